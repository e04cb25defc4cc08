import * as z from "zod/mini";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import type { FactBatch, MetricsStore } from "#server/metrics-store.ts";
import type { Json } from "#server/records-store.ts";
import { problemSchema, type Problem } from "#src/contract/problem.ts";
import type { Anchors, GoalScope } from "#src/domain/goal.ts";
import { DEFAULT_POLICY, type Policy } from "#src/domain/policy.ts";
import { factBatch, type Row } from "#tests/contract/fact-batch.ts";
import { appOver, NOW, smallWorld } from "#tests/small-world.ts";

/** A goal as a test writes it; organisation-wide, in force since 2025 and of weight 1 unless it says otherwise. */
export interface GoalRow {
  readonly kpi: string;
  readonly anchors: Anchors;
  readonly comparison?: "<" | "<=" | ">" | ">=";
  readonly weight?: number;
  readonly from?: string;
  readonly appliesTo?: GoalScope;
}

/** What a world is made of. Its today is Monday 2026-03-02, weeks start on Monday. */
export interface HandMade {
  readonly rows?: readonly Row[];
  /** Instead of `rows`, where several batches matter. */
  readonly batches?: readonly FactBatch[];
  readonly goals?: readonly GoalRow[];
  /** Names of people, by agent id. */
  readonly people?: Readonly<Record<string, string>>;
  /** Other records: definitions of KPIs, units … */
  readonly records?: readonly { kind: string; id: string; body: Json }[];
  readonly policy?: Partial<Policy>;
  /** Where the facts go: an empty store; in memory unless it says otherwise. */
  readonly metrics?: MetricsStore;
}

/** One session of a hand-made world. */
export interface Reader {
  /** An answer, checked against its schema. Throws the problem's body when there is none. */
  read<Schema extends z.ZodMiniType>(schema: Schema, path: string): Promise<z.output<Schema>>;
  /** An answer's bytes. */
  text(path: string): Promise<string>;
  /** The problem that a request comes to. */
  problem(path: string): Promise<Problem>;
}

/** Anchors of a KPI of which more, or less, is better. */
export function anchors(
  floor: number,
  threshold: number,
  target: number,
  stretch: number,
): Anchors {
  return { shape: "linear", floor, threshold, target, stretch };
}

/** An app over exactly these facts and goals; gives a reader for each persona, the administrator unless told. */
export async function handMadeWorld(world: HandMade) {
  const { metrics = createMemoryMetrics() } = world;
  const records = createMemoryRecords({ clock: () => NOW });
  for (const batch of world.batches ?? [factBatch({ sequence: 1 }, world.rows ?? [])]) {
    await metrics.define({
      measures: [...batch.measures.keys()],
      dimensions: [...batch.dimensions.keys()],
    });
    await metrics.apply(batch);
  }
  const documents = [
    ...(world.goals ?? []).map(goalRecord),
    ...Object.entries(world.people ?? {}).map(([id, name]) => ({
      kind: "person",
      id,
      body: { name, assignments: [], startedOn: null },
    })),
    ...(world.records ?? []),
  ];
  await records.put(
    documents.map((one) => ({ ...one, ifVersion: 0 as const })),
    { actor: "test", action: "world made" },
  );
  const policy = { ...DEFAULT_POLICY, ...world.policy };
  const { signIn } = appOver(await smallWorld({ metrics, records, policy }));
  return async (persona: { role: string; id?: string } = { role: "administrator" }) => {
    const ask = await signIn(persona);
    const reader: Reader = {
      async read(schema, path) {
        const answer = await ask(path);
        if (!answer.ok) throw new Error(await answer.text());
        return z.parse(schema, await answer.json());
      },
      async text(path) {
        return (await ask(path)).text();
      },
      async problem(path) {
        return z.parse(problemSchema, await (await ask(path)).json());
      },
    };
    return reader;
  };
}

function goalRecord({ kpi, anchors: at, ...goal }: GoalRow) {
  const { comparison = ">=", weight = 1, from = "2025-01-01" } = goal;
  const appliesTo = goal.appliesTo ?? { kind: "organisation" };
  const body: Json = {
    kpi,
    appliesTo: { ...appliesTo },
    from,
    anchors: JSON.parse(JSON.stringify(at)) as Json,
    comparison,
    weight,
  };
  return { kind: "goal", id: `${kpi}/${JSON.stringify(appliesTo)}/${from}`, body };
}
