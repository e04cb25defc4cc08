import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { compositeOf, type Composite } from "#src/domain/scoring/composite.ts";
import { movingMeasures } from "#src/domain/scoring/kinship.ts";
import { judge } from "#src/domain/scoring/judge.ts";
import { judgeColumns, type JudgedColumns } from "#src/domain/scoring/judge-columns.ts";
import { percentilesOf } from "#src/domain/statistics/percentiles.ts";
import { fitPrior } from "#src/domain/statistics/prior.ts";
import { TotalsCursor } from "#src/domain/totals-columns.ts";
import { finding, type Finding } from "./finding.ts";
import { largeGroup, type GroupKpi } from "./large-group.ts";
import { medianMilliseconds, processorMilliseconds } from "./median.ts";

const TEAM = 15;
const TEAMS = 50;
const SEED = 1;

/** What the domain's arithmetic takes by itself, in the time of one core: no store, no HTTP. */
export async function benchDomain(people: number): Promise<readonly Finding[]> {
  const clock = processorMilliseconds;
  const team = largeGroup(TEAM, SEED);
  // The processor's clock is too coarse for one.
  const judgeTeams = async () => Array.from({ length: TEAMS }, () => judgeTeam(team));
  const grid = (await medianMilliseconds(judgeTeams, { clock })) / TEAMS;
  const everybody = largeGroup(people, SEED);
  const cells = (people * everybody.length).toLocaleString("en");
  const all = await medianMilliseconds(async () => everybody.map(judgeEverybody), { clock });
  return [
    finding(
      { name: `team grid, ${TEAM} × ${team.length}, whole`, measured: grid, unit: "ms" },
      { most: 5 },
    ),
    finding(
      { name: `${cells} bands, adjusted values, percentiles`, measured: all, unit: "ms" },
      { most: 1_500 },
    ),
  ];
}

/** Every card of a team, with interval, probabilities and adjusted value, and each person's composite. */
function judgeTeam(team: readonly GroupKpi[]): readonly Composite[] {
  const columns = team.map(({ kpi, totals, goal }) => {
    const cursor = new TotalsCursor(totals);
    const prior = fitPrior(kpi, totals);
    return { cursor, question: { kpi, totals: cursor, goal, policy: DEFAULT_POLICY, prior } };
  });
  return Array.from({ length: TEAM }, (_, person) => {
    const parts = columns.map(({ cursor, question }) => {
      cursor.moveTo(person);
      const { score, scoreInterval } = judge(question);
      const { kpi, goal } = question;
      return {
        kpi: kpi.id,
        weight: goal.weight,
        score,
        scoreInterval,
        moving: movingMeasures(kpi),
      };
    });
    return compositeOf(parts, DEFAULT_POLICY);
  });
}

/** One KPI of everybody: the prior, the judgements, and where each adjusted value stands. */
function judgeEverybody({ kpi, totals, goal }: GroupKpi): JudgedColumns & {
  readonly percentile: Float64Array;
} {
  const prior = fitPrior(kpi, totals);
  const goalAt = () => goal;
  const judged = judgeColumns({ kpi, totals, goalAt, policy: DEFAULT_POLICY, prior });
  return { ...judged, percentile: percentilesOf(judged.adjusted) };
}
