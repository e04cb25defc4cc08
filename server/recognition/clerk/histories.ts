import { addDays } from "#src/domain/calendar.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { GuardKpi, History, HistoryKpi, Stretch } from "#src/domain/recognition/history.ts";
import { NO_TOTALS, sumTotals, type Totals } from "#src/domain/totals.ts";
import { askScored, type ScoredColumn } from "../../answers/scored-sums.ts";
import { timeAxis } from "../../answers/time-axis.ts";
import { calendarOf } from "../../answers/asked.ts";
import { belongingsOf, type Belonging } from "./belongings.ts";
import type { Look } from "./pass.ts";
import { openPeerGroups, type PeerGroups } from "./peer-groups.ts";

/** A person's history, and where they belonged. */
export interface PersonHistory {
  readonly agent: string;
  readonly history: History;
  readonly belonging: Belonging;
}

/** Reads histories: what everybody shares is read once. */
export interface Histories {
  readonly peers: PeerGroups;
  readonly ofPeople: (agents: readonly string[]) => Promise<readonly PersonHistory[]>;
  /** The histories of teams; one without facts has none. */
  readonly ofTeams: (teams: ReadonlySet<string>) => Promise<ReadonlyMap<string, History>>;
}

/** Teams whose histories are kept for the next people: people come team by team. */
const TEAMS_KEPT = 100;

/** Opens the histories of a pass. */
export async function openHistories(look: Look): Promise<Histories> {
  const peers = await openPeerGroups(look);
  let teams: ReadonlyMap<string, History> = new Map();

  return {
    peers,
    async ofPeople(agents) {
      const [found, belongings] = await Promise.all([
        weeklyOf(look, AGENT, agents),
        belongingsOf(look, agents),
      ]);
      return agents.flatMap((agent): PersonHistory[] => {
        const [weekly, belonging] = [found.get(agent), belongings.get(agent)];
        if (!weekly || !belonging) return [];
        const guards = weekly.guards.map((own): GuardKpi => ({
          ...own,
          peersOver: (week, stretch) => peersOver(peers, belonging, own, week, stretch),
        }));
        const history = { weeks: look.weeks, kpis: weekly.kpis, guards, teams: belonging.teams };
        return [{ agent, history, belonging }];
      });
    },
    async ofTeams(asked) {
      const missing = [...asked].filter((team) => !teams.has(team));
      if (missing.length > 0) {
        const weekly = await weeklyOf(look, TEAM, missing);
        // Nothing of a team is held: its guardrails are those of its people.
        const read = [...weekly].map(([team, { kpis }]): [string, History] => [
          team,
          { weeks: look.weeks, kpis, guards: [], teams: look.weeks.map(() => team) },
        ]);
        const before = [...teams].filter(([team]) => asked.has(team) || teams.size < TEAMS_KEPT);
        teams = new Map([...before, ...read]);
      }
      return teams;
    },
  };
}

/** What the peers come to over a stretch without somebody's own part; null where they are too few. */
function peersOver(
  peers: PeerGroups,
  { groups, peerGroups }: Belonging,
  own: HistoryKpi,
  week: number,
  stretch: Stretch,
): Totals | null {
  const name = peerGroups[week] ?? null;
  const all = name === null ? null : peers.at(name, week)?.over(own.kpi, stretch);
  if (!all) return null;
  const from = Math.max(stretch.from, 0);
  const inGroup = own.totals
    .slice(from, stretch.to + 1)
    .filter((_, at) => groups[from + at] === name);
  return less(all, sumTotals(inGroup));
}

interface Weekly {
  readonly kpis: readonly HistoryKpi[];
  readonly guards: readonly HistoryKpi[];
}

/** The KPIs of subjects of a level, week by week, each under the goals of its own days. */
async function weeklyOf(
  { context, watermark, weeks, kpis, guards }: Look,
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
  return new Map(
    [...rows.keys()].map((id) => {
      const all = permitted.map((column) => series(column, id));
      const among = (wanted: readonly Kpi[]) => all.filter(({ kpi }) => wanted.includes(kpi));
      return [id, { kpis: among(kpis), guards: among(guards) }];
    }),
  );
}

/** A group's sums without somebody's own. */
function less(all: Totals, own: Totals): Totals {
  if (all.denominator === null || own.denominator === null) return all;
  return {
    numerator: (all.numerator ?? 0) - (own.numerator ?? 0),
    denominator: all.denominator - own.denominator,
    days: 0,
    squares: null,
  };
}
