import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { GRID_MEDIA_TYPE } from "#src/contract/grid-form.ts";
import { renderApp } from "#tests/render-app.tsx";

const supervisor = { persona: "supervisor:s101" };

/** What a screen reader says of the cell in focus. */
async function cellSaid(): Promise<string> {
  return (await screen.findByRole("gridcell")).textContent ?? "";
}

describe("the team grid", () => {
  test("begins with who needs help first, and says how large it is", async () => {
    await renderApp("/heatmap", supervisor);
    const grid = await screen.findByRole("grid", { name: "Scorecards of Heron by KPI" });
    // Eleven people and the head; the names, the score and the KPIs that count.
    expect(grid).toHaveAttribute("aria-rowcount", "12");
    expect(await cellSaid()).toMatch(/^Greta Keluri, Score, \d+, Below/);
  });

  test("is walked by arrow keys, explained at its side and opened by Enter", async () => {
    const { user, router } = await renderApp("/heatmap", supervisor);
    (await screen.findByRole("grid")).focus();
    await user.keyboard("{ArrowRight}{ArrowDown}");
    const [person = "", kpi = "", value = ""] = (await cellSaid()).split(", ");
    expect(kpi).toBe("First-contact resolution");
    const side = screen.getByRole("complementary", { name: "About this cell" });
    await waitFor(() => expect(side).toHaveTextContent(person));
    expect(side).toHaveTextContent(value);
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: kpi })).toBeVisible();
    expect(router.state.location.pathname).toMatch(/^\/scorecard\/agent\/a\d+\/fcr$/);
  });

  test("says the same as a table", async () => {
    const { user, router } = await renderApp("/heatmap", supervisor);
    (await screen.findByRole("grid")).focus();
    await user.keyboard("{ArrowRight}");
    const [person = "", , value = "", band = ""] = (await cellSaid()).split(", ");
    await user.click(screen.getByRole("button", { name: "Table" }));
    const row = (await screen.findByRole("rowheader", { name: person })).closest("tr");
    const cell = within(row as HTMLElement).getAllByRole("cell")[1];
    expect(cell).toHaveTextContent(value);
    expect(cell).toHaveTextContent(band);
    expect(router.state.location.search).toMatchObject({ view: "table" });
  });

  test("is ordered by name when asked", async () => {
    await renderApp("/heatmap?sort=name&view=table", supervisor);
    await screen.findByRole("table");
    const names = screen.getAllByRole("rowheader").map(({ textContent }) => textContent ?? "");
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "en")));
    expect(names.length).toBeGreaterThan(9);
  });

  test("shows only the bands that the legend leaves", async () => {
    const { user, router } = await renderApp("/heatmap", supervisor);
    await user.click(await screen.findByRole("button", { name: /^Below \d+$/ }));
    expect(router.state.location.search).toMatchObject({ bands: "below" });
    expect(screen.getByRole("button", { name: /^Below \d+$/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });

  test("runs over time for one KPI", async () => {
    await renderApp("/heatmap?columns=week&kpi=fcr", supervisor);
    await screen.findByRole("grid");
    expect(await cellSaid()).toMatch(/\d{4}.*(%|No data)/);
  });

  test("without facts says why and what next", async () => {
    await renderApp("/heatmap", { ...supervisor, scenario: "empty-team" });
    expect(await screen.findByText("Nobody to show here")).toBeVisible();
  });

  test("shows an executive units and no people", async () => {
    await renderApp("/heatmap?view=table", { persona: "executive" });
    await screen.findByRole("table");
    expect(screen.queryByText("Goran Holado")).not.toBeInTheDocument();
  });
});

describe("a grid of many", () => {
  const administrator = { persona: "administrator" };

  test("is put together by site, each over its own teams, and folds", async () => {
    const path = "/heatmap?rows=team&group=site&view=table";
    const { user, router } = await renderApp(path, { persona: "executive" });
    const head = await screen.findByRole("button", { name: /^Porto \d+$/ });
    expect(head).toHaveAttribute("aria-expanded", "true");
    const before = screen.getAllByRole("rowheader").length;
    await user.click(head);
    await waitFor(() => expect(head).toHaveAttribute("aria-expanded", "false"));
    expect(screen.getAllByRole("rowheader").length).toBeLessThan(before);
    expect(router.state.location.search).toMatchObject({ folded: "site:Porto" });
  });

  test("is a tree to walk: Space folds, P keeps a row in sight, S sorts", async () => {
    const { user, router } = await renderApp("/heatmap?group=team", administrator);
    (await screen.findByRole("treegrid")).focus();
    const row = async () => (await screen.findByRole("gridcell")).closest("[role=row]");
    expect(await row()).toHaveAttribute("aria-expanded", "true");
    await user.keyboard("{ArrowDown}p");
    expect(router.state.location.href).toContain("pinned=agent:");
    expect(await screen.findByRole("button", { name: /^Let .* go$/ })).toBeVisible();
    expect(await row()).toHaveAttribute("aria-rowindex", "2");
    await user.keyboard("{ArrowDown} ");
    expect(await row()).toHaveAttribute("aria-expanded", "false");
    await user.keyboard("{ArrowRight}s");
    expect(router.state.location.search).toMatchObject({ sort: "by:fcr" });
    await user.keyboard("s");
    expect(router.state.location.search).toMatchObject({ sort: "-by:fcr" });
  });

  test("says in its colours how far from the goal everybody is, and in its cells, too", async () => {
    await renderApp("/heatmap?colour=distance&view=table", supervisor);
    await screen.findByRole("table");
    expect(screen.getByText(/^The distance to the goal/)).toBeVisible();
    const texts = screen.getAllByRole("cell").map(({ textContent }) => textContent ?? "");
    expect(texts.some((text) => text.startsWith("+"))).toBe(true);
    expect(texts.some((text) => text.startsWith("−"))).toBe(true);
  });

  test("is narrowed to marked columns of time, and widened again", async () => {
    const { user, router } = await renderApp(
      "/heatmap?columns=week&kpi=fcr&period=last-13-weeks",
      supervisor,
    );
    (await screen.findByRole("grid")).focus();
    await user.keyboard("{Home}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}");
    expect(router.state.location.search).toMatchObject({ outer: "last-13-weeks" });
    await waitFor(() => expect(screen.getByRole("grid")).toHaveAttribute("aria-colcount", "4"));
    await user.click(screen.getByRole("button", { name: "Back to Last 13 weeks" }));
    expect(router.state.location.search).toMatchObject({ period: "last-13-weeks" });
    expect(router.state.location.search).not.toHaveProperty("outer");
  });
});

describe("numbers that do not arrive whole", () => {
  const as = (body: BodyInit, type: string) =>
    new Response(body, { headers: { "content-type": type } });

  test.each([
    ["cut short", "/heatmap", (bytes: ArrayBuffer) => as(bytes.slice(0, -9), GRID_MEDIA_TYPE)],
    [
      "cut short",
      "/heatmap?columns=day&kpi=fcr",
      (bytes: ArrayBuffer) => as(bytes.slice(0, -9), GRID_MEDIA_TYPE),
    ],
    ["something else in their name", "/heatmap", () => as("<!doctype html>", GRID_MEDIA_TYPE)],
    [
      "a page of somebody between",
      "/heatmap?columns=day&kpi=fcr",
      () => as("<!doctype html>", "text/html"),
    ],
  ])("are not shown: %s at %s", async (_, path, meddle) => {
    const real = globalThis.fetch;
    vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
      const answer = await real(input, init);
      const isGrid = answer.headers.get("content-type") === GRID_MEDIA_TYPE;
      return isGrid ? meddle(await answer.arrayBuffer()) : answer;
    });
    await renderApp(path, supervisor);
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("The numbers did not arrive whole");
    expect(within(alert).getByRole("button", { name: "Try again" })).toBeVisible();
    expect(screen.queryByRole("grid")).toBeNull();
  });
});
