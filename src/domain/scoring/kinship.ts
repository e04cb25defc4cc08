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

/** A part of a weighted mean: how far it may be off below and above, at one level, and what it moves with. */
export interface ErringPart {
  /** Its weight over the weight of all. */
  readonly share: number;
  readonly down: number;
  readonly up: number;
  readonly moving: readonly MeasureId[];
}

/**
 * How far a weighted mean is off below and above, by the method of variance estimates recovery, both sides apart (Zou and
 * Donner, Statistics in Medicine 27, 2008): parts that move with the same measures err together, others independently.
 */
export function errorsTogether(parts: readonly ErringPart[]): { down: number; up: number } {
  let [down, up] = [0, 0];
  for (const group of kinGroups(parts.map(({ moving }) => moving))) {
    let [groupDown, groupUp] = [0, 0];
    for (const place of group) {
      const part = parts[place];
      if (!part) continue;
      groupDown += part.share * part.down;
      groupUp += part.share * part.up;
    }
    down += groupDown ** 2;
    up += groupUp ** 2;
  }
  return { down: Math.sqrt(down), up: Math.sqrt(up) };
}
