import { createChanges } from "#server/changes.ts";
import type { FactBatch, MetricsStore } from "#server/metrics-store.ts";
import { ledgerOf, readAward } from "#server/recognition/recognition-records.ts";
import type { RecordsStore } from "#server/records-store.ts";
import type { Services } from "#server/services.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import type { Batch } from "#src/contract/batch.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { factBatch, type Row } from "#tests/contract/fact-batch.ts";
import { smallWorld } from "#tests/small-world.ts";

/** Weeks begin on Monday; the last of these ends on Sunday 2026-03-01, the day before the small world's today. */
const LAST_WEEK = day("2026-02-23");
const WEEKS = 40;
/** People from a good one to a poor one, by the share of their contacts that are resolved at once. */
const RESOLVES: Readonly<Record<string, number>> = { ada: 0.85, ben: 0.76, cleo: 0.6 };

/** How much of somebody's work of a week is resolved, of 250 contacts. `back`: weeks before the last one. */
export type ResolvedShare = (agent: string, back: number) => number;

const usual: ResolvedShare = (agent) => RESOLVES[agent] ?? 0;

/** A batch of these people's weeks, from so many weeks back to so many. */
export function weeksBatch(
  sequence: number,
  {
    from,
    to,
    agents = Object.keys(RESOLVES),
    share = usual,
  }: {
    readonly from: number;
    readonly to: number;
    readonly agents?: readonly string[];
    readonly share?: ResolvedShare;
  },
): FactBatch {
  const rows = agents.flatMap((agent) =>
    Array.from({ length: from - to + 1 }, (_, at) => from - at).flatMap((back) =>
      [0, 1, 2, 3, 4].map((weekday): Row => {
        // Days differ by two contacts in fifty, weeks by one, so that nothing is steadier than work can be.
        const swing = ((weekday + back) % 3) - 1;
        return {
          day: addDays(LAST_WEEK, weekday - 7 * back),
          agent,
          dimensions: { team: "crew" },
          measures: {
            resolution_checked: 50,
            resolved_first: Math.round(50 * share(agent, back)) + 2 * swing,
          },
        };
      }),
    ),
  );
  return factBatch({ sequence }, rows);
}

/** All forty weeks as they came at first. */
export const FIRST_BATCH = weeksBatch(1, { from: WEEKS - 1, to: 0 });

/**
 * A batch of twelve people of four teams, c01 to c12, with guardrails that can signal: of 50 contacts a day so many are resolved at
 * once, and so many come back.
 */
export function crewBatch(
  sequence: number,
  {
    from = WEEKS - 1,
    to = 0,
    agents = Array.from({ length: 12 }, (_, at) => `c${String(at + 1).padStart(2, "0")}`),
    resolved = () => 40,
    repeats = () => 5,
  }: {
    readonly from?: number;
    readonly to?: number;
    readonly agents?: readonly string[];
    readonly resolved?: ResolvedShare;
    readonly repeats?: ResolvedShare;
  },
): FactBatch {
  const rows = agents.flatMap((agent) =>
    Array.from({ length: from - to + 1 }, (_, at) => from - at).flatMap((back) =>
      [0, 1, 2, 3, 4].map((weekday): Row => {
        const seat = Number(agent.slice(1));
        const swing = ((weekday + back + seat) % 3) - 1;
        return {
          day: addDays(LAST_WEEK, weekday - 7 * back),
          agent,
          dimensions: { team: `crew-${Math.ceil(seat / 3)}`, role: "adviser" },
          measures: {
            resolution_checked: 50,
            resolved_first: resolved(agent, back) + 2 * swing,
            contacts_handled: 50,
            repeat_within_7d: repeats(agent, back) + swing,
          },
        };
      }),
    ),
  );
  return factBatch({ sequence }, rows);
}

/** A goal of everybody's for resolution, as a change that sets it. */
export function targetGoal({ from, target }: { readonly from: string; readonly target: number }) {
  const [floor, threshold, stretch] = [target - 20, target - 10, target + 15];
  const anchors = { shape: "linear", floor, threshold, target, stretch };
  const appliesTo = { kind: "organisation" };
  const body = { kpi: "fcr", appliesTo, from, anchors, comparison: ">=", weight: 1 };
  return { kind: "goal", id: `fcr/organisation/${from}`, body, ifVersion: "any" as const };
}

/** An organisation of three people, one KPI with a goal of 70, and recognition switched on. */
export async function recognitionWorld(
  records: RecordsStore,
  metrics: MetricsStore = createMemoryMetrics(),
) {
  const batches: Batch[] = [];
  const world = await smallWorld({ metrics: createMemoryMetrics() });
  const [listed] = await world.ingest.list(1);
  if (!listed) throw new Error("the small world lists a batch");
  const goal = targetGoal({ from: "2025-01-01", target: 70 });
  await records.put([goal], { actor: "test", action: "world made" });
  const recognition = { ...DEFAULT_POLICY.recognition, on: true };
  const services: Services = {
    ...world,
    metrics,
    records,
    changes: createChanges(),
    ingest: { ...world.ingest, list: async () => batches },
    policy: { ...DEFAULT_POLICY, recognition },
  };
  return {
    services,
    /** Applies a batch and lists it, as an import does. */
    take: async (batch: FactBatch): Promise<void> => {
      await metrics.define({
        measures: [...batch.measures.keys()],
        dimensions: [...batch.dimensions.keys()],
      });
      await metrics.apply(batch);
      const [firstDay = null] = batch.day.toSorted();
      const lastDay = batch.day.toSorted().at(-1) ?? null;
      batches.push({
        ...listed,
        id: `b${batch.sequence}`,
        sequence: batch.sequence,
        firstDay,
        lastDay,
      });
    },
  };
}

/** How points and awards stand: points by person and week, and the awards that are earned. */
export async function standingOf(records: RecordsStore) {
  const points: Record<string, number> = {};
  for (const agent of Object.keys(RESOLVES)) {
    const parts = await ledgerOf(records, agent);
    for (const { from, points: gained } of parts.flatMap(({ entries }) => entries)) {
      const key = `${agent} ${from}`;
      points[key] = (points[key] ?? 0) + gained;
    }
  }
  const awards = (await records.list("award")).map(readAward);
  const standing = awards.filter(({ steps }) => steps.at(-1)?.state === "earned");
  return { points, awards: standing.map(({ id }) => id) };
}
