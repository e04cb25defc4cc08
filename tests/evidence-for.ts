import fc from "fast-check";
import type { EffectiveGoal } from "#src/domain/effective-goal.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { fitVariation, type Prior } from "#src/domain/statistics/prior.ts";
import { NO_TOTALS, type Totals } from "#src/domain/totals.ts";
import { effectiveGoal, linear } from "./effective-goal.ts";
import { totalsOf, totalsOfDays } from "./totals-of.ts";

/** A KPI of every kind and direction. */
export const JUDGED_KPIS = ["csat", "repeat_7d", "transfer", "contacts_per_hour", "aht", "nps"];

/** All that a judgement of one KPI rests on. */
export interface Evidence {
  readonly totals: Totals;
  readonly goal: EffectiveGoal | null;
  readonly prior: Prior | null;
}

/**
 * Evidence of one KPI: from nothing to a large sample, with anchors about as far from the value as chance takes it, so that
 * every band comes up and many probabilities lie close to a bar.
 */
export function evidenceFor(kpi: Kpi): fc.Arbitrary<Evidence> {
  const away = fc.double({ min: -4, max: 4, noNaN: true });
  const further = fc.double({ min: 0.01, max: 4, noNaN: true });
  return fc
    .record({
      totals: fc.oneof(
        { weight: 9, arbitrary: totalsFor(kpi) },
        { weight: 1, arbitrary: fc.constantFrom(NO_TOTALS, totalsOf(0, 0)) },
      ),
      away,
      further,
      hasGoal: fc.integer({ min: 1, max: 10 }).map((one) => one < 10),
      hasPrior: fc.boolean(),
    })
    .map((drawn) => ({
      totals: drawn.totals,
      goal: drawn.hasGoal ? goalNear(kpi, drawn.totals, drawn.away, drawn.further) : null,
      prior: drawn.hasPrior ? fitVariation(kpi, [drawn.totals]) : null,
    }));
}

/** Small, middling and large counts alike. */
const count = fc.oneof(fc.nat(5), fc.nat(60), fc.nat(2_000), fc.nat(200_000));

function totalsFor({ kind, scale }: Kpi): fc.Arbitrary<Totals> {
  switch (kind) {
    case "proportion":
      return fc.tuple(count, count).map(([some, others]) => totalsOf(some, some + others));
    case "rate":
      return fc
        .tuple(count, fc.double({ min: 0.1, max: 20, noNaN: true }))
        .map(([events, perUnit]) => totalsOf(events, Math.ceil(((events + 1) * scale) / perUnit)));
    case "mean":
      return fc
        .array(fc.tuple(fc.integer({ min: -200, max: 9_000 }), fc.integer({ min: 1, max: 30 })), {
          minLength: 1,
          maxLength: 30,
        })
        .map((days) => totalsOfDays(...days));
  }
}

/** Anchors that begin so many rough standard errors from the value, in steps of so many. */
function goalNear(kpi: Kpi, totals: Totals, away: number, further: number): EffectiveGoal {
  const { numerator, denominator } = totals;
  const sample = Math.max(denominator ?? 0, 1);
  const ratio = (numerator ?? 0) / sample;
  const variance = kpi.kind === "proportion" ? ratio * (1 - ratio) : Math.abs(ratio);
  const error = kpi.scale * Math.sqrt((variance + 0.1 / sample) / sample);
  const step = further * error;
  const target = kpi.scale * ratio + away * error;
  switch (kpi.direction) {
    case "higher":
      return linear(target - 2 * step, target - step, target, target + step);
    case "lower":
      return linear(target + 2 * step, target + step, target, target - step);
    case "range": {
      const around = (reach: number) => [target - reach, target + reach] as const;
      return effectiveGoal({
        shape: "range",
        floor: around(4 * step),
        threshold: around(3 * step),
        target: around(2 * step),
        stretch: around(step),
      });
    }
  }
}
