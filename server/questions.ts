import { AGENT } from "#src/domain/dimensions.ts";
import type { Level, MeasureId, Subject } from "#src/domain/ids.ts";
import { formulaMeasures } from "#src/domain/formula-measures.ts";
import type { Kpi, Linear } from "#src/domain/kpi.ts";
import { NO_TOTALS, type Totals } from "#src/domain/totals.ts";
import type { TotalsColumns, Variation } from "#src/domain/totals-columns.ts";
import type { Condition, Sum, SumOf, SumsTable } from "./metrics-store.ts";

/**
 * How much of a KPI is asked. `ratio`: its numerator and denominator. `interval`: also the days and the products of the
 * days' sums, for a mean, whose interval comes from them. `variation`: the same for every kind, for the test of a change.
 */
export type Depth = "ratio" | "interval" | "variation";

/** The sums of one KPI. */
interface KpiSums {
  readonly numerator: Sum;
  readonly denominator: Sum;
  readonly variation: Variation<Sum>;
}

/** Naming sums costs more than asking for them, and a definition lives as long as nobody changes it. */
const known = new WeakMap<Kpi, KpiSums>();

/** The sums that answer these KPIs, each asked once however many KPIs share it. */
export function sumsFor(kpis: Iterable<Kpi>, depth: Depth): Sum[] {
  const sums = new Map<string, Sum>();
  for (const kpi of kpis) {
    const { numerator, denominator, variation } = sumsOf(kpi);
    const varies = depth === "variation" || (depth === "interval" && kpi.kind === "mean");
    const { days, numeratorSquared, product, denominatorSquared } = variation;
    const further = varies ? [days, numeratorSquared, product, denominatorSquared] : [];
    for (const sum of [numerator, denominator, ...further]) sums.set(sum.name, sum);
  }
  return [...sums.values()];
}

/** The denominators of these KPIs alone. */
export function denominatorsFor(kpis: Iterable<Kpi>): Sum[] {
  const sums = [...kpis].map((kpi) => sumsOf(kpi).denominator);
  return [...new Map(sums.map((sum) => [sum.name, sum])).values()];
}

/** A KPI's column in the answer to `denominatorsFor`; null when the KPI was not asked for. */
export function denominatorIn({ columns }: SumsTable, kpi: Kpi): Float64Array | null {
  return columns.get(sumsOf(kpi).denominator.name) ?? null;
}

/** A KPI's columns in the answer to `sumsFor`; null when the KPI was not asked for. */
export function columnsIn({ columns }: SumsTable, kpi: Kpi): TotalsColumns | null {
  const sums = sumsOf(kpi);
  const numerator = columns.get(sums.numerator.name);
  const denominator = columns.get(sums.denominator.name);
  if (!numerator || !denominator) return null;
  const days = columns.get(sums.variation.days.name);
  const numeratorSquared = columns.get(sums.variation.numeratorSquared.name);
  const product = columns.get(sums.variation.product.name);
  const denominatorSquared = columns.get(sums.variation.denominatorSquared.name);
  const variation =
    days && numeratorSquared && product && denominatorSquared
      ? { days, numeratorSquared, product, denominatorSquared }
      : null;
  return { numerator, denominator, variation };
}

/** One KPI's totals in one row of a table; NO_TOTALS where it was not asked for, there is no such row, or no fact counted. */
export function totalsOf(columns: TotalsColumns | null, row: number): Totals {
  if (!columns) return NO_TOTALS;
  const numerator = columns.numerator[row] ?? Number.NaN;
  const denominator = columns.denominator[row] ?? Number.NaN;
  if (Number.isNaN(numerator) || Number.isNaN(denominator)) return NO_TOTALS;
  const { variation } = columns;
  return {
    numerator,
    denominator,
    days: variation?.days[row] ?? 0,
    squares: variation && {
      numeratorSquared: variation.numeratorSquared[row] ?? 0,
      product: variation.product[row] ?? 0,
      denominatorSquared: variation.denominatorSquared[row] ?? 0,
    },
  };
}

/** The condition that picks a subject's facts; none for the whole organisation. */
export function conditionsOf({ level, id }: Subject): Condition[] {
  return level === "organisation" ? [] : [{ dimension: level, in: [id] }];
}

/** The level that a question is really about: one narrowed to a person shows that person, whatever the unit. */
export function narrowedLevel(level: Level, where: readonly Condition[]): Level {
  return where.some(({ dimension }) => dimension === AGENT) ? AGENT : level;
}

function sumsOf(kpi: Kpi): KpiSums {
  const before = known.get(kpi);
  if (before) return before;
  const over = formulaMeasures(kpi);
  const sum = (of: SumOf): Sum => ({ name: nameOf(of, over), of, over });
  const product = (a: Linear, b: Linear) => sum({ kind: "product", a, b });
  const { numerator, denominator } = kpi;
  const sums: KpiSums = {
    numerator: sum({ kind: "linear", linear: numerator }),
    denominator: sum({ kind: "linear", linear: denominator }),
    variation: {
      days: sum({ kind: "days" }),
      numeratorSquared: product(numerator, numerator),
      product: product(numerator, denominator),
      denominatorSquared: product(denominator, denominator),
    },
  };
  known.set(kpi, sums);
  return sums;
}

/** A sum is named after what it says, so that equal sums of several KPIs share one column. */
function nameOf(of: SumOf, over: readonly MeasureId[]): string {
  return `${spell(of)} over ${over.toSorted().join(" ")}`;
}

function spell(of: SumOf): string {
  switch (of.kind) {
    case "linear":
      return terms(of.linear);
    case "product":
      return `(${terms(of.a)}) × (${terms(of.b)})`;
    case "days":
      return "days";
  }
}

function terms(of: Linear): string {
  return of.map(({ measure, times }) => `${times} ${measure}`).join(" + ");
}
