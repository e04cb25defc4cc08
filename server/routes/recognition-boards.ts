import type { Board } from "#src/contract/recognition/boards.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Message } from "#src/domain/message.ts";
import { MESSAGES } from "#src/domain/message-patterns.ts";
import { message } from "#src/domain/messages.ts";
import type { Period } from "#src/domain/period.ts";
import { mayCompareBy } from "#src/domain/recognition/boards/pace.ts";
import { intervalAround } from "#src/domain/recognition/boards/places.ts";
import { showsAt } from "#src/domain/shows-at.ts";
import { asOf } from "../answers/as-of.ts";
import { calendarOf, kpiAsked, periodAsked, withinAsked } from "../answers/asked.ts";
import { requirePeriod } from "../answers/grain-shown.ts";
import { named } from "../answers/named.ts";
import { peerPeriod } from "../answers/peer-period.ts";
import { gridKpis } from "../answers/shown-kpis.ts";
import type { Condition } from "../metrics-store.ts";
import { badRequest, ProblemError } from "../problem.ts";
import { conditionsOf } from "../questions.ts";
import { consentOf, type Consent } from "../recognition/boards/board-consent.ts";
import { boardUnitAsked, boardUnits } from "../recognition/boards/board-units.ts";
import { goalPoints } from "../recognition/boards/goal-points.ts";
import { improvedAmong, periodBefore } from "../recognition/boards/improved-people.ts";
import { pageOf, placed, type Shown } from "../recognition/boards/placed.ts";
import { staffedTeams } from "../recognition/boards/staffed-teams.ts";
import { requireBoards } from "../recognition/recognition-on.ts";
import type { Handler, RouteContext } from "../route.ts";

const DEFAULT_LIMIT = 100;
/** Teams that a board sets side by side at least; of people the policy's cohort. */
const FEWEST_TEAMS = 3;

/** What a board is made from. */
interface Field {
  readonly level: DimensionId;
  readonly kpi: Kpi | null;
  readonly period: Period;
  readonly where: readonly Condition[];
  readonly consent: Consent;
}

/** Who was placed, and of how many nothing could be said. */
interface Found {
  readonly entrants: readonly Shown[];
  /** How many take part, with data or without. */
  readonly size: number;
  readonly withoutData: number;
  /** What to say where nobody stands on it; null when somebody does. */
  readonly nobody: Message | null;
}

/** A board of people or teams. */
export const boardRoute: Handler<"board"> = async (context, input) => {
  requireBoards(context);
  const { definitions, directory, everybody, today } = context;
  const level = levelAsked(context, input.of);
  const asked =
    input.within === undefined ? null : withinAsked(input.within, context.identity.home);
  const within = await boardUnitAsked(context, asked);
  const kpi = input.kpi === undefined ? null : kpiAsked(definitions, input.kpi);
  if (kpi) requireComparable(kpi, level);
  const period = periodAsked(input.period, calendarOf(context));
  requirePeriod(context, period);
  // Whoever is not seen by name is seen over closed weeks and months only, as peers are.
  const closed = peerPeriod(context, level, period);
  const ofChange = input.by === "improved";
  const where = conditionsOf(within);
  const periods = [closed.period, ...(ofChange ? [periodBefore(closed.period)] : [])];
  const agreed = await consentOf(context, level);
  const isStaffed = await staffedTeams(context, { level, periods, where });
  const consent = {
    ...agreed,
    mayBePlaced: (id: string) => agreed.mayBePlaced(id) && isStaffed(id),
  };
  const field = { level, kpi, period: closed.period, where, consent };
  const found = ofChange ? await improved(context, field) : await byGoals(context, field);
  const watermark = await everybody.watermark();
  const told: Pick<Board, "asOf" | "within" | "units" | "kpi" | "period" | "notice"> = {
    asOf: asOf(watermark, today),
    within: named(within, directory),
    units: boardUnits(context).map((unit) => named(unit, directory)),
    kpi: kpi?.id ?? null,
    ...closed,
  };
  const minimum = level === AGENT ? context.services.policy.minimumCohort + 1 : FEWEST_TEAMS;
  const nothing = { size: null, withoutData: 0, places: [], total: 0, own: null };
  if (found.size < minimum) {
    return { ...told, ...nothing, withheld: message("board.too-few", { minimum }) };
  }
  if (found.nobody) return { ...told, ...nothing, withheld: found.nobody };
  const { places, own } = placed(context, level, found.entrants, consent);
  const { limit = DEFAULT_LIMIT, offset = 0 } = input;
  return {
    ...told,
    withheld: null,
    size: found.entrants.length,
    withoutData: found.withoutData,
    places: pageOf(places, offset, limit),
    total: places.reduce((sum, { entries }) => sum + entries.length, 0),
    own,
  };
};

/** A board of people tells names, and none of them to somebody who sees units alone. */
function levelAsked({ identity }: RouteContext, asked: "agent" | "team" | undefined): DimensionId {
  const seesPeople = identity.levels.includes(AGENT);
  if (asked === "agent" && !seesPeople) {
    throw new ProblemError("not-permitted", "Boards of people are for those who work beside them.");
  }
  return asked === "team" || !seesPeople ? TEAM : AGENT;
}

function requireComparable(kpi: Kpi, level: DimensionId): void {
  if (!showsAt(kpi, level)) {
    const said = message("problem.nobodys-score", {});
    throw new ProblemError("not-permitted", MESSAGES["problem.nobodys-score"], { said });
  }
  if (mayCompareBy(kpi, level)) return;
  const said = message("problem.board-of-pace", {});
  throw new ProblemError("unprocessable", MESSAGES["problem.board-of-pace"], { said });
}

/** By points towards the goals: those of the whole scorecard, or of one KPI. */
async function byGoals(
  context: RouteContext,
  { kpi, level, period, where, consent }: Field,
): Promise<Found> {
  const { definitions, everybody } = context;
  const kpis = kpi
    ? [kpi]
    : gridKpis(undefined, definitions, period.to, await everybody.watermark());
  const weights = kpi && new Map([[kpi.id, 1]]);
  const { points, without } = await goalPoints(context, { level, kpis, weights, period, where });
  const entrants = points.filter(({ id }) => consent.mayBePlaced(id));
  const withoutData = without.filter(consent.mayBePlaced).length;
  return { entrants, size: entrants.length + withoutData, withoutData, nobody: null };
}

/** By what lies beyond expectation on one KPI. */
async function improved(context: RouteContext, field: Field): Promise<Found> {
  const { kpi, level, period, where, consent } = field;
  if (!kpi) throw badRequest("kpi", "required", "Name the KPI that somebody improved on.");
  const { mayBePlaced } = consent;
  const { improved: all, looked } = await improvedAmong(context, {
    level,
    kpi,
    period,
    where,
    mayBePlaced,
  });
  const { intervalLevel } = context.services.policy;
  const entrants = all.map((one): Shown => ({
    ...one,
    interval: intervalAround(one.value, one.error, intervalLevel),
  }));
  const nobody = entrants.length > 0 ? null : message("board.nobody-improved", { people: looked });
  return { entrants, size: looked, withoutData: 0, nobody };
}
