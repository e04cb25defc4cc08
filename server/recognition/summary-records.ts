import * as z from "zod/mini";
import { day } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
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
      /** By the site in which they were then, how many people have any badge of the period. */
      sites: z._default(z.record(z.string(), z.number()), {}),
    }),
  ),
  /** By the site in which they are now, people with points. */
  sites: z._default(z.record(z.string(), z.number()), {}),
});

export type SummaryDocument = z.infer<typeof summaryDocument>;

/** How many people earned what, counted anew: the clerk does so when it has decided, so that nobody who asks has to wait. */
export async function summaryChange(
  records: RecordsStore,
  siteOf: (agent: string, on: Day) => string | null,
  today: Day,
): Promise<Change> {
  const awards = (await records.list(AWARD)).map(readAward);
  const standing = awards.filter(({ steps }) => steps.at(-1)?.state === "earned");
  const byPeriod = Map.groupBy(standing, ({ period }) => period.id);
  const holders = await records.list(POINTS);
  const people = new Set(holders.map(({ id }) => personOf(id)));
  const periods = [...byPeriod.values()].map((list) => ({
    period: periodOf(list),
    earned: Object.fromEntries(
      [...Map.groupBy(list, ({ badge }) => badge)].map(([badge, own]) => [badge, own.length]),
    ),
    sites: countedBy(new Set(list.map(({ id }) => personOf(id))), (agent) =>
      siteOf(agent, day(periodOf(list).to)),
    ),
  }));
  const sites = countedBy(people, (agent) => siteOf(agent, today));
  return { kind: KIND, id: ID, body: { people: people.size, periods, sites }, ifVersion: "any" };
}

/** Whose a record is: the first part of its id. */
function personOf(id: string): string {
  return decodeURIComponent(id.slice(0, id.indexOf("/")));
}

/** How many there are of each; those without one are left out. */
function countedBy(
  people: ReadonlySet<string>,
  unitOf: (agent: string) => string | null,
): Record<string, number> {
  const units = [...people].map(unitOf).filter((unit) => unit !== null);
  const counted = [...Map.groupBy(units, (unit) => unit)];
  return Object.fromEntries(counted.map(([unit, own]) => [unit, own.length]));
}

function periodOf(list: readonly KeptAward[]): KeptAward["period"] {
  const [first] = list;
  if (!first) throw new Error("a group has a member");
  return first.period;
}

/** The counts of the last pass; none before it. */
export async function readSummary(records: RecordsStore): Promise<SummaryDocument> {
  const found = await records.get(KIND, ID);
  return found ? z.parse(summaryDocument, found.body) : { people: 0, periods: [], sites: {} };
}
