import type { DimensionId, Subject } from "#src/domain/ids.ts";
import type { Period } from "#src/domain/period.ts";
import type { Condition, SumsTable } from "../metrics-store.ts";
import type { RouteContext } from "../route.ts";

/** Which units lie in which, as the facts of a period have them. Levels need not nest: a unit may lie in several. */
export interface Nesting {
  /** The units of a level. */
  readonly all: (level: DimensionId) => readonly string[];
  /** The units of narrower levels than its own whose facts bear a unit. */
  readonly inside: (unit: Subject, level: DimensionId) => readonly string[];
  /** The units around a unit, from the widest: of each level the one that all of its facts bear. */
  readonly around: (unit: Subject) => readonly Subject[];
}

/** Asks which units there are together, at these levels from the widest. Tells nothing of what they did. */
export async function askNesting(
  { metrics, signal }: RouteContext,
  levels: readonly DimensionId[],
  period: Period,
  where: readonly Condition[],
): Promise<Nesting> {
  const table = await metrics.weights({ of: [], by: levels, period, where }, signal);
  return nestingOf(table, levels);
}

function nestingOf(table: SumsTable, levels: readonly DimensionId[]): Nesting {
  const together = new Map<string, Set<string>>();
  const note = (from: string, id: string) => {
    together.set(from, (together.get(from) ?? new Set()).add(id));
  };
  for (let row = 0; row < table.length; row += 1) {
    for (const [at, level] of levels.entries()) {
      for (const [other, level2] of levels.entries()) {
        const [id, id2] = [table.keys[at]?.[row], table.keys[other]?.[row]];
        if (at !== other && id && id2) note(keyOf({ level, id }, level2), id2);
      }
    }
  }
  const beside = (unit: Subject, level: DimensionId) => [
    ...(together.get(keyOf(unit, level)) ?? []),
  ];
  return {
    all: (level) => [
      ...new Set(table.keys[levels.indexOf(level)]?.filter((id) => id !== null) ?? []),
    ],
    inside: beside,
    around: (unit) =>
      levels
        .slice(
          0,
          Math.max(
            0,
            levels.findIndex((level) => level === unit.level),
          ),
        )
        .flatMap((level) => {
          const [only, another] = beside(unit, level);
          return only !== undefined && another === undefined ? [{ level, id: only }] : [];
        }),
  };
}

function keyOf({ level, id }: Subject, other: DimensionId): string {
  return JSON.stringify([level, id, other]);
}
