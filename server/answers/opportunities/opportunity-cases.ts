import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { message } from "#src/domain/messages.ts";
import type { CriteriaChoice } from "#src/domain/opportunities/criteria.ts";
import type { OpportunityCase } from "#src/domain/opportunities/opportunity-case.ts";
import { missedSurely } from "#src/domain/opportunities/shortfall.ts";
import { changeVerdict, testAgainstBaseline, type Change } from "#src/domain/statistics/change.ts";
import { survivors } from "#src/domain/statistics/false-discovery.ts";
import { badRequest } from "../../problem.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { inTurns } from "../in-turns.ts";
import { askScored, judgeCell, priorsAcross, type JudgedKpi } from "../scored-sums.ts";
import { askableKpis, gridKpis } from "../shown-kpis.ts";
import { countingPeople } from "./counting-people.ts";
import { feedsAwaited, type FeedsAwaited } from "./feeds-awaited.ts";
import { lastDays } from "./last-days.ts";
import { lastTeams } from "./last-teams.ts";
import { peerStandings, type PeerStanding } from "./peer-standings.ts";
import { weeklyHistory, type WeeklyHistory } from "./weekly-history.ts";

/** What is known of a case besides what the criteria look at. */
export interface CaseDetails {
  readonly judged: JudgedKpi;
  readonly spark: ReturnType<WeeklyHistory["sparkOf"]>;
  /** The middle half of the peers; null where the case misses no goal, and where it may not be told. */
  readonly middle: PeerStanding["middle"];
  /** Σ weights of that person's KPIs that have a score. */
  readonly weightScored: number;
}

/** Everything that a list of opportunities is made from. */
export interface Cases {
  readonly list: readonly OpportunityCase[];
  readonly details: ReadonlyMap<OpportunityCase, CaseDetails>;
  readonly heads: number;
  readonly feeds: FeedsAwaited;
}

/** More people than this are nobody's to help: a list of all of them would take longer than anybody waits for. */
const MOST_PEOPLE = 3_000;

/** So many people are judged, and so many changes tested, before others get their turn: a few hundredths of a second. */
const PEOPLE_AT_ONCE = 200;
const CHANGES_AT_ONCE = 400;

/** One person's KPIs, judged. */
interface Person {
  readonly agent: string;
  readonly kpis: readonly JudgedKpi[];
}

/**
 * Looks at every KPI with a weighted goal of everybody in scope. All of them are tested for a decline together, listed or not.
 * A session that sees no people gets cases without history or peers, from which only gaps of whole teams may be told.
 */
export async function opportunityCases(
  context: RouteContext,
  within: Subject,
  asked: AskedAbout,
  criteria: CriteriaChoice,
): Promise<Cases> {
  const { definitions, identity, services } = context;
  const { period, where, watermark } = asked;
  const seesPeople = identity.levels.includes(AGENT);
  const seen = seesPeople ? context : countingPeople(context);
  const goals = gridKpis(undefined, definitions, period.to, watermark);
  const kpis = askableKpis(goals, AGENT, where, watermark);
  const question = { kpis, level: AGENT, by: [AGENT], period, where, depth: "variation" as const };
  const [scored, teams, feeds] = await Promise.all([
    askScored(seen, question, watermark),
    identity.levels.includes(TEAM) ? lastTeams(seen, period, where) : new Map<string, string>(),
    feedsAwaited(context, kpis, asked),
  ]);
  const agents = (scored.table.keys[0] ?? []).flatMap((agent, row) =>
    agent === null ? [] : [{ agent, row }],
  );
  if (agents.length > MOST_PEOPLE) throw tooManyPeople(agents.length);
  const priors = priorsAcross(scored);
  const people: Person[] = [];
  await inTurns(agents, PEOPLE_AT_ONCE, context.signal, ({ agent, row }) => {
    const cell = { row, id: agent, slice: 0 };
    const all = scored.columns.map((column, at) =>
      judgeCell(scored, column, cell, priors[at] ?? null, services.policy),
    );
    people.push({ agent, kpis: all.filter(({ goal }) => (goal?.weight ?? 0) > 0) });
  });
  const byKpi = new Map(scored.columns.map(({ kpi }, at) => [kpi, priors[at] ?? null]));
  const past = seesPeople
    ? await pastOf(context, within, asked, { people, kpis, criteria, priors: byKpi })
    : null;

  const details = new Map<OpportunityCase, CaseDetails>();
  for (const { agent, kpis: own } of people) {
    const weightScored = own.reduce(
      (sum, { goal, judgement }) => sum + (judgement.score === null ? 0 : (goal?.weight ?? 0)),
      0,
    );
    for (const judged of own.filter(({ kpi }) => isWanted(kpi, criteria))) {
      const { kpi, goal, judgement } = judged;
      const standing = past?.standings.get(agent)?.get(kpi);
      const one: OpportunityCase = {
        agent,
        team: teams.get(agent) ?? null,
        kpi,
        goal,
        judgement: past ? { ...judgement, adjusted: standing?.adjusted ?? null } : judgement,
        declined: past?.declined.has(judged) ?? false,
        bands: past?.weeks.bandsOf(agent, kpi, criteria.repeated?.of ?? 0) ?? [],
        percentile: standing?.percentile ?? null,
        lastDay: past?.lastDay(agent, kpi) ?? null,
        // Nothing records commitments yet: coaching plans will, and until then nobody has made one.
        committed: false,
        complete: !feeds.waits.has(kpi),
      };
      const spark = past?.weeks.sparkOf(agent, kpi) ?? [];
      details.set(one, { judged, spark, middle: standing?.middle ?? null, weightScored });
    }
  }
  return { list: [...details.keys()], details, heads: people.length, feeds };
}

function isWanted({ id }: Kpi, { kpis }: CriteriaChoice): boolean {
  return kpis === null || kpis.includes(id);
}

interface PastQuestion {
  readonly people: readonly Person[];
  readonly kpis: readonly Kpi[];
  readonly criteria: CriteriaChoice;
  readonly priors: Parameters<typeof weeklyHistory>[3];
}

/** What time and peers say of people whom the session may see one by one. */
async function pastOf(
  context: RouteContext,
  within: Subject,
  asked: AskedAbout,
  { people, kpis, criteria, priors }: PastQuestion,
) {
  const wanted = kpis.filter((kpi) => isWanted(kpi, criteria));
  const missing = people.map(({ agent, kpis: own }) => ({
    agent,
    kpis: own.filter((one) => isWanted(one.kpi, criteria) && missedSurely(one.judgement, criteria)),
  }));
  const [weeks, lastDay, standings] = await Promise.all([
    weeklyHistory(context, wanted, asked, priors),
    lastDays(context, wanted, asked.period, asked.where),
    peerStandings(
      context,
      within,
      missing.filter((one) => one.kpis.length > 0),
      kpis,
      asked,
    ),
  ]);
  const looked = people.flatMap(({ agent, kpis: own }) =>
    own.filter(({ kpi }) => isWanted(kpi, criteria)).map((judged) => ({ agent, judged })),
  );
  return {
    weeks,
    lastDay,
    standings,
    declined: await declines(context, looked, weeks),
  };
}

/** Which of the cases declined against the half year before, by a change that survives the noise test of all of them. */
async function declines(
  { services, signal }: RouteContext,
  looked: readonly { readonly agent: string; readonly judged: JudgedKpi }[],
  weeks: WeeklyHistory,
): Promise<ReadonlySet<JudgedKpi>> {
  const { intervalLevel, falseDiscoveryRate } = services.policy;
  const changes: Change[] = [];
  await inTurns(looked, CHANGES_AT_ONCE, signal, ({ agent, judged: { kpi, totals } }) => {
    const baseline = weeks.baselineOf(agent, kpi);
    changes.push(testAgainstBaseline(kpi, totals, baseline, intervalLevel));
  });
  const survives = survivors(
    changes.map(({ pValue }) => pValue),
    falseDiscoveryRate,
  );
  return new Set(
    looked.flatMap(({ judged }, at) => {
      const change = changes[at];
      const { direction } = judged.kpi;
      const anchors = judged.goal?.anchors ?? null;
      const declined =
        change !== undefined &&
        changeVerdict({ change, survives: survives[at] ?? false, direction, anchors }) ===
          "declined";
      return declined ? [judged] : [];
    }),
  );
}

function tooManyPeople(people: number) {
  const detail = `These are ${people} people, more than the ${MOST_PEOPLE} that one list looks at: choose a site or a team`;
  const said = message("problem.too-many-people", { people, most: MOST_PEOPLE });
  return badRequest("within", "too-many-people", detail, said);
}
