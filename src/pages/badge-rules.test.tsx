import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "#tests/render-app.tsx";

const administrator = { persona: "administrator" } as const;

test("a rule is built, tried on history and kept as a badge of one’s own", async () => {
  const { user } = await renderApp("/recognition/rules", administrator);
  await user.click(await screen.findByRole("button", { name: "Add one" }));
  const add = screen.getByRole("button", { name: "Add from today" });
  expect(add).toBeDisabled();
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Good morning");
  await user.selectOptions(
    screen.getByRole("combobox", { name: "It is for somebody who" }),
    "Is below no goal and meets several",
  );
  const number = screen.getByRole("spinbutton", { name: "KPIs that meet theirs" });
  await user.clear(number);
  await user.type(number, "2");
  await user.click(screen.getByRole("button", { name: "Try it on history" }));
  expect(await screen.findByText(/It would (not )?have been earned/)).toBeVisible();
  expect(
    screen
      .getAllByRole("status")
      .map((one) => one.textContent)
      .join(),
  ).toContain("at least 2");
  await user.click(add);
  expect(await screen.findByRole("heading", { name: "Good morning" })).toBeVisible();
  const entry = screen.getByRole("button", { name: /^Good morning/ });
  expect(entry).toHaveAttribute("aria-current", "true");
  await user.click(screen.getByRole("button", { name: "Retire it" }));
  const bringBack = await screen.findByRole("button", { name: "Bring it back" });
  expect(
    within(screen.getByRole("button", { name: /^Good morning/ })).getByText("retired"),
  ).toBeVisible();
  expect(bringBack).toBeEnabled();
});
