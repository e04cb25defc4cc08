import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { teamAt } from "#server/demo/demo-team.ts";
import { renderApp } from "#tests/render-app.tsx";

const administrator = { persona: "administrator" };
const [one, other] = [teamAt(0, 0).id, teamAt(0, 1).id];
const path = `/compare?subjects=team:${one}&subjects=team:${other}`;

const names = async () => {
  const list = await screen.findByRole("list", { name: "Compared" });
  await waitFor(() => expect(list).not.toHaveTextContent("…"));
  return within(list)
    .getAllByRole("listitem")
    .map((item) => item.textContent);
};

describe("a comparison", () => {
  test("stands KPI by KPI, with what chance explains called too close", async () => {
    await renderApp(path, administrator);
    const table = await screen.findByRole("table");
    const [first, second] = await names();
    const row = within(table).getByRole("row", { name: /^First-contact resolution/ });
    const [own, held] = within(row).getAllByRole("cell");
    expect(own).not.toHaveTextContent(/too close to call\.$|more than chance explains/);
    expect(held).toHaveTextContent(
      new RegExp(`(Better than|Behind|apart from) ${first}|from ${first}`),
    );
    expect(within(held as HTMLElement).getByRole("img").ariaLabel).toContain(`${second}: `);
    expect(within(table).getByRole("row", { name: /^Score/ })).toHaveTextContent(/of the weight/);
  });

  test("is turned round, cut and taken back in the address", async () => {
    const { user, router } = await renderApp(path, administrator);
    const [, second] = await names();
    await user.click(screen.getByRole("button", { name: `Put ${second} first` }));
    expect(router.state.location.search).toMatchObject({
      subjects: [`team:${other}`, `team:${one}`],
    });
    await user.click(screen.getByRole("button", { name: `Take ${second} out` }));
    expect(router.state.location.href).toBe(`/compare?subjects=team:${one}`);
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByText(/^Choose two to five/)).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("table")).toBeVisible();
  });

  test("is made up by searching for names", async () => {
    const { user, router } = await renderApp(`/compare?subjects=team:${one}`, administrator);
    await user.click(await screen.findByRole("button", { name: "Add to the comparison" }));
    await user.type(await screen.findByRole("combobox"), "Goran Holado");
    await user.click(await screen.findByRole("option", { name: /Goran Holado/ }));
    expect(router.state.location.search).toMatchObject({
      subjects: [`team:${one}`, "agent:a101041"],
    });
    expect(await screen.findByRole("table")).toBeVisible();
  });

  test("is not for agents", async () => {
    await renderApp("/compare?subjects=agent:a101041&subjects=agent:a101011", {
      persona: "agent:a101041",
    });
    expect(await screen.findByRole("alert")).toHaveTextContent("This is not for your role");
  });
});
