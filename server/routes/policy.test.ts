import { expect, test } from "vitest";
import { evidenceSchema } from "#src/contract/evidence.ts";
import { peersSchema } from "#src/contract/peers.ts";
import { scorecardSchema } from "#src/contract/scorecard.ts";
import type { Policy } from "#src/domain/policy.ts";
import { handMadeWorld } from "#tests/hand-made-world.ts";
import { csatGoal, rowOf, surveyed } from "#tests/survey-rows.ts";

const WEEK = "2026-02-23..2026-03-01";

const rows = Array.from({ length: 12 }, (_, seat) =>
  rowOf("2026-02-24", `agent-${seat}`, surveyed(8, 10), { team: "red" }),
);

const reader = async (policy: Partial<Policy>, role = "executive") =>
  (await handMadeWorld({ rows, policy }))({ role });

test("executives are refused whatever is finer than the policy's grain, nobody else is", async () => {
  const executive = await reader({ executiveGrain: "week" });
  for (const path of [
    `/api/heatmap?rows=team&columns=day&kpi=csat&period=${WEEK}`,
    `/api/trends/team/red/csat?grain=day&period=${WEEK}`,
    "/api/scorecards/team/red?period=2026-02-24..2026-02-26",
    "/api/scorecards?level=team&period=yesterday",
  ]) {
    expect(await executive.problem(path)).toMatchObject({
      status: 403,
      message: { id: "problem.finer-than-week", values: {} },
      detail:
        "The policy shows executives nothing finer than a week: choose a longer period or wider columns.",
    });
  }
  const path = `/api/scorecards/team/red?period=${WEEK}`;
  expect((await executive.read(scorecardSchema, path)).kpis[0]?.spark).not.toEqual([]);
  const monthly = await reader({ executiveGrain: "month" });
  const month = "/api/scorecards/team/red?period=2026-02-01..2026-02-28";
  expect((await monthly.read(scorecardSchema, month)).kpis[0]?.spark).toEqual([]);
  const administrator = await reader({ executiveGrain: "month" }, "administrator");
  const card = await administrator.read(scorecardSchema, path);
  expect(card.kpis[0]?.value).toBe(80);
});

test("rows are opened by those whom the policy lets, the arithmetic by all", async () => {
  const path = `/api/evidence/team/red/csat?period=${WEEK}`;
  const drillDown = { agent: true, supervisor: true, executive: false, administrator: true };
  const kept = await (await reader({ drillDown })).read(evidenceSchema, path);
  expect(kept).toMatchObject({ numerator: 96, denominator: 120, total: 0, rows: [] });
  expect(kept.withheld?.id).toBe("evidence.not-permitted");
  const open = await (await reader({ drillDown }, "administrator")).read(evidenceSchema, path);
  expect(open).toMatchObject({ total: 12, withheld: null });
  // Rows are days, which such executives are not shown.
  const weekly = await (await reader({ executiveGrain: "week" })).read(evidenceSchema, path);
  expect(weekly.withheld?.id).toBe("evidence.not-permitted");
});

test("rows of days on which too few people worked are kept back, and the answer says why", async () => {
  const path = `/api/evidence/team/red/csat?period=${WEEK}`;
  const short = rowOf("2026-02-25", "agent-0", surveyed(8, 10), { team: "red" });
  const world = await handMadeWorld({ rows: [...rows, short] });
  const kept = await (await world({ role: "executive" })).read(evidenceSchema, path);
  expect(kept).toMatchObject({ numerator: 104, total: 0 });
  expect(kept.withheld?.id).toBe("evidence.too-few");
});

test("a scorecard of too few people says so, and not that it lacks a goal", async () => {
  const small = rows.slice(0, 4);
  const world = await handMadeWorld({ rows: small, goals: [csatGoal] });
  const path = `/api/scorecards/team/red?period=${WEEK}`;
  const { composite, kpis } = await (
    await world({ role: "executive" })
  ).read(scorecardSchema, path);
  expect(composite).toMatchObject({ score: null, band: "not-permitted" });
  expect(composite.sentence.id).toBe("composite.too-few");
  expect(kpis.map(({ sentence }) => sentence.id)).toEqual(["kpi.too-few"]);
});

test("a policy without names keeps them out of every comparison of people", async () => {
  const path = `/api/peers/agent/agent-0/csat?period=${WEEK}`;
  const named = await (await reader({}, "administrator")).read(peersSchema, path);
  expect(named.members).toHaveLength(12);
  const anonymous = await reader({ peerNames: false }, "administrator");
  expect((await anonymous.read(peersSchema, path)).members).toEqual([]);
});
