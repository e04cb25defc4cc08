import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { axeFaults } from "#tests/axe-faults.ts";
import { ChartFrame } from "./chart-frame.tsx";

function show({ drawn = true } = {}) {
  return render(
    <ChartFrame
      title="Quality"
      sentence="Steady and at goal."
      fileName="quality-ada"
      drawn={drawn}
      table={<p>The table</p>}
      csv={() => [
        ["Week", "Value"],
        ["=evil", 81.5],
      ]}
    >
      <svg role="img" aria-label="The drawing" />
    </ChartFrame>,
    { wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider> },
  );
}

test("a chart stands under its title and its sentence", async () => {
  const { container } = show();
  expect(screen.getByRole("figure", { name: "Quality" })).toHaveTextContent("Steady and at goal.");
  expect(screen.getByRole("img", { name: "The drawing" })).toBeVisible();
  expect(await axeFaults(container)).toEqual([]);
});

test("its table takes the drawing's place and gives it back", async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole("button", { name: "Show as a table" }));
  expect(screen.getByText("The table")).toBeVisible();
  expect(screen.queryByRole("img", { name: "The drawing" })).toBeNull();
  expect(screen.queryByRole("button", { name: /PNG/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Show as a chart" }));
  expect(screen.getByRole("img", { name: "The drawing" })).toBeVisible();
});

test("words and many small drawings are a list", async () => {
  const user = userEvent.setup();
  show({ drawn: false });
  expect(screen.getByRole("button", { name: /PNG/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Show as a table" }));
  expect(screen.getByRole("button", { name: "Show as a list" })).toBeVisible();
});

/** What the browser is told to save, by name. */
function watchDownloads() {
  const saved: { name: string; content: Blob }[] = [];
  const contents = new Map<string, Blob>();
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        contents.set("blob:1", blob);
        return "blob:1";
      },
      revokeObjectURL: () => {},
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function save(
    this: HTMLAnchorElement,
  ) {
    const content = contents.get(this.href);
    if (content) saved.push({ name: this.download, content });
  });
  return saved;
}

test("its numbers are saved under its name, with formulas made harmless", async () => {
  const user = userEvent.setup();
  const saved = watchDownloads();
  show();
  await user.click(screen.getByRole("button", { name: /CSV/ }));
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(["quality-ada.csv"]));
  expect(await saved[0]?.content.text()).toContain("Week,Value\r\n'=evil,81.5\r\n");
});

test("its numbers are saved as a workbook", async () => {
  const user = userEvent.setup();
  const saved = watchDownloads();
  show();
  await user.click(screen.getByRole("button", { name: /XLSX/ }));
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(["quality-ada.xlsx"]));
  expect(saved[0]?.content.type).toMatch(/spreadsheetml\.sheet$/);
  expect(await saved[0]?.content.text()).toMatch(/^PK[^]*xl\/worksheets\/sheet1\.xml/);
});

test("a picture that cannot be made says so and names the way out", async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole("button", { name: /PNG/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent("CSV");
});
