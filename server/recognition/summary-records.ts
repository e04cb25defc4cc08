import * as z from "zod/mini";
import type { Change, RecordsStore } from "../records-store.ts";
import { AWARD, POINTS, readAward, type KeptAward } from "./recognition-records.ts";

const KIND = "recognition-summary";
const ID = "all";

const summaryDocument = z.object({
  /** People with points. */
  people: z.number(),
  periods: z.array(
    z.object({
      period: z.object({
        grain: z.enum(["month", "quarter"]),
        id: z.string(),
        from: z.string(),
        to: z.string(),
      }),
      /** By badge, how many people it stands for. */
      earned: z.record(z.string(), z.number()),
    }),
  ),
});

export type SummaryDocument = z.infer<typeof summaryDocument>;

/** How many people earned what, counted anew: the clerk does so when it has decided, so that nobody who asks has to wait. */
export async function summaryChange(records: RecordsStore): Promise<Change> {
  const awards = (await records.list(AWARD)).map(readAward);
  const standing = awards.filter(({ steps }) => steps.at(-1)?.state === "earned");
  const byPeriod = Map.groupBy(standing, ({ period }) => period.id);
  const holders = await records.list(POINTS);
  const people = new Set(holders.map(({ id }) => id.split("/")[0])).size;
  const periods = [...byPeriod.values()].map((list) => ({
    period: periodOf(list),
    earned: Object.fromEntries(
      [...Map.groupBy(list, ({ badge }) => badge)].map(([badge, own]) => [badge, own.length]),
    ),
  }));
  return { kind: KIND, id: ID, body: { people, periods }, ifVersion: "any" };
}

function periodOf(list: readonly KeptAward[]): KeptAward["period"] {
  const [first] = list;
  if (!first) throw new Error("a group has a member");
  return first.period;
}

/** The counts of the last pass; none before it. */
export async function readSummary(records: RecordsStore): Promise<SummaryDocument> {
  const found = await records.get(KIND, ID);
  return found ? z.parse(summaryDocument, found.body) : { people: 0, periods: [] };
}
