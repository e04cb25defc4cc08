import type { KpiId, MeasureId } from "../ids.ts";
import type { Kpi, Linear } from "../kpi.ts";
import type { Measure } from "../measures.ts";

/**
 * The faults of a KPI definition, in words that say how to mend each; empty when it is sound. The measures and, when
 * given, the KPIs are those the organisation has: every name a definition uses must be among them.
 */
export function checkKpi(
  kpi: Kpi,
  measures: readonly Measure[],
  kpis?: ReadonlySet<KpiId>,
): string[] {
  const known = new Set(measures.map((measure) => measure.id));
  return [
    ...linearFaults("numerator", kpi.numerator, known),
    ...linearFaults("denominator", kpi.denominator, known),
    ...kindFaults(kpi, measures),
    ...numberFaults(kpi),
    ...guardrailFaults(kpi, kpis),
    ...(kpi.name.trim() === "" ? ["the name is empty: write the KPI's name in full"] : []),
  ];
}

function linearFaults(place: string, linear: Linear, known: ReadonlySet<MeasureId>): string[] {
  if (linear.length === 0) return [`the ${place} is empty: name at least one measure`];
  const faults: string[] = [];
  const seen = new Set<MeasureId>();
  for (const { measure, times } of linear) {
    if (!known.has(measure)) {
      faults.push(
        `the ${place} uses the unknown measure “${measure}”: define it, or correct the name`,
      );
    }
    if (seen.has(measure)) {
      faults.push(`the ${place} names “${measure}” twice: name it once, with how often it counts`);
    }
    seen.add(measure);
    if (!Number.isSafeInteger(times) || times === 0) {
      faults.push(
        `the ${place} counts “${measure}” ${times} times: use a whole number other than 0`,
      );
    }
  }
  if (linear.every(({ times }) => times <= 0)) {
    faults.push(`the ${place} only subtracts: at least one measure must add`);
  }
  return faults;
}

function kindFaults({ kind, numerator, denominator }: Kpi, measures: readonly Measure[]): string[] {
  const unitOf = new Map(measures.map((measure) => [measure.id, measure.unit]));
  const counts = (linear: Linear) =>
    linear.every(({ measure }) => (unitOf.get(measure) ?? "count") === "count");
  switch (kind) {
    case "proportion": {
      const faults: string[] = [];
      if (!counts(numerator) || !counts(denominator)) {
        faults.push(
          "a proportion is a count out of a count: use the kind “mean” for shares of time, points or money",
        );
      }
      if (numerator.some(({ times }) => times < 0)) {
        faults.push("a proportion cannot subtract in its numerator: use the kind “mean”");
      }
      if (numerator.some(({ times }) => times > 1)) {
        faults.push(
          "a proportion cannot count a measure more than once: its numerator could exceed its denominator",
        );
      }
      if (sameLinear(numerator, denominator)) {
        faults.push("numerator and denominator are the same: the value would always be the scale");
      }
      return faults;
    }
    case "rate":
      return counts(numerator)
        ? []
        : ["the numerator of a rate is a count of events: use the kind “mean” for amounts"];
    case "mean":
      return [];
  }
}

function sameLinear(a: Linear, b: Linear): boolean {
  const written = (linear: Linear) =>
    linear
      .map(({ measure, times }) => `${measure} ${times}`)
      .toSorted()
      .join();
  return a.length > 0 && written(a) === written(b);
}

function numberFaults(kpi: Kpi): string[] {
  const faults: string[] = [];
  if (!(Number.isFinite(kpi.scale) && kpi.scale > 0)) {
    faults.push(`the scale is ${kpi.scale}: use a number above 0, such as 1, 100 or 3600`);
  }
  if (!(Number.isFinite(kpi.minimumSample) && kpi.minimumSample >= 0)) {
    faults.push(`the minimum sample is ${kpi.minimumSample}: use 0 or more`);
  }
  if (!(Number.isInteger(kpi.decimals) && kpi.decimals >= 0 && kpi.decimals <= 6)) {
    faults.push(`the number of decimals is ${kpi.decimals}: use a whole number from 0 to 6`);
  }
  if (!(kpi.coachability >= 0 && kpi.coachability <= 1)) {
    faults.push(`the coachability is ${kpi.coachability}: use a number from 0 to 1`);
  }
  if (kpi.bounds && kpi.kind !== "mean") {
    faults.push(`bounds are those of a mean: a ${kpi.kind} knows its own, leave them out`);
  } else if (kpi.bounds && !(kpi.bounds.low < kpi.bounds.high)) {
    const { low, high } = kpi.bounds;
    faults.push(`the bounds are ${low} and ${high}: give the least before the most`);
  }
  if (kpi.unit === "percent" && kpi.scale !== 100) {
    faults.push(`the scale is ${kpi.scale}: a KPI in percent has the scale 100`);
  }
  return faults;
}

function guardrailFaults({ id, guardrails }: Kpi, kpis?: ReadonlySet<KpiId>): string[] {
  return guardrails.flatMap((guardrail) => {
    if (guardrail === id) return [`“${id}” guards itself: name another KPI, or none`];
    if (kpis && !kpis.has(guardrail)) {
      return [`the guardrail “${guardrail}” is not a KPI: define it, or correct the name`];
    }
    return [];
  });
}
