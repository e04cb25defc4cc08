import type { MeasureId } from "../ids.ts";
import type { Kpi, SampleUnit } from "../kpi.ts";

/** Samples that are one person's word on one contact: all that is counted of them says much the same. */
const OPINIONS: readonly SampleUnit[] = ["surveys", "forms", "points"];

/** Asked for each row of a grid, and always the same. */
const moving = new WeakMap<object, readonly MeasureId[]>();

/**
 * The measures that a KPI's value moves with: those of its numerator, and of its denominator where the sample is somebody's
 * opinion. KPIs that have one in common rise and fall together: handle time with its parts, all that one survey asks. Of one
 * definition always the same list.
 */
export function movingMeasures(
  kpi: Pick<Kpi, "numerator" | "denominator" | "sampleUnit">,
): readonly MeasureId[] {
  const known = moving.get(kpi);
  if (known) return known;
  const { numerator, denominator, sampleUnit } = kpi;
  const terms = OPINIONS.includes(sampleUnit) ? [...numerator, ...denominator] : numerator;
  const measures = terms.map(({ measure }) => measure);
  moving.set(kpi, measures);
  return measures;
}

type Groups = readonly (readonly number[])[];

/** What was asked last: most rows of a grid have scores for the same KPIs as the row before. */
let last: { readonly sets: readonly (readonly string[])[]; readonly groups: Groups } | null = null;

/** Sets of which each shares something with another of its group, directly or by way of others; places in the list. */
export function kinGroups(sets: readonly (readonly string[])[]): Groups {
  const isLast =
    last?.sets.length === sets.length && sets.every((set, at) => set === last?.sets[at]);
  if (last && isLast) return last.groups;
  const groups = groupKin(sets);
  last = { sets, groups };
  return groups;
}

function groupKin(sets: readonly (readonly string[])[]): Groups {
  let groups: Groups = [];
  for (const [place, set] of sets.entries()) {
    const isKin = (group: readonly number[]) =>
      group.some((other) => sets[other]?.some((name) => set.includes(name)));
    const kin = groups.filter(isKin);
    groups = [...groups.filter((group) => !kin.includes(group)), [...kin.flat(), place]];
  }
  return groups;
}
