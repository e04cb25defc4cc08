import type { Band } from "#src/domain/band.ts";
import type { Day, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { inTurns } from "../in-turns.ts";
import type { JudgedKpi } from "../scored-sums.ts";
import type { Looked } from "./declines.ts";
import { lastDays } from "./last-days.ts";
import { peerStandings, type PeerStanding } from "./peer-standings.ts";
import { recentBands } from "./recent-bands.ts";

/** So many are judged week by week before others get their turn: a hundredth of a second. */
const CASES_AT_ONCE = 200;

/** What time and peers say of a missed goal. */
export interface MissedCase {
  /** Of the last complete weeks, oldest first. */
  readonly bands: readonly Band[];
  readonly lastDay: Day | null;
  /** Null without peers. */
  readonly standing: PeerStanding | null;
}

interface Question {
  readonly cases: readonly Looked[];
  /** All KPIs that can be asked. */
  readonly askable: readonly Kpi[];
  /** How many weeks are looked back to. */
  readonly weeks: number;
  readonly priors: ReadonlyMap<Kpi, Prior | null>;
}

/** Looks closer at people who miss a goal, whom the session may see one by one: only of them does it matter. */
export async function missedCases(
  context: RouteContext,
  within: Subject,
  asked: AskedAbout,
  { cases, askable, weeks, priors }: Question,
): Promise<ReadonlyMap<JudgedKpi, MissedCase>> {
  if (cases.length === 0) return new Map();
  const kpis = [...new Set(cases.map(({ judged }) => judged.kpi))];
  const byAgent = Map.groupBy(cases, ({ agent }) => agent);
  const people = [...byAgent].map(([agent, own]) => ({
    agent,
    kpis: own.map(({ judged }) => judged),
  }));
  const [bandsOf, lastDay, standings] = await Promise.all([
    recentBands(context, kpis, asked, weeks, priors),
    lastDays(context, kpis, asked.period, asked.where),
    peerStandings(context, within, people, askable, asked),
  ]);
  const found = new Map<JudgedKpi, MissedCase>();
  await inTurns(cases, CASES_AT_ONCE, context.signal, ({ agent, judged }) => {
    found.set(judged, {
      bands: bandsOf(agent, judged.kpi),
      lastDay: lastDay(agent, judged.kpi),
      standing: standings.get(agent)?.get(judged.kpi) ?? null,
    });
  });
  return found;
}
