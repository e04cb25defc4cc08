import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { message } from "#src/domain/messages.ts";
import type { CriteriaChoice } from "#src/domain/opportunities/criteria.ts";
import type { OpportunityCase } from "#src/domain/opportunities/opportunity-case.ts";
import { isJudged, missedSurely } from "#src/domain/opportunities/shortfall.ts";
import { badRequest } from "../../problem.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { inTurns } from "../in-turns.ts";
import { askScored, judgeCell, priorsAcross, type JudgedKpi } from "../scored-sums.ts";
import { askableKpis, gridKpis } from "../shown-kpis.ts";
import { countingPeople } from "./counting-people.ts";
import { declines } from "./declines.ts";
import { feedsAwaited, type FeedsAwaited } from "./feeds-awaited.ts";
import { lastTeams } from "./last-teams.ts";
import { missedCases, type MissedCase } from "./missed-cases.ts";
import type { PeerStanding } from "./peer-standings.ts";

/** What is known of a case besides what the criteria look at. */
export interface CaseDetails {
  readonly judged: JudgedKpi;
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

/** So many people are judged before others get their turn: a hundredth of a second. */
const PEOPLE_AT_ONCE = 100;

const NOTHING_DECLINED: ReadonlySet<JudgedKpi> = new Set();
const NOTHING_MISSED: ReadonlyMap<JudgedKpi, MissedCase> = new Map();

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
  const wanted = people.flatMap(({ agent, kpis: own }) =>
    own.filter(({ kpi }) => isWanted(kpi, criteria)).map((judged) => ({ agent, judged })),
  );
  const isMissed = ({ kpi, goal, judgement }: JudgedKpi) =>
    isJudged({ kpi, goal, judgement, complete: !feeds.waits.has(kpi) }, criteria) &&
    missedSurely(judgement, criteria);
  const [declined, missed] = seesPeople
    ? await Promise.all([
        declines(context, wanted, kpis, asked),
        missedCases(context, within, asked, {
          cases: wanted.filter(({ judged }) => isMissed(judged)),
          askable: kpis,
          weeks: criteria.repeated?.of ?? 0,
          priors: new Map(scored.columns.map(({ kpi }, at) => [kpi, priors[at] ?? null])),
        }),
      ])
    : [NOTHING_DECLINED, NOTHING_MISSED];

  const details = new Map<OpportunityCase, CaseDetails>();
  for (const { agent, kpis: own } of people) {
    const weightScored = own.reduce(
      (sum, { goal, judgement }) => sum + (judgement.score === null ? 0 : (goal?.weight ?? 0)),
      0,
    );
    for (const judged of own.filter(({ kpi }) => isWanted(kpi, criteria))) {
      const { kpi, goal, judgement } = judged;
      const { bands = [], lastDay = null, standing = null } = missed.get(judged) ?? {};
      const one: OpportunityCase = {
        agent,
        team: teams.get(agent) ?? null,
        kpi,
        goal,
        judgement: seesPeople ? { ...judgement, adjusted: standing?.adjusted ?? null } : judgement,
        declined: declined.has(judged),
        bands,
        percentile: standing?.percentile ?? null,
        lastDay,
        // Nothing records commitments yet: coaching plans will, and until then nobody has made one.
        committed: false,
        complete: !feeds.waits.has(kpi),
      };
      details.set(one, { judged, middle: standing?.middle ?? null, weightScored });
    }
  }
  return { list: [...details.keys()], details, heads: people.length, feeds };
}

function isWanted({ id }: Kpi, { kpis }: CriteriaChoice): boolean {
  return kpis === null || kpis.includes(id);
}

function tooManyPeople(people: number) {
  const detail = `These are ${people} people, more than the ${MOST_PEOPLE} that one list looks at: choose a site or a team`;
  const said = message("problem.too-many-people", { people, most: MOST_PEOPLE });
  return badRequest("within", "too-many-people", detail, said);
}
