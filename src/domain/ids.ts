declare const brand: unique symbol;

/** A primitive that has been checked once and carries the fact in its type. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A business day, `YYYY-MM-DD`. It has no zone: the site's zone and day-start hour were applied when the fact was made. */
export type Day = Brand<string, "Day">;

/** The name of an additive integer fact, in snake case with its unit: `talk_seconds`. */
export type MeasureId = Brand<string, "MeasureId">;

/** The name of a KPI: `aht`, `fcr`. */
export type KpiId = Brand<string, "KpiId">;

/** The name of something facts can be grouped by: `agent`, `team`, `queue`. */
export type DimensionId = Brand<string, "DimensionId">;

/** One of the levels a subject can stand at: the whole organisation, or one value of a dimension. */
export type Level = DimensionId | "organisation";

/** Whom or what a scorecard is about. The organisation's id is always `all`. */
export interface Subject {
  readonly level: Level;
  readonly id: string;
}

/** The one subject at the level of the organisation. */
export const ORGANISATION: Subject = { level: "organisation", id: "all" };

const NAME = /^[a-z][a-z0-9_]{0,62}$/;

function named(kind: string, text: string): string {
  if (!NAME.test(text)) {
    throw new RangeError(
      `“${text}” is not a ${kind} id: use up to 63 small letters, digits and underscores, starting with a letter`,
    );
  }
  return text;
}

/** Checks and brands a measure id. Throws a RangeError that states the rule. */
export function measureId(text: string): MeasureId {
  return named("measure", text) as MeasureId;
}

/** Checks and brands a KPI id. Throws a RangeError that states the rule. */
export function kpiId(text: string): KpiId {
  return named("KPI", text) as KpiId;
}

/** Checks and brands a dimension id. Throws a RangeError that states the rule. */
export function dimensionId(text: string): DimensionId {
  return named("dimension", text) as DimensionId;
}
