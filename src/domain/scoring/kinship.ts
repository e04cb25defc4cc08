import type { MeasureId } from "../ids.ts";
import type { Kpi, SampleUnit } from "../kpi.ts";

/** Samples that are one person's word on one contact: all that is counted of them says much the same. */
const OPINIONS: readonly SampleUnit[] = ["surveys", "forms", "points"];

/**
 * The measures that a KPI's value moves with: those of its numerator, and of its denominator where the sample is somebody's
 * opinion. KPIs that have one in common rise and fall together: handle time with its parts, all that one survey asks.
 */
export function movingMeasures(
  kpi: Pick<Kpi, "numerator" | "denominator" | "sampleUnit">,
): readonly MeasureId[] {
  const { numerator, denominator, sampleUnit } = kpi;
  const terms = OPINIONS.includes(sampleUnit) ? [...numerator, ...denominator] : numerator;
  return terms.map(({ measure }) => measure);
}

/** Sets of which each shares something with another of its group, directly or by way of others; places in the list. */
export function kinGroups(sets: readonly (readonly string[])[]): readonly (readonly number[])[] {
  let groups: readonly (readonly number[])[] = [];
  for (const [place, set] of sets.entries()) {
    const isKin = (group: readonly number[]) =>
      group.some((other) => sets[other]?.some((name) => set.includes(name)));
    const kin = groups.filter(isKin);
    groups = [...groups.filter((group) => !kin.includes(group)), [...kin.flat(), place]];
  }
  return groups;
}
