import type { DimensionId } from "#src/domain/ids.ts";
import type { Nesting } from "./unit-nesting.ts";

/** By level, the units that a list must not show. */
export type LeftOut = ReadonlyMap<DimensionId, ReadonlySet<string>>;

/** One level of units, and which of them the policy withholds somewhere in the answer. */
export interface LevelShown {
  readonly level: DimensionId;
  readonly ids: readonly string[];
  readonly withheld: ReadonlySet<string>;
}

/**
 * The units that a list of several levels at once must leave out. A unit with any figure withheld is left out as a whole, so that
 * its other weeks and the period's total cannot be subtracted. And where a wider unit is shown beside its parts, a part left
 * out must not be what remains of it: wherever one is, the next of its parts that holds the floor is left out, too.
 */
export function leftOut(levels: readonly LevelShown[], { inside }: Nesting): LeftOut {
  const out = new Map(levels.map(({ level, withheld }) => [level, new Set(withheld)]));
  const covered = new Set<string>();
  let before = -1;
  while (before < sizeOf(out)) {
    before = sizeOf(out);
    for (const [at, wider] of levels.entries()) {
      for (const narrower of levels.slice(at + 1)) {
        const hidden = out.get(narrower.level) ?? new Set();
        for (const id of wider.ids) {
          const key = JSON.stringify([wider.level, id, narrower.level]);
          const parts = inside({ level: wider.level, id }, narrower.level);
          if (covered.has(key) || !parts.some((part) => hidden.has(part))) continue;
          covered.add(key);
          const partner = parts.toSorted().find((part) => !hidden.has(part));
          if (partner !== undefined) hidden.add(partner);
        }
      }
    }
  }
  return out;
}

function sizeOf(out: LeftOut): number {
  let size = 0;
  for (const ids of out.values()) size += ids.size;
  return size;
}
