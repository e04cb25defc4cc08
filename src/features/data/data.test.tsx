import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Batch } from "#src/contract/batch.ts";
import { axeFaults } from "#tests/axe-faults.ts";
import { renderApp } from "#tests/render-app.tsx";
import { FaultReport } from "./fault-report.tsx";

const administrator = { persona: "administrator" };
const refused: Batch = {
  id: "b1",
  sequence: null,
  kind: "facts",
  source: "telephony",
  fileName: "calls.csv",
  bytes: 24,
  sha256: "0",
  receivedAt: "2026-11-20T14:30:00Z",
  status: "refused",
  rows: 300,
  rowsSetAside: 0,
  rowsLeftOut: 0,
  facts: 0,
  factsReplaced: 0,
  firstDay: null,
  lastDay: null,
  agents: 0,
  faultCount: 201,
  faultsByRule: { day: 200, number: 1 },
  faults: [
    { row: 2, column: "Date", rule: "day", message: "“tomorrow” is not a day: write YYYY-MM-DD." },
    { row: null, column: null, rule: "number", message: "There is no column “talk”." },
  ],
};

describe("the data page", () => {
  test("lists what was imported, and opens its report", async () => {
    const { user } = await renderApp("/data", administrator);
    await user.click(await screen.findByRole("button", { name: "demo.json" }));
    const drawer = await screen.findByRole("dialog", { name: "demo.json" });
    expect(await within(drawer).findByText("Accepted")).toBeVisible();
    expect(await axeFaults(drawer)).toEqual([]);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  test("is nobody's but the administrators'", async () => {
    await renderApp("/data", { persona: "executive" });
    expect(await screen.findByText("This is not for your role")).toBeVisible();
  });
});

test("a report names each fault's place, rule and cure, and how many there are", () => {
  render(
    <I18nProvider i18n={i18n}>
      <FaultReport batch={refused} />
    </I18nProvider>,
  );
  expect(screen.getByRole("heading", { name: "201 faults" })).toBeVisible();
  const [, first, second] = screen.getAllByRole("row");
  expect(within(first ?? document.body).getByRole("rowheader")).toHaveTextContent("2");
  expect(first).toHaveTextContent(/Date.*day.*“tomorrow” is not a day/);
  expect(second).toHaveTextContent(/whole file.*whole row/);
  expect(screen.getByText(/Only the first 2 are listed/)).toBeVisible();
});
