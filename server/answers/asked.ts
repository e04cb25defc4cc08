import { CHANNEL, QUEUE } from "#src/domain/dimensions.ts";
import {
  dimensionId,
  ORGANISATION,
  type DimensionId,
  type Level,
  type Subject,
} from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { message } from "#src/domain/messages.ts";
import type { Calendar, Comparison, Period } from "#src/domain/period.ts";
import { comparisonPeriod, resolvePeriod } from "#src/domain/resolve-period.ts";
import { showsAt } from "#src/domain/shows-at.ts";
import type { Condition, Watermark } from "../metrics-store.ts";
import { badRequest, notFound, ProblemError } from "../problem.ts";
import { narrowedLevel } from "../questions.ts";
import type { Definitions, RouteContext } from "../route.ts";

/** What days mean here: today and the day weeks start on. */
export function calendarOf({ today, services }: RouteContext): Calendar {
  return { today, weekStart: services.organisation.weekStart };
}

/** The days that the parameter `period` stands for. Throws a bad-request problem that states the domain's rule. */
export function periodAsked(text: string, calendar: Calendar): Period {
  return understood("period", () => resolvePeriod(text, calendar));
}

/** The days to compare those of `period` with; null for none. */
export function comparisonAsked(
  text: string,
  comparison: Comparison,
  calendar: Calendar,
): Period | null {
  return understood("period", () => comparisonPeriod(text, comparison, calendar));
}

/**
 * The conditions of a repeated `where=dimension:value`: values of one dimension are alternatives, conditions on different
 * dimensions must all hold. Throws a bad-request problem that names a dimension the facts do not have.
 */
export function conditionsAsked(
  where: readonly string[] | undefined,
  watermark: Watermark,
): Condition[] {
  const values = new Map<DimensionId, string[]>();
  for (const text of where ?? []) {
    const [name, value] = split(text);
    const dimension = watermark.dimensions.find((known) => known === name);
    if (!dimension) {
      const known = watermark.dimensions.join(", ") || "none yet";
      throw badRequest("where", "known-dimension", `there is no dimension “${name}”; use ${known}`);
    }
    values.set(dimension, [...(values.get(dimension) ?? []), value]);
  }
  return [...values].map(([dimension, alternatives]) => ({ dimension, in: alternatives }));
}

/** The subject that `within=level:id` names; left out, the session's home: all that it may see. */
export function withinAsked(within: string | undefined, home: Subject): Subject {
  if (within === undefined) return home;
  const [level, id] = split(within);
  return subjectAsked({ level, id });
}

/** The subject of a path. The contract has checked that the level is well formed. */
export function subjectAsked({
  level,
  id,
}: {
  readonly level: string;
  readonly id: string;
}): Subject {
  if (level !== ORGANISATION.level) return { level: dimensionId(level), id };
  if (id !== ORGANISATION.id) throw notFound();
  return ORGANISATION;
}

/** What work comes in: nobody's name stands in it, so everybody may have their own figures cut by it. */
const KINDS_OF_WORK: readonly DimensionId[] = [QUEUE, CHANNEL];

/** The levels whose members the session may see one by one, and the kinds of work that the facts tell. */
export function rowLevels(
  { identity }: RouteContext,
  watermark: Watermark,
): readonly DimensionId[] {
  const kinds = KINDS_OF_WORK.filter((kind) => watermark.dimensions.includes(kind));
  return [...new Set([...identity.levels, ...kinds])];
}

/**
 * The level of a grid's rows: one at which the session may see subjects, or a kind of work that the facts tell. Rows hold
 * what is in scope and nothing else: an agent's queues are that agent's own contacts in them. Any other level does not
 * exist for the session.
 */
export function rowLevelAsked(
  level: string,
  context: RouteContext,
  watermark: Watermark,
): DimensionId {
  const dimension = rowLevels(context, watermark).find((known) => known === level);
  if (!dimension) throw notFound();
  return dimension;
}

/** The KPI of a path or query. Throws not-found when there is no such definition. */
export function kpiAsked(definitions: Definitions, id: string): Kpi {
  const kpi = definitions.kpis.get(id);
  if (!kpi) throw notFound();
  return kpi;
}

/** Throws not-permitted when the KPI is nobody's personal score and the question is about a person. */
export function requireShownAt(kpi: Kpi, level: Level, where: readonly Condition[]): void {
  if (showsAt(kpi, narrowedLevel(level, where))) return;
  throw new ProblemError(
    "not-permitted",
    `${kpi.name} is shown at the level ${kpi.lowestLevel} and above: it is nobody's personal score.`,
    { said: message("problem.nobodys-score", {}) },
  );
}

function split(text: string): [name: string, value: string] {
  const colon = text.indexOf(":");
  return [text.slice(0, colon), text.slice(colon + 1)];
}

function understood<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw badRequest(place, "understood", error.message);
    throw error;
  }
}
