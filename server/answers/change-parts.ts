import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { DimensionId, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import type { UnitCell } from "#src/domain/statistics/decomposition.ts";
import { NO_TOTALS, sumTotals } from "#src/domain/totals.ts";
import type { Condition, SumsTable, Watermark } from "../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";

/** What each person of a unit did in each kind of work, then and now; for formulas, never for an answer. */
export type CellsOf = (unit: Subject, kpi: Kpi) => readonly UnitCell[];

/** Which changes to split. */
export interface PartsQuestion {
  /** The unit within which the others lie: all rows are its own. */
  readonly within: Subject;
  /** The levels of the other units. */
  readonly levels: readonly DimensionId[];
  readonly kpis: readonly Kpi[];
  readonly now: Period;
  readonly before: Period;
  readonly where: readonly Condition[];
}

/** Where a table's rows belong. */
interface Placed {
  readonly table: SumsTable;
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly person: (row: number) => string;
  readonly queue: (row: number) => string;
}

/**
 * Asks what people did in which queue, which splits a change into own change, mix and volume. It is asked past the cell rules,
 * since a part is one figure about everybody of a unit that holds the floor, then and now. Null where the facts tell
 * neither people nor kinds of work apart, or nothing is to be split.
 */
export async function askCells(
  { metrics, signal }: RouteContext,
  { within, levels, kpis, now, before, where }: PartsQuestion,
  watermark: Watermark,
): Promise<CellsOf | null> {
  const inner = [AGENT, QUEUE].filter((one) => watermark.dimensions.includes(one));
  if (kpis.length === 0 || inner.length === 0) return null;
  const by = [...new Set([...levels, ...inner])];
  const of = sumsFor(kpis, "ratio");
  const [later, earlier] = await Promise.all(
    [now, before].map(async (period) => {
      const table = await metrics.weights({ of, by, period, where }, signal);
      return placed(table, by, within);
    }),
  );
  if (!later || !earlier) return null;
  return (unit, kpi) => {
    const cells = new Map<string, UnitCell>();
    for (const [side, from] of [
      ["now", later],
      ["before", earlier],
    ] as const) {
      const columns = columnsIn(from.table, kpi);
      for (const row of from.rowsOf.get(keyOf(unit)) ?? []) {
        const [person, queue] = [from.person(row), from.queue(row)];
        const key = JSON.stringify([person, queue]);
        const cell = cells.get(key) ?? { person, queue, now: NO_TOTALS, before: NO_TOTALS };
        cells.set(key, { ...cell, [side]: sumTotals([cell[side], totalsOf(columns, row)]) });
      }
    }
    return [...cells.values()];
  };
}

function placed(table: SumsTable, by: readonly DimensionId[], within: Subject): Placed {
  const reader = (dimension: DimensionId) => {
    const keys = table.keys[by.indexOf(dimension)];
    return (row: number) => keys?.[row] ?? "";
  };
  const rowsOf = new Map<string, number[]>([[keyOf(within), [...Array(table.length).keys()]]]);
  for (const [at, level] of by.entries()) {
    for (const [row, id] of (table.keys[at] ?? []).entries()) {
      if (id === null) continue;
      const key = keyOf({ level, id });
      const rows = rowsOf.get(key);
      if (rows && key !== keyOf(within)) rows.push(row);
      else if (!rows) rowsOf.set(key, [row]);
    }
  }
  return { table, rowsOf, person: reader(AGENT), queue: reader(QUEUE) };
}

function keyOf({ level, id }: Subject): string {
  return `${level}:${id}`;
}
