import { AGENT, LINE_OF_BUSINESS, ROLE, TEAM } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { SumsTable } from "../../metrics-store.ts";
import type { Look } from "./pass.ts";

/** What people share who do comparable work; what the facts do not know is left out. */
const SHARED: readonly DimensionId[] = [ROLE, LINE_OF_BUSINESS];

/** Weeks in which most days decide who somebody's peers are: those that a hold looks at. */
export const PEER_WEEKS = 4;

/** Where somebody belonged. */
export interface Belonging {
  /** By week, days worked in each team. */
  readonly days: readonly ReadonlyMap<string, number>[];
  /** The team of most days of each week; null where none is known. */
  readonly teams: readonly (string | null)[];
  /** By week, what most days of it share with those of others, as one text; null without any. */
  readonly groups: readonly (string | null)[];
  /** The same over the four weeks that end with each: whose peer somebody is then. */
  readonly peerGroups: readonly (string | null)[];
  /** Place of the first week with facts; null where the very first of all has some. */
  readonly firstWeek: number | null;
}

/** The sum of days on which there is any fact. */
export const DAYS = { name: "days", of: { kind: "days" as const }, over: [] };

/** Where people belonged, week by week: teams, and the group of their peers. */
export async function belongingsOf(
  { context, watermark, weeks }: Look,
  agents: readonly string[],
): Promise<ReadonlyMap<string, Belonging>> {
  const shared = sharedDimensions({ watermark });
  const team = watermark.dimensions.includes(TEAM) ? [TEAM] : [];
  const by = [AGENT, "week" as const, ...team, ...shared];
  const [from, last] = [weeks[0], weeks.at(-1)];
  if (!from || !last) return new Map();
  const period = { from, to: addDays(last, 6) };
  const where = [{ dimension: AGENT, in: agents }];
  const table = await context.metrics.weights({ of: [DAYS], by, period, where }, context.signal);
  const keyOf = (dimension: DimensionId) => table.keys[by.indexOf(dimension)];
  const places = new Map(weeks.map((week, place) => [String(week), place]));
  const found = new Map<string, Growing>();
  for (let row = 0; row < table.length; row += 1) {
    const agent = table.keys[0]?.[row];
    const place = places.get(table.keys[1]?.[row] ?? "");
    if (!agent || place === undefined) continue;
    const own = found.get(agent) ?? growing(weeks.length);
    found.set(agent, own);
    const days = daysIn(table, row);
    const [inTeams, inGroups] = [own.days[place], own.groups[place]];
    if (inGroups) add(inGroups, groupKey(shared.map((one) => keyOf(one)?.[row] ?? "")), days);
    own.firstWeek = Math.min(own.firstWeek, place);
    const worked = keyOf(TEAM)?.[row];
    if (worked && inTeams) add(inTeams, worked, days);
  }
  return new Map([...found].map(([agent, own]) => [agent, belonging(own)]));
}

/** The dimensions by which peers are grouped, where the facts know them. */
export function sharedDimensions({ watermark }: Pick<Look, "watermark">): DimensionId[] {
  return SHARED.filter((dimension) => watermark.dimensions.includes(dimension));
}

/** A group of peers as one text, from the values of the shared dimensions. */
export function groupKey(values: readonly string[]): string {
  return JSON.stringify(values);
}

interface Growing {
  readonly days: Map<string, number>[];
  readonly groups: Map<string, number>[];
  firstWeek: number;
}

function growing(weeks: number): Growing {
  const byWeek = () => Array.from({ length: weeks }, () => new Map<string, number>());
  return { days: byWeek(), groups: byWeek(), firstWeek: weeks };
}

function belonging({ days, groups, firstWeek }: Growing): Belonging {
  return {
    days,
    teams: days.map((week) => mostOf(week)),
    groups: groups.map((week) => mostOf(week)),
    peerGroups: groups.map((_, at) =>
      mostOf(together(groups.slice(Math.max(at - PEER_WEEKS + 1, 0), at + 1))),
    ),
    firstWeek: firstWeek === 0 ? null : firstWeek,
  };
}

function daysIn({ columns }: SumsTable, row: number): number {
  return columns.get(DAYS.name)?.[row] ?? 0;
}

function together(weeks: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const week of weeks) for (const [key, count] of week) add(all, key, count);
  return all;
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The key that counts most; of equal ones the first by code point, so that the same facts give the same answer. */
function mostOf(counts: ReadonlyMap<string, number>): string | null {
  let most: string | null = null;
  for (const [key, count] of counts) {
    const best = most === null ? -1 : (counts.get(most) ?? 0);
    if (count > best || (count === best && most !== null && key < most)) most = key;
  }
  return most;
}
