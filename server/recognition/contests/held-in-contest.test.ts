import { describe, expect, test } from "vitest";
import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { FactBatch, SumsQuestion } from "#server/metrics-store.ts";
import type { Services } from "#server/services.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { crewBatch, recognitionWorld, targetGoal } from "#tests/recognition-world.ts";
import { NOW } from "#tests/small-world.ts";
import { keepChoice } from "../choices.ts";
import { REVIEW, weekReviewId } from "../recognition-records.ts";
import { createContestClerk } from "./contest-clerk.ts";
import { standingsOf } from "./contest-records.ts";

const CREW = Array.from({ length: 12 }, (_, at) => `c${String(at + 1).padStart(2, "0")}`);
const teamOf = (agent: string) => `crew-${Math.ceil(Number(agent.slice(1)) / 3)}`;
/** February’s weeks, of which the last ends on 1 March: today is the day after. */
const [FROM, TO] = ["2026-02-02", "2026-03-01"];
const PLAN: ContestPlan = {
  name: "Solved at once",
  about: "",
  prizes: [],
  of: "team",
  within: "organisation:all",
  kpis: [{ kpi: "fcr", weight: 1 }],
  scoring: "goals",
  anonymity: "none",
  from: FROM,
  to: TO,
  lateDays: 5,
};

/** c01 seems to solve all in February, but for the contacts that come back; so do all three of the fourth team. */
const isTrickster = (agent: string) => agent === "c01" || teamOf(agent) === "crew-4";
const BATCH = crewBatch(1, {
  resolved: (agent, back) => (isTrickster(agent) && back < 4 ? 46 : 36),
  repeats: (agent, back) => (isTrickster(agent) && back < 4 ? 15 : 5),
});

/** An organisation in which all twelve have agreed to boards, and three are enough for a team. */
async function crew(batch: FactBatch): Promise<Services> {
  return (await takingCrew(batch)).services;
}

/** The same, with the way to take further batches, and whose histories were read since it was last asked. */
async function takingCrew(batch: FactBatch) {
  const records = createMemoryRecords({ clock: () => NOW });
  const metrics = createMemoryMetrics();
  let read: string[] = [];
  const sums = (question: SumsQuestion) => {
    const isHistory = question.by.includes(AGENT) && question.by.includes("week");
    if (isHistory) {
      read.push(...question.where.flatMap((one) => (one.dimension === AGENT ? one.in : [])));
    }
    return metrics.sums(question);
  };
  const { services, take } = await recognitionWorld(records, { ...metrics, sums });
  await take(batch);
  const people = CREW.map((id) => ({
    kind: "person",
    id,
    body: {
      name: id,
      startedOn: "2025-01-01",
      assignments: [{ from: "2025-01-01", to: null, dimensions: { team: teamOf(id) } }],
    },
    ifVersion: 0,
  }));
  await records.put(people, { actor: "test", action: "people came" });
  const choice = { takesPart: true, boards: "anonymous", screens: false } as const;
  for (const agent of CREW) await keepChoice(records, agent, choice, 0);
  return {
    services: { ...services, policy: { ...services.policy, cellFloor: 3, minimumCohort: 5 } },
    take,
    whoseHistories: (): string[] => {
      const found = [...new Set(read)].toSorted();
      read = [];
      return found;
    },
  };
}

async function standings(services: Services, id: string, change: Partial<ContestPlan>) {
  const body = {
    plan: { ...PLAN, ...change },
    state: "running",
    owner: "administrator:administrator",
    announcement: null,
    cancelledBecause: null,
    disqualified: [],
  };
  const cause = { actor: "test", action: "contest published" };
  await services.records.put([{ kind: "contest", id, body, ifVersion: 0 }], cause);
  return refreshed(services, id);
}

async function refreshed(services: Services, id: string) {
  await createContestClerk(services)();
  const found = await standingsOf(services.records, id);
  if (!found) throw new Error(`nothing was worked out of the contest ${id}`);
  const value = (entrant: string) => found.entrants.find((one) => one.id === entrant)?.value;
  return { value, notPlaced: found.notPlaced.map(({ id: who, why }) => `${who} ${why.id}`) };
}

describe("whoever a guardrail holds", () => {
  test("lifts no team, and a team of none but those is not placed", async () => {
    const { value, notPlaced } = await standings(await crew(BATCH), "teams", {});
    // 36 of 50 are 72 %: 70 points at the target of 70, and 2 of 15 of the way to the stretch: 70 + 30 · 2 ÷ 15 = 74.
    expect(value("crew-2")).toBeCloseTo(74, 0);
    expect(value("crew-1")).toBeCloseTo(74, 0);
    expect(notPlaced).toEqual(["crew-4 contest.held"]);
  });

  test("is not placed among people, and is as soon as somebody has released all of the weeks", async () => {
    const services = await crew(BATCH);
    const held = await standings(services, "people", { of: "agent" });
    const held4 = ["c01", "c10", "c11", "c12"].map((agent) => `${agent} contest.held`);
    expect(held.notPlaced).toEqual(held4);
    expect(held.value("c02")).toBeCloseTo(74, 0);
    const reviews = [FROM, "2026-02-09", "2026-02-16", "2026-02-23"].map((week) => ({
      kind: REVIEW,
      id: weekReviewId("c01", week),
      body: { by: "supervisor:s", on: TO, reason: "A new queue" },
      ifVersion: 0,
    }));
    await services.records.put(reviews, { actor: "test", action: "held recognition released" });
    const released = await standings(services, "released", { of: "agent" });
    expect(released.notPlaced).toEqual(held4.slice(1));
    // 46 of 50 are 92 %: beyond the stretch of 85.
    expect(released.value("c01")).toBe(100);
  });

  test("does not pull a team down either: who does badly gains nothing by being held", async () => {
    const batch = crewBatch(1, {
      resolved: (agent, back) => (agent === "c01" && back < 4 ? 30 : 36),
      repeats: (agent, back) => (agent === "c01" && back < 4 ? 15 : 5),
    });
    const { value } = await standings(await crew(batch), "worse", {});
    // With c01: (30 + 36 + 36) of 150 are 68 %, which is 40 + 30 · 8 ÷ 10 = 64 points; without, 74.
    expect(value("crew-1")).toBeCloseTo(64, 0);
  });
});

describe("what is held is kept", () => {
  const UNTIL_NEXT_WEEK = { to: "2026-03-08", of: "agent" } as const;
  const held = ["c01", "c10", "c11", "c12"].map((agent) => `${agent} contest.held`);

  test("while only weeks that are not over change: nobody's history is read again", async () => {
    const { services, take, whoseHistories } = await takingCrew(BATCH);
    expect((await standings(services, "c", UNTIL_NEXT_WEEK)).notPlaced).toEqual(held);
    expect(whoseHistories()).toEqual(CREW);
    await take(crewBatch(2, { from: -1, to: -1, resolved: () => 36 }));
    expect((await refreshed(services, "c")).notPlaced).toEqual(held);
    expect(whoseHistories()).toEqual([]);
  });

  test("and somebody who is new is looked at alone", async () => {
    const { services, take, whoseHistories } = await takingCrew(BATCH);
    await standings(services, "c", UNTIL_NEXT_WEEK);
    whoseHistories();
    await take(crewBatch(2, { from: -1, to: -1, agents: ["c13"] }));
    expect((await refreshed(services, "c")).notPlaced).toEqual(held);
    expect(whoseHistories()).toEqual(["c13"]);
  });

  test("until late data come: all is found as if they had been there before", async () => {
    const { services, take, whoseHistories } = await takingCrew(BATCH);
    await standings(services, "c", UNTIL_NEXT_WEEK);
    whoseHistories();
    // c01 did as everybody does, and c05 is the one whose contacts came back.
    const corrected = crewBatch(2, {
      from: 3,
      agents: ["c01", "c05"],
      resolved: (agent) => (agent === "c05" ? 46 : 36),
      repeats: (agent) => (agent === "c05" ? 15 : 5),
    });
    await take(corrected);
    const { notPlaced, value } = await refreshed(services, "c");
    const nowHeld = ["c05", "c10", "c11", "c12"].map((agent) => `${agent} contest.held`);
    expect(notPlaced).toEqual(nowHeld);
    expect(value("c01")).toBeCloseTo(74, 0);
    expect(whoseHistories()).toEqual(CREW);
  });

  test("until a rule changes", async () => {
    const { services, whoseHistories } = await takingCrew(BATCH);
    await standings(services, "c", UNTIL_NEXT_WEEK);
    whoseHistories();
    const goal = targetGoal({ from: "2025-06-01", target: 65 });
    await services.records.put([goal], { actor: "admin", action: "goal changed" });
    expect((await refreshed(services, "c")).notPlaced).toEqual(held);
    expect(whoseHistories()).toEqual(CREW);
  });
});
