import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { call } from "#src/api/client.ts";
import { formatNumber, UNKNOWN } from "#src/domain/format.ts";
import { agentId } from "#server/demo/seat.ts";
import { teamAt } from "#server/demo/demo-team.ts";
import { GAMER_SEAT } from "#server/demo/stories.ts";
import { renderApp } from "#tests/render-app.tsx";

const agent = { persona: "agent:a101041" };
const question = { level: "agent", id: "a101041", period: "last-28-days" };
const path = "/scorecard/agent/a101041";

const number = (value: number | null, decimals: number) =>
  value === null ? UNKNOWN : formatNumber(value, decimals, "en-US");

/** The points column of “What the score is made of”: one text a KPI that counts, then the total. */
async function shownPoints(): Promise<(string | null | undefined)[]> {
  const table = await screen.findByRole("table", { name: "What the score is made of" });
  const rows = within(table).getAllByRole("row").slice(1);
  return rows.map((row) => within(row).getAllByRole("cell").at(-1)?.textContent);
}

describe("a scorecard", () => {
  test("begins with the score, what it rests on, and the sentence that says how sure it is", async () => {
    await renderApp(path, agent);
    const score = (await screen.findByRole("heading", { name: "Score" })).closest("section");
    const { composite } = await call("scorecard", question);
    expect(score).toHaveTextContent(`${number(composite.score, 0)}of 100`);
    expect(score).toHaveTextContent(`Coverage${number(composite.coverage * 100, 0)}%`);
    const sentence = `${number(composite.score, 0)} of 100 points, on 95% of the weight`;
    const bar = screen.getByRole("img", { name: new RegExp(`^${sentence}`) });
    expect(score).toContainElement(bar);
    expect(score).toHaveTextContent(sentence);
  });

  test("adds up: the points of the KPIs are the score", async () => {
    await renderApp(path, agent);
    const shown = await shownPoints();
    const { composite, kpis } = await call("scorecard", question);
    const counting = kpis.filter(({ weight }) => weight > 0);
    const points = counting.map(({ contribution }) => contribution);
    expect(points.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBeCloseTo(
      composite.score ?? NaN,
      9,
    );
    expect(shown).toEqual([...points, composite.score].map((one) => number(one, 1)));
  });

  test("has a card for every KPI, whose bar says what the card says", async () => {
    await renderApp(path, agent);
    const title = await screen.findByRole("heading", { level: 3, name: "Customer satisfaction" });
    const card = title.closest("section");
    expect(card).not.toBeNull();
    const bar = within(card as HTMLElement).getByRole("img", { name: /surveys\.$/ });
    expect(card).toHaveTextContent(bar.getAttribute("aria-label") ?? "nothing");
    expect(within(card as HTMLElement).getByRole("link")).toHaveAttribute(
      "href",
      "/scorecard/agent/a101041/csat",
    );
  });

  test("says which points are held for review, why, and where to look", async () => {
    const gamer = agentId(GAMER_SEAT);
    await renderApp(`/scorecard/agent/${gamer}`, { persona: `agent:${gamer}` });
    const title = await screen.findByRole("heading", { level: 3, name: "Average handle time" });
    const card = title.closest("section");
    expect(card).toHaveTextContent(
      /Held for review: a guardrail went from .* more than chance and the peers’ own change explain/,
    );
    const { composite, kpis } = await call("scorecard", { ...question, id: gamer });
    const held = kpis.find(({ kpi }) => kpi === "aht")?.held;
    const links = within(card as HTMLElement).getAllByRole("link");
    expect(links.at(-1)).toHaveAttribute("href", `/scorecard/agent/${gamer}/${held?.by}`);
    const score = (await screen.findByRole("heading", { name: "Score" })).closest("section");
    const points = number(composite.held?.points ?? null, 1);
    expect(score).toHaveTextContent(`${points} of these points are held for review`);
  });

  test("names what to work on next, why, and what that would bring", async () => {
    await renderApp(path, agent);
    const heading = await screen.findByRole("heading", { name: "Work on next" });
    const { next, kpis } = await call("scorecard", question);
    const [step] = next?.steps ?? [];
    expect(step?.kpi).toBe("fcr");
    const card = heading.closest("section") as HTMLElement;
    expect(within(card).getAllByRole("listitem")).toHaveLength(next?.steps.length ?? 0);
    expect(card).toHaveTextContent(/short of the goal of 79\.0%: > 99% sure, on \d+ checks\./);
    expect(card).toHaveTextContent(/more points on the whole score\./);
    const { score = 0, reached = 0, weight = 0, weights = 0 } = step?.arithmetic.values ?? {};
    const counted = kpis.filter(({ score: points }) => points !== null);
    expect(weights).toBe(counted.reduce((sum, one) => sum + one.weight, 0));
    const points = ((Number(reached) - Number(score)) * Number(weight)) / Number(weights);
    expect(card).toHaveTextContent(`÷ ${weights} = ${number(points, 1)}.`);
    expect(within(card).getByRole("link")).toHaveAttribute("href", `${path}/fcr`);
  });

  test("sends nobody after what chance explains", async () => {
    await renderApp("/scorecard/agent/a101011", { persona: "administrator" });
    const heading = await screen.findByRole("heading", { name: "Work on next" });
    expect(heading.closest("section")).toHaveTextContent(
      /No goal is probably missed|none is sure enough/,
    );
    await renderApp(`${path}?period=yesterday`, agent);
    expect(await screen.findByText(/Too little of the weight has enough data/)).toBeVisible();
  });

  test("shows what half and a quarter of the peers reach, and nobody's place", async () => {
    await renderApp(path, agent);
    const table = await screen.findByRole("table", { name: "What peers reach" });
    const [first] = within(table).getAllByRole("row").slice(1);
    const { kpis } = await call("scorecard", question);
    const csat = kpis.find(({ kpi }) => kpi === "csat");
    const row = within(table).getByRole("row", { name: /^Customer satisfaction/ });
    const cells = [csat?.value, csat?.peers?.median, csat?.peers?.high];
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(cells.map((value) => `${number(value ?? null, 1)}%`));
    expect(within(first as HTMLElement).getByRole("link")).toHaveAttribute(
      "href",
      expect.stringMatching(
        /^\/peers\?(kpi=fcr&subject=agent:a101041|subject=agent:a101041&kpi=fcr)/,
      ),
    );
  });

  test("of a unit names nobody's next step", async () => {
    await renderApp(`/scorecard/team/${teamAt(0, 0).id}`, { persona: "administrator" });
    expect(await screen.findByRole("heading", { name: "Score" })).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Work on next" })).not.toBeInTheDocument();
  });

  test("withholds a score that would rest on too little", async () => {
    await renderApp(`${path}?period=yesterday`, agent);
    const score = (await screen.findByRole("heading", { name: "Score" })).closest("section");
    expect(score).toHaveTextContent(`${UNKNOWN}of 100`);
    expect(score).toHaveTextContent(
      /No score: only \d+% of the weight has enough data, 60% is needed\./,
    );
    expect(await shownPoints()).not.toContain("0.0");
    const made = screen.getByRole("heading", { name: "What the score is made of" });
    expect(made.closest("section")).toHaveTextContent(/No score: only \d+% of the weight/);
  });

  test("of too few people says that it is withheld, and shows neither coverage nor a table of nothing", async () => {
    // A Sunday, on which fewer than five of the team are at work.
    const sunday = `/scorecard/team/${teamAt(0, 0).id}?period=2026-11-15..2026-11-15`;
    await renderApp(sunday, { persona: "executive" });
    const score = (await screen.findByRole("heading", { name: "Score" })).closest("section");
    expect(score).toHaveTextContent("No score is shown: too few people stand behind it");
    expect(score).not.toHaveTextContent("Coverage");
    expect(screen.getByRole("heading", { name: "KPIs" })).toBeVisible();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Shown without counting" })).toBeNull();
  });

  test("says once that nothing was measured", async () => {
    await renderApp(path, { ...agent, scenario: "empty-organisation" });
    expect(await screen.findByText("Nothing was measured in this period")).toBeVisible();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });

  test("that cannot be had says why and tries again", async () => {
    const { user } = await renderApp(path, { ...agent, scenario: "failing" });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Something went wrong in Candor");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  test("of somebody else is not there for an agent", async () => {
    await renderApp("/scorecard/agent/a101011", agent);
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "There is nothing here that you can see",
    );
  });

  test("keeps its figures, marked busy, while another period is asked for", async () => {
    const { user, router } = await renderApp(path, { ...agent, decided: true });
    const cards = await screen.findByRole("heading", { name: "KPIs" });
    await user.click(screen.getByRole("button", { name: /^Period:/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Last 7 days/ }));
    await waitFor(() => expect(router.state.location.search).toHaveProperty("period"));
    expect(cards).toBeVisible();
    await waitFor(() => expect(document.querySelector("main [aria-busy=true]")).toBeNull());
    expect(cards).toBeVisible();
  });
});
