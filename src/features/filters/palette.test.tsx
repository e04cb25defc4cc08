import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { axeFaults } from "#tests/axe-faults.ts";
import { renderApp } from "#tests/render-app.tsx";

const supervisor = { persona: "supervisor:s101" };

async function openPalette() {
  const app = await renderApp("/peers", supervisor);
  await app.user.keyboard("{Control>}k{/Control}");
  const field = await screen.findByRole("combobox", { name: /Find people/ });
  return { ...app, field };
}

test("a key opens it, typing finds a KPI, Enter goes there", async () => {
  const { user, router, field } = await openPalette();
  await waitFor(() => expect(field).toHaveFocus());
  await user.keyboard("handle");
  const option = await screen.findByRole("option", { name: /Average handle time/ });
  expect(option).toHaveAttribute("aria-selected", "true");
  expect(field).toHaveAttribute("aria-activedescendant", option.id);
  expect(await axeFaults(document.body)).toEqual([]);
  await user.keyboard("{Enter}");
  await waitFor(() => {
    expect(router.state.location.pathname).toMatch(/^\/scorecard\/.+\/aht$/);
  });
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
});

test("people are found by the server, and remembered", async () => {
  const { user, router, field } = await openPalette();
  const people = await screen.findByRole("group", { name: "People" });
  const [someone] = within(people).getAllByRole("option");
  const name = someone?.querySelector("span")?.textContent ?? "";
  await user.type(field, name);
  await user.click(await screen.findByRole("option", { name: new RegExp(`^${name}`) }));
  expect(router.state.location.pathname).toMatch(/^\/scorecard\//);

  await user.keyboard("/");
  const recent = await screen.findByRole("group", { name: "Looked at last" });
  expect(within(recent).getByRole("option", { name: new RegExp(name) })).toBeVisible();
});

test("arrow keys go round, Escape closes and gives focus back", async () => {
  const { user } = await openPalette();
  const options = await screen.findAllByRole("option");
  await user.keyboard("{ArrowUp}");
  expect(screen.getAllByRole("option").at(-1)).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{ArrowDown}");
  expect(options[0]).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
});

test("says when nothing matches", async () => {
  const { user } = await openPalette();
  await user.keyboard("zzzz");
  expect(await screen.findByText("Nobody and nothing by that name.")).toBeVisible();
});

test("single keys can be turned off for those who dictate", async () => {
  const { user } = await renderApp("/peers", supervisor);
  await user.keyboard("?");
  const sheet = await screen.findByRole("dialog", { name: "Keyboard" });
  await user.click(within(sheet).getByRole("checkbox", { name: /single key/ }));
  await user.keyboard("{Escape}");
  await user.keyboard("?");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  await user.keyboard("{Control>}k{/Control}");
  expect(await screen.findByRole("combobox")).toBeVisible();
});
