import type { Batch } from "#src/contract/batch.ts";
import type { FactBatch } from "../metrics-store.ts";
import type { Change, Json, RecordsStore } from "../records-store.ts";
import { demoFacts } from "./demo-facts.ts";

import { demoNow } from "./demo-now.ts";
import {
  demoParameters,
  demoParametersJson,
  readDemoParameters,
  type DemoParameters,
} from "./demo-parameters.ts";
import { demoRecognition } from "./demo-recognition.ts";
import { demoRecords, type DemoRecord } from "./demo-records.ts";

/** What seeding needs: the records, the way into the ledger, and the time. */
export interface DemoGround {
  readonly records: RecordsStore;
  readonly importer: {
    seed(
      parameters: Json,
      documents: readonly Pick<Change, "kind" | "id" | "body">[],
    ): Promise<Batch>;
    list(limit: number): Promise<readonly Batch[]>;
  };
  readonly clock: () => Date;
}

/** `left-alone`: there are data of somebody's own, and no demo. `up-to-date`: less than an hour has passed. */
export type Seeding = "seeded" | "grown" | "up-to-date" | "left-alone";

/** Where the parameters are kept that the demo has grown to. */
const LATEST = { kind: "demo", id: "latest" } as const;

/** Fills an empty organisation with the demo; lets the demo of an earlier start grow up to now. */
export async function seedDemo(ground: DemoGround): Promise<Seeding> {
  const { records, importer, clock } = ground;
  const { today, hour } = demoNow(clock());
  const stored = await records.get(LATEST.kind, LATEST.id);
  if (stored === null) {
    const batches = await importer.list(Number.MAX_SAFE_INTEGER);
    if (batches.some(({ sequence }) => sequence !== null)) return "left-alone";
    const parameters = demoParameters(today, hour);
    await plant(ground, parameters, [...demoRecords(parameters), ...demoRecognition(parameters)]);
    return "seeded";
  }
  const before = readDemoParameters(stored.body);
  const hasGrown =
    today > before.lastDay || (today === before.lastDay && hour >= before.lastDayHour + 1);
  if (!hasGrown) return "up-to-date";
  // The last day was not over: it is made again, whole or further on.
  const now = { ...before, firstDay: before.lastDay, lastDay: today, lastDayHour: hour };
  await plant(ground, now, changedPeople(before, now));
  return "grown";
}

/** Plants the demo: its facts from parameters that the ledger keeps, its records, and how far it goes now. */
export async function plant(
  { importer }: Pick<DemoGround, "importer">,
  parameters: DemoParameters,
  records: readonly Pick<Change, "kind" | "id" | "body">[],
): Promise<void> {
  const body = demoParametersJson(parameters);
  await importer.seed(body, [...records, { ...LATEST, body }]);
}

/** Makes a planted demo's facts again from what the ledger kept. */
export function plantedFacts(parameters: unknown): readonly FactBatch[] {
  return demoFacts(readDemoParameters(parameters));
}

/** People who have come, gone or gained in tenure. Whatever an administrator may have changed is left as it is. */
function changedPeople(before: DemoParameters, now: DemoParameters): readonly DemoRecord[] {
  const known = new Set(demoRecords(before).map(textOf));
  return demoRecords(now).filter(
    (record) => record.kind === "person" && !known.has(textOf(record)),
  );
}

function textOf({ kind, id, body }: DemoRecord): string {
  return JSON.stringify([kind, id, body]);
}
