import { beforeAll, describe, expect, test } from "vitest";
import { agentId } from "#server/demo/seat.ts";
import { GAMER_SEAT, HONEST_FAST_SEAT } from "#server/demo/stories.ts";
import { mockServices } from "#mocks/app.ts";
import { createClerk } from "#server/recognition/clerk/clerk.ts";
import { awardsOf, ledgerOf } from "#server/recognition/recognition-records.ts";
import type { Services } from "#server/services.ts";
import { MOCK_NOW } from "#mocks/node.ts";
import { SCENARIOS } from "#mocks/scenarios.ts";
import { holdsSchema } from "#src/contract/holds.ts";
import { problemSchema } from "#src/contract/problem.ts";
import { scorecardSchema, scorecardsSchema, type Scorecard } from "#src/contract/scorecard.ts";
import type { MetricsStore } from "#server/metrics-store.ts";

import { appOver, type Ask } from "#tests/small-world.ts";

/** Five teams, and somebody who came to one of them from another. */
const SITE = "Porto";

let ask: Ask;
let services: Services;

beforeAll(async () => {
  services = await mockServices(SCENARIOS[0], () => MOCK_NOW);
  ask = await appOver(services).signIn({ role: "administrator" });
}, 60_000);

async function cardOf(agent: string, period = "last-28-days"): Promise<Scorecard> {
  const answer = await ask(`/api/scorecards/agent/${agent}?period=${period}`);
  return scorecardSchema.parse(await answer.json());
}

const heldIn = ({ kpis }: Scorecard) => kpis.filter(({ held }) => held !== null);

describe("in the demo organisation", () => {
  test("the handle time of the adviser who shortens contacts is held for review, and still counts", async () => {
    const card = await cardOf(agentId(GAMER_SEAT));
    const aht = card.kpis.find(({ kpi }) => kpi === "aht");
    expect(aht?.held?.sentence.id).toBe("kpi.held");
    expect(["repeat_7d", "transfer", "short_contact"]).toContain(aht?.held?.by);
    expect(aht?.contribution).toBeGreaterThan(0);
    const points = heldIn(card).reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
    expect(card.composite.held?.points).toBe(points);
    const all = card.kpis.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
    expect(all).toBe(card.composite.score);
  });

  test("nothing of the adviser who is as fast and honest is held", async () => {
    const card = await cardOf(agentId(HONEST_FAST_SEAT));
    expect(card.kpis.find(({ kpi }) => kpi === "aht")?.score).toBeGreaterThan(70);
    expect(heldIn(card)).toEqual([]);
    expect(card.composite.held).toBeNull();
  });

  test("hardly anybody else's is", async () => {
    const answer = await ask("/api/scorecards?level=agent&period=last-28-days&limit=40");
    const { rows } = scorecardsSchema.parse(await answer.json());
    const others = rows.map(({ id }) => id).filter((id) => id !== agentId(GAMER_SEAT));
    const cards = await Promise.all(others.map((id) => cardOf(id)));
    expect(others.length).toBeGreaterThanOrEqual(39);
    expect(cards.filter((card) => heldIn(card).length > 0).length).toBeLessThanOrEqual(1);
  }, 30_000);
});

describe("the list of what is held", () => {
  test.each(["team:t101", `site:${SITE}`])(
    "says of the people of %s what their scorecards say",
    async (within) => {
      const answer = await ask(`/api/holds?within=${within}&period=last-28-days`);
      const { held } = holdsSchema.parse(await answer.json());
      expect(held.map(({ subject }) => subject.id)).toContain(agentId(GAMER_SEAT));
      const grid = await ask(`/api/scorecards?level=agent&within=${within}&period=last-28-days`);
      const { rows } = scorecardsSchema.parse(await grid.json());
      const cards = await Promise.all(rows.map(({ id }) => cardOf(id)));
      const onCards = cards.flatMap((card) =>
        heldIn(card).map(({ kpi, contribution, held: one }) => ({
          subject: card.subject,
          kpi,
          by: one?.by,
          points: contribution,
          sentence: one?.sentence,
        })),
      );
      const inOrder = (list: readonly { readonly kpi: string }[]) =>
        list.toSorted((a, b) => (a.kpi < b.kpi ? -1 : 1));
      expect(inOrder(held)).toEqual(inOrder(onCards));
    },
    60_000,
  );

  test("asks for everybody at once", async () => {
    let asked = 0;
    const { metrics } = services;
    const counting: MetricsStore = {
      ...metrics,
      sums: (...question) => {
        asked += 1;
        return metrics.sums(...question);
      },
      members: (...question) => {
        asked += 1;
        return metrics.members(...question);
      },
    };
    const other = await appOver({ ...services, metrics: counting }).signIn({
      role: "administrator",
    });
    asked = 0;
    const answer = await other(`/api/holds?within=site:${SITE}&period=last-28-days`);
    expect(answer.status).toBe(200);
    // Fifty people in five teams and four roles.
    expect(asked).toBeLessThan(50);
  }, 30_000);

  test("is refused of more people than can be held against their own past", async () => {
    const answer = await ask("/api/holds?period=last-28-days");
    expect(problemSchema.parse(await answer.json())).toMatchObject({
      status: 400,
      message: { id: "problem.too-many-people", values: { people: 100, most: 60 } },
    });
  }, 30_000);
});

describe("points and badges", () => {
  test("of the adviser who shortens contacts are held, those of the honest fast one are not, nor hardly anybody else's", async () => {
    await createClerk(services).run();
    const { records } = services;
    const heldWeeks = async (agent: string) => {
      const lines = (await ledgerOf(records, agent)).flatMap(({ entries }) => entries);
      return lines.filter(({ state }) => state === "held").length;
    };
    // The trick has been at work for 14 weeks, of which the first two or three show too little yet.
    expect(await heldWeeks(agentId(GAMER_SEAT))).toBeGreaterThanOrEqual(9);
    expect(await heldWeeks(agentId(HONEST_FAST_SEAT))).toBe(0);
    const earned = await awardsOf(records, agentId(GAMER_SEAT));
    const standing = earned.filter(({ steps }) => steps.at(-1)?.state === "earned");
    // Nothing that rests on the handle time was earned since the trick began in August.
    const since = standing.filter(({ period }) => period.from >= "2026-08-24");
    expect(since.filter(({ on }) => on.includes("aht"))).toEqual([]);
    // What the first data of a month had earned was taken back with those that came later: dated, and for that reason.
    const taken = earned.filter(({ steps }) => steps.at(-1)?.state === "withdrawn");
    expect(taken.map(({ badge }) => badge)).toEqual(["solved-at-once"]);
    expect(taken[0]?.steps.map(({ on, why }) => `${on} ${why.id}`)).toEqual([
      expect.stringMatching(/^2026-1\d-\d\d badge.is-meets$/),
      "2026-11-20 award.withdrawn",
    ]);
    const ledgers = await records.list("points");
    const others = ledgers
      .map(({ id }) => id.split("/")[0] ?? "")
      .filter((id) => id !== agentId(GAMER_SEAT));
    const held = await Promise.all(others.map(heldWeeks));
    const weeks = 26 * others.length;
    expect(held.reduce((sum, one) => sum + one, 0) / weeks).toBeLessThan(0.01);
  }, 60_000);
});
