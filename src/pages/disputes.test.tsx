import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { call } from "#src/api/client.ts";
import { renderApp } from "#tests/render-app.tsx";

const agent = { persona: "agent:a101041" };
const supervisor = { persona: "supervisor:s101" };
const period = "2026-10-23..2026-11-19";

async function firstRow() {
  const question = { level: "agent", id: "a101041", kpi: "fcr", period, limit: 1 };
  const { rows } = await call("evidence", question);
  if (!rows[0]) throw new Error("the demo has no row of this person");
  const { day, grain, queue, source } = rows[0];
  return { day, grain, queue, source };
}

describe("disputes", () => {
  test("stand in one list, each with its words, its days and the ways to its figure and rows", async () => {
    const { router } = await renderApp("/sign-in", agent);
    const row = await firstRow();
    const say = { kpi: "fcr", period, row: null, reason: "<b>Two</b> were not mine" };
    await call("openDispute", {}, { body: say });
    await call("openDispute", {}, { body: { ...say, row, reason: "I was ill" } });

    await router.navigate({ to: "/disputes", search: { persona: supervisor.persona } });
    const list = await screen.findByRole("list", { name: "Disputes" });
    const [whole, one] = within(list).getAllByRole("listitem");
    const entry = within(whole ?? document.body);
    expect(entry.getByText("<b>Two</b> were not mine")).toBeVisible();
    expect(entry.getByText("Oct 23 – Nov 19, 2026")).toBeVisible();
    expect(entry.getByText("Open since Nov 20, 2026")).toBeVisible();
    expect(entry.getByRole("link", { name: "Goran Holado" })).toHaveAttribute(
      "href",
      expect.stringMatching(/^\/scorecard\/agent\/a101041/),
    );
    const address = (name: string, of: HTMLElement | undefined) =>
      within(of ?? document.body)
        .getByRole("link", { name })
        .getAttribute("href");
    expect(address("First-contact resolution", whole)).toBe(
      `/scorecard/agent/a101041/fcr?period=${period}`,
    );
    expect(address("Arithmetic and rows", one)).toBe(
      `/scorecard/agent/a101041/fcr?period=${row.day}..${row.day}&open=arithmetic`,
    );
    expect(one).toHaveTextContent(`${row.queue} · ${row.source}`);
  });

  test("of an agent are their own", async () => {
    await renderApp("/disputes", agent);
    expect(await screen.findByText("You dispute no figure")).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("My disputes");
  });

  test("are none where nobody says that anything is wrong", async () => {
    await renderApp("/disputes", supervisor);
    expect(await screen.findByText("Nobody says that a figure is wrong")).toBeVisible();
    expect(screen.getByRole("link", { name: "Disputes" })).toHaveAttribute("aria-current", "page");
  });

  test("of another team are not to be found", async () => {
    await renderApp("/disputes?within=team:t102", supervisor);
    expect(await screen.findByRole("alert")).toHaveTextContent(/nothing here/i);
  });

  test("that cannot be read say why, and are asked for again", async () => {
    await renderApp("/disputes", { ...supervisor, scenario: "failing" });
    expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("are not for executives", async () => {
    await renderApp("/disputes", { persona: "executive" });
    expect(await screen.findByRole("alert")).toHaveTextContent(/role/);
    expect(screen.queryByRole("link", { name: "Disputes" })).toBeNull();
  });
});
