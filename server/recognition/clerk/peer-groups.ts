import { addDays } from "#src/domain/calendar.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { totalsOver, type Stretch } from "#src/domain/recognition/history.ts";
import { NO_TOTALS, type Totals } from "#src/domain/totals.ts";
import { HEADS } from "../../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../../questions.ts";
import { groupKey, PEER_WEEKS, sharedDimensions } from "./belongings.ts";
import { Mark } from "./mark.ts";
import type { Look } from "./pass.ts";
import { pause } from "../../turns/turns.ts";

/** Who does the same work, and what they come to together. */
export interface PeerGroups {
  /** A group as the peers of somebody who belongs to it at the end of a week; null where it is too small then. */
  readonly at: (group: string, week: number) => PeerGroup | null;
}

/** The guardrails of a group. */
export interface PeerGroup {
  /** What one of them comes to over a stretch; null where nothing guards by it. */
  readonly over: (kpi: Kpi, stretch: Stretch) => Totals | null;
  /** By week, what stands for all of them. */
  readonly marks: readonly number[];
}

/** Reads all groups of peers: their guardrails week by week, and in how many people's weeks there are enough. */
export async function openPeerGroups(look: Look): Promise<PeerGroups> {
  const { minimumCohort } = look.context.services.policy;
  const groups = await readGroups(look);
  const sizes = new Map<number, ReadonlyMap<string, number>>();
  for (let week = look.heldFrom; week < look.weeks.length; week += 1) {
    sizes.set(week, await sizesAt(look, week));
    await pause();
  }
  return {
    at: (group, week) => {
      // The one among them does not count as a peer of their own.
      const others = (sizes.get(week)?.get(group) ?? 0) - 1;
      return others < minimumCohort ? null : (groups.get(group) ?? null);
    },
  };
}

async function readGroups(look: Look): Promise<ReadonlyMap<string, PeerGroup>> {
  const { context, weeks, guards } = look;
  const [from, last] = [weeks[0], weeks.at(-1)];
  if (!from || !last) return new Map();
  const shared = sharedDimensions(look);
  const by = [...shared, "week" as const];
  const period = { from, to: addDays(last, 6) };
  const of = sumsFor(guards, "ratio");
  const table = await context.metrics.weights({ of, by, period, where: [] }, context.signal);
  const places = new Map(weeks.map((week, place) => [String(week), place]));
  const found = new Map<string, Map<Kpi, Totals[]>>();
  const sums = guards.map((kpi) => ({ kpi, columns: columnsIn(table, kpi) }));
  for (let row = 0; row < table.length; row += 1) {
    const place = places.get(table.keys[shared.length]?.[row] ?? "");
    if (place === undefined) continue;
    const group = groupKey(shared.map((_, at) => table.keys[at]?.[row] ?? ""));
    const own = found.get(group) ?? new Map<Kpi, Totals[]>();
    found.set(group, own);
    for (const { kpi, columns } of sums) {
      const totals = own.get(kpi) ?? weeks.map(() => NO_TOTALS);
      totals[place] = totalsOf(columns, row);
      own.set(kpi, totals);
    }
  }
  return new Map(
    [...found].map(([group, totals]) => {
      const marks = weeks.map((_, place) => {
        const mark = new Mark();
        for (const series of totals.values()) markTotals(mark, series[place] ?? NO_TOTALS);
        return mark.value;
      });
      return [group, { over: remembered(totals), marks }];
    }),
  );
}

/** Everybody of a group asks for the same stretches. */
function remembered(all: ReadonlyMap<Kpi, readonly Totals[]>): PeerGroup["over"] {
  const known = new Map<string, Totals | null>();
  return (kpi, stretch) => {
    const key = `${kpi.id} ${stretch.from} ${stretch.to}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const totals = all.get(kpi);
    const over = totals ? totalsOver({ totals }, stretch) : null;
    known.set(key, over);
    return over;
  };
}

/** How many people each group has in the weeks that decide whose peer somebody is, as far as it matters whether there are enough. */
async function sizesAt(look: Look, week: number): Promise<ReadonlyMap<string, number>> {
  const { context, weeks } = look;
  const [from, last] = [weeks[Math.max(week - PEER_WEEKS + 1, 0)], weeks[week]];
  if (!from || !last) return new Map();
  const period = { from, to: addDays(last, 6) };
  const enough = context.services.policy.minimumCohort + 1;
  const question = { by: sharedDimensions(look), period, where: [], enough };
  const table = await context.metrics.heads(question, context.signal);
  const counts = table.columns.get(HEADS) ?? [];
  return new Map(
    Array.from(counts, (count, row) => [groupKey(table.keys.map((of) => of[row] ?? "")), count]),
  );
}

/** Makes totals part of what a mark stands for. */
export function markTotals(mark: Mark, { numerator, denominator, days, squares }: Totals): void {
  mark.number(numerator ?? Number.NaN);
  if (denominator === null) return;
  mark.number(denominator).number(days);
  if (!squares) return;
  const { numeratorSquared, product, denominatorSquared } = squares;
  mark.number(numeratorSquared).number(product).number(denominatorSquared);
}
