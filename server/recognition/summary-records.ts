import * as z from "zod/mini";
import { SITE } from "#src/domain/dimensions.ts";
import type { Change, RecordsStore } from "../records-store.ts";
import type { RouteContext } from "../route.ts";
import { everyRecord } from "./every-record.ts";
import { participants } from "./participants.ts";
import { AWARD, personOf, readAward, type KeptAward } from "./recognition-records.ts";

const KIND = "recognition-summary";
const ID = "all";

const summaryDocument = z.object({
  /** Everybody who takes part; all other counts are of these. */
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
      /** By the site in which they are now, how many people have a badge of their own of the period: none that rests on a team's figures. */
      sites: z._default(z.record(z.string(), z.number()), {}),
    }),
  ),
  /** By the site in which they are now, how many people take part; those who are in none are left out. */
  sites: z._default(z.record(z.string(), z.number()), {}),
});

export type SummaryDocument = z.infer<typeof summaryDocument>;

/**
 * How many people earned what, counted anew: the clerk does so when it has decided, so that nobody who asks has to wait. However many awards
 * there are, one person's are looked at at a time.
 */
export async function summaryChange(
  context: Pick<RouteContext, "directory" | "everybody" | "services" | "signal" | "today">,
): Promise<Change> {
  const { directory, services, today } = context;
  const people = await participants(context);
  const siteOf = (agent: string) => directory.unitOf(agent, SITE, today);
  const sites: Counts = new Map();
  for (const agent of people) countOne(sites, siteOf(agent));
  const periods = new Map<string, PeriodCounts>();
  for await (const [agent, awards] of awardsByPerson(services.records)) {
    if (!people.has(agent)) continue;
    const standing = awards.filter(({ steps }) => steps.at(-1)?.state === "earned");
    for (const [id, list] of Map.groupBy(standing, ({ period }) => period.id)) {
      const counts = periods.get(id) ?? noneOf(list);
      periods.set(id, counts);
      for (const { badge } of list) countOne(counts.earned, badge);
      if (list.some(({ team }) => team === null)) countOne(counts.sites, siteOf(agent));
    }
  }
  const body = {
    people: people.size,
    periods: [...periods.values()].map(({ period, ...counts }) => ({
      period,
      earned: Object.fromEntries(counts.earned),
      sites: Object.fromEntries(counts.sites),
    })),
    sites: Object.fromEntries(sites),
  };
  return { kind: KIND, id: ID, body, ifVersion: "any", isDerived: true };
}

/** How many there are of each. */
type Counts = Map<string, number>;

interface PeriodCounts {
  readonly period: KeptAward["period"];
  readonly earned: Counts;
  readonly sites: Counts;
}

/** Those that are of none are left out. */
function countOne(counts: Counts, of: string | null): void {
  if (of !== null) counts.set(of, (counts.get(of) ?? 0) + 1);
}

function noneOf([first]: readonly KeptAward[]): PeriodCounts {
  if (!first) throw new Error("a group has a member");
  return { period: first.period, earned: new Map(), sites: new Map() };
}

/** The awards of one person after the other: their ids begin with the person. */
async function* awardsByPerson(
  records: RecordsStore,
): AsyncGenerator<readonly [agent: string, awards: readonly KeptAward[]], void> {
  let [person, own]: [string | null, KeptAward[]] = [null, []];
  for await (const record of everyRecord(records, AWARD)) {
    const award = readAward(record);
    const whose = personOf(award.id);
    if (person !== null && whose !== person) {
      yield [person, own];
      own = [];
    }
    person = whose;
    own.push(award);
  }
  if (person !== null) yield [person, own];
}

/** The counts of the last pass; none before it. */
export async function readSummary(records: RecordsStore): Promise<SummaryDocument> {
  const found = await records.get(KIND, ID);
  return found ? z.parse(summaryDocument, found.body) : { people: 0, periods: [], sites: {} };
}
