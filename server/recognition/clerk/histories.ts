import { addDays } from "#src/domain/calendar.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { GuardKpi, History, HistoryKpi } from "#src/domain/recognition/history.ts";
import { NO_TOTALS, type Totals } from "#src/domain/totals.ts";
import { askScored, type ScoredColumn } from "../../answers/scored-sums.ts";
import { timeAxis } from "../../answers/time-axis.ts";
import { calendarOf } from "../../answers/asked.ts";
import { columnsIn, sumsFor, totalsOf } from "../../questions.ts";
import {
  belongingsOf,
  groupKey,
  groupSizes,
  sharedDimensions,
  type Belonging,
} from "./belongings.ts";
import type { Pass } from "./pass.ts";

/** Sums of one group of peers, by guardrail and week. */
type GroupSums = ReadonlyMap<Kpi, readonly Totals[]>;

/** A person's history, and where they belonged. */
export interface PersonHistory {
  readonly agent: string;
  readonly history: History;
  readonly belonging: Belonging;
}

/** Reads histories for one pass: what everybody shares is read once. */
export interface Histories {
  readonly ofPeople: (agents: readonly string[]) => Promise<readonly PersonHistory[]>;
  readonly ofTeam: (team: string) => Promise<History | null>;
}

/** Opens the histories of a pass. */
export async function openHistories(pass: Pass): Promise<Histories> {
  const [groups, sizes] = await Promise.all([groupSums(pass), groupSizes(pass)]);
  const minimum = pass.context.services.policy.minimumCohort;
  const teams = new Map<string, Promise<History | null>>();
  const peersOf = (group: string) => ((sizes.get(group) ?? 0) > minimum ? groups.get(group) : null);

  return {
    async ofPeople(agents) {
      const [found, belongings] = await Promise.all([
        weeklyOf(pass, AGENT, agents),
        belongingsOf(pass, agents),
      ]);
      return agents.flatMap((agent): PersonHistory[] => {
        const [weekly, belonging] = [found.get(agent), belongings.get(agent)];
        if (!weekly || !belonging) return [];
        const peers = peersOf(belonging.group) ?? null;
        const guards = weekly.guards.map((own): GuardKpi => {
          const together = peers?.get(own.kpi);
          return {
            ...own,
            peers: together ? together.map((all, at) => less(all, own.totals[at])) : null,
          };
        });
        const { teams: worked } = belonging;
        const history = { weeks: pass.weeks, kpis: weekly.kpis, guards, teams: worked };
        return [{ agent, history, belonging }];
      });
    },
    ofTeam(team) {
      const known = teams.get(team);
      if (known) return known;
      const asked = weeklyOf(pass, TEAM, [team]).then((found): History | null => {
        const weekly = found.get(team);
        if (!weekly) return null;
        // Nothing of a team is held: its guardrails are those of its people.
        return {
          weeks: pass.weeks,
          kpis: weekly.kpis,
          guards: [],
          teams: pass.weeks.map(() => team),
        };
      });
      teams.set(team, asked);
      return asked;
    },
  };
}

interface Weekly {
  readonly kpis: readonly HistoryKpi[];
  readonly guards: readonly HistoryKpi[];
}

/** The KPIs of subjects of a level, week by week, each under the goals of its own days. */
async function weeklyOf(
  { context, watermark, weeks, kpis, guards }: Pass,
  level: DimensionId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Weekly>> {
  const [from, last] = [weeks[0], weeks.at(-1)];
  if (!from || !last) return new Map();
  const period = { from, to: addDays(last, 6) };
  const axis = timeAxis(period, "week", calendarOf(context));
  const where = [{ dimension: level, in: ids }];
  const asked = [...new Set(level === AGENT ? [...kpis, ...guards] : kpis)];
  const { table, columns } = await askScored(
    context,
    { kpis: asked, level, by: [level, "week"], period, axis, where, depth: "variation" },
    watermark,
  );
  const rows = new Map<string, (number | undefined)[]>();
  for (let row = 0; row < table.length; row += 1) {
    const id = table.keys[0]?.[row];
    const place = axis.placeOf(table.keys[1]?.[row]);
    if (!id || place < 0) continue;
    const own = rows.get(id) ?? weeks.map(() => undefined);
    own[place] = row;
    rows.set(id, own);
  }
  const series = ({ kpi, totalsAt, goals }: ScoredColumn, id: string): HistoryKpi => ({
    kpi,
    totals: (rows.get(id) ?? []).map((row) => (row === undefined ? NO_TOTALS : totalsAt(row))),
    goals: weeks.map((_, place) => goals[place]?.(id) ?? null),
  });
  const permitted = columns.filter((column) => column.permitted);
  const among = (wanted: readonly Kpi[], id: string) =>
    permitted.filter(({ kpi }) => wanted.includes(kpi)).map((column) => series(column, id));
  return new Map(
    [...rows.keys()].map((id) => [id, { kpis: among(kpis, id), guards: among(guards, id) }]),
  );
}

/** The guardrails of each group of peers together. */
async function groupSums(pass: Pass): Promise<ReadonlyMap<string, GroupSums>> {
  const { context, weeks, guards } = pass;
  const [from, last] = [weeks[0], weeks.at(-1)];
  if (!from || !last) return new Map();
  const shared = sharedDimensions(pass);
  const by = [...shared, "week" as const];
  const period = { from, to: addDays(last, 6) };
  const table = await context.metrics.weights(
    { of: sumsFor(guards, "ratio"), by, period, where: [] },
    context.signal,
  );
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
  return found;
}

/** A group's sums without somebody's own. */
function less(all: Totals, own: Totals | undefined): Totals {
  if (all.denominator === null || !own || own.denominator === null) return all;
  return {
    numerator: (all.numerator ?? 0) - (own.numerator ?? 0),
    denominator: all.denominator - own.denominator,
    days: 0,
    squares: null,
  };
}
