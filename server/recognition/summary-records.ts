import * as z from "zod/mini";
import { SITE } from "#src/domain/dimensions.ts";
import type { Change, RecordsStore } from "../records-store.ts";
import type { RouteContext } from "../route.ts";
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

/** How many people earned what, counted anew: the clerk does so when it has decided, so that nobody who asks has to wait. */
export async function summaryChange(
  context: Pick<RouteContext, "directory" | "everybody" | "services" | "signal" | "today">,
): Promise<Change> {
  const { directory, services, today } = context;
  const people = await participants(context);
  const awards = (await services.records.list(AWARD)).map(readAward);
  const standing = awards.filter(
    ({ id, steps }) => steps.at(-1)?.state === "earned" && people.has(personOf(id)),
  );
  const siteOf = (agent: string) => directory.unitOf(agent, SITE, today);
  const periods = [...Map.groupBy(standing, ({ period }) => period.id).values()].map((list) => {
    const own = list.filter(({ team }) => team === null);
    return {
      period: periodOf(list),
      earned: counted(list, ({ badge }) => badge),
      sites: counted(new Set(own.map(({ id }) => personOf(id))), siteOf),
    };
  });
  const sites = counted(people, siteOf);
  return { kind: KIND, id: ID, body: { people: people.size, periods, sites }, ifVersion: "any" };
}

/** How many there are of each; those that are of none are left out. */
function counted<Item>(
  items: Iterable<Item>,
  of: (item: Item) => string | null,
): Record<string, number> {
  const groups = Map.groupBy(items, of);
  return Object.fromEntries(
    [...groups].flatMap(([key, own]) => (key === null ? [] : [[key, own.length]])),
  );
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
