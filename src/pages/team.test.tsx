import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "#tests/render-app.tsx";

vi.setConfig({ testTimeout: 30_000 });

const supervisor = { persona: "supervisor:s101" };
const SLOW = { timeout: 8_000 };
const grid = () => screen.findByRole("grid", {}, SLOW);

test("an agent who opens it by its address sees the own row, and is refused nothing", async () => {
  const { queryClient } = await renderApp("/team", { persona: "agent:a101041" });
  expect(await grid()).toBeVisible();
  expect(screen.queryByText("This is not for your role")).toBeNull();
  const asked = queryClient.getQueryCache().findAll();
  expect(asked.map(({ queryKey }) => queryKey[0])).not.toContain("opportunities");
});

describe("a supervisor's home", () => {
  test("tells how the team stands, who needs help and on what", async () => {
    await renderApp("/", supervisor);
    expect(await screen.findByRole("heading", { level: 1, name: "Heron" })).toBeVisible();
    const strip = await screen.findByRole("region", { name: "Heron" }, SLOW);
    expect(strip).toHaveTextContent(/\d+ – \d+ with 90 %/);
    expect(strip).toHaveTextContent(/100% covered/);
    await grid();
    expect(screen.getByRole("gridcell")).toHaveTextContent(/^Greta Keluri, Score, \d+, Below/);
    const people = await screen.findByRole("list", { name: "People" }, SLOW);
    expect(within(people).getAllByRole("listitem")).toHaveLength(5);
    expect(within(people).getAllByRole("link")[0]).toHaveTextContent(
      "Aoife Toroma · First-contact resolution",
    );
    expect(screen.getByRole("link", { name: "All 15" })).toHaveAttribute("href", "/opportunities");
  });

  test("says by which rule people stand, and goes back to it from another", async () => {
    const { user } = await renderApp("/team", supervisor);
    (await grid()).focus();
    const order = screen.getByRole("button", { name: /^Order:/ });
    expect(order).toHaveAccessibleName("Order:Who needs help first");
    await user.keyboard("s");
    await waitFor(() => expect(order).toHaveAccessibleName(/^Order:By Score, /), SLOW);
    await user.click(order);
    await user.click(await screen.findByRole("menuitemradio", { name: "Who needs help first" }));
    await waitFor(() => expect(order).toHaveAccessibleName("Order:Who needs help first"), SLOW);
  });

  test("opens a person beside the grid, and closing leads back to the same cell", async () => {
    const { user, router } = await renderApp("/team", supervisor);
    (await grid()).focus();
    await user.keyboard("{ArrowDown}");
    const [name = ""] = (screen.getByRole("gridcell").textContent ?? "").split(", ");
    await user.keyboard("{ArrowLeft}{Home}{Enter}");
    const brief = await screen.findByRole("region", { name: "Scorecard in short" }, SLOW);
    const heading = await within(brief).findByRole("heading", { level: 2, name }, SLOW);
    expect(heading).toHaveFocus();
    expect(router.state.location.search).toHaveProperty("person");
    const kpis = await within(brief).findByRole("list", { name: "KPIs that count" }, SLOW);
    expect(within(kpis).getAllByRole("listitem").length).toBeGreaterThan(4);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(brief).not.toBeInTheDocument(), SLOW);
    expect(router.state.location.search).not.toHaveProperty("person");
    expect(await grid()).toHaveFocus();
    expect(screen.getByRole("gridcell")).toHaveTextContent(name);
  });

  test("shows the person that its address names", async () => {
    await renderApp("/team?person=agent:a101041", supervisor);
    const brief = await screen.findByRole("region", { name: "Scorecard in short" }, SLOW);
    expect(
      await within(brief).findByRole("link", { name: "The whole scorecard" }, SLOW),
    ).toHaveAttribute("href", "/scorecard/agent/a101041");
  });

  test("marks points that are held for review, and says why", async () => {
    const { user } = await renderApp("/team", supervisor);
    await grid();
    await screen.findByText(/† points held for review/, {}, SLOW);
    (await grid()).focus();
    // Whoever shortens contacts: the handle time is held, and the score that it counts in is marked, too.
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(screen.getByRole("gridcell")).toHaveTextContent(
      /^Aoife Toroma, Score, \d+ †, .*points of AHT: Held for review: a guardrail went from/,
    );
    const side = screen.getByRole("complementary", { name: "About this cell" });
    await waitFor(() => expect(side).toHaveTextContent(/points of AHT/));
  });

  test("without facts says why and what next", async () => {
    await renderApp("/team", { ...supervisor, scenario: "empty-team" });
    expect(await screen.findByText("Nobody to show here", {}, SLOW)).toBeVisible();
  });
});
