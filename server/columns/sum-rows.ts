import type { MeasureId } from "#src/domain/ids.ts";
import type { Linear } from "#src/domain/kpi.ts";
import type { Sum } from "../metrics-store.ts";
import { measuresOf } from "../sums-question.ts";
import { ExactTotals, largestOf } from "./exact-totals.ts";
import type { Grouping } from "./grouping.ts";
import { allRows } from "./pick.ts";
import { measureSet, setName, type MeasureSet } from "./measure-set.ts";
import type { Steps } from "../turns/steps.ts";
import { FACT, type SumsSlice } from "./sums-slice.ts";

/** A slice's rows as they fall into the groups of an answer, and into the days within each group. */
export interface PlacedRows {
  readonly slice: SumsSlice;
  readonly groupOf: Int32Array;
  readonly days: Grouping;
  /** By day: its group. */
  readonly groupOfDay: Int32Array;
}

/** A column of the slice with what its sums need to know of it. */
interface Column {
  readonly values: Float64Array;
  /** Rows in which it is unknown, as a whole: most columns have none. */
  readonly complete: boolean;
  /** How far from 0 its values lie at most. */
  readonly reach: number;
}

/** Adds a slice's rows to the totals of each sum. */
export function* addSums(
  { slice, groupOf, days, groupOfDay }: PlacedRows,
  sums: ReadonlyMap<Sum, ExactTotals>,
): Steps<void> {
  // Sums of one KPI ask for the same rows, and most for the same totals by day: each is found once.
  const columnOf = remembered((measure: MeasureId) => describeColumn(slice, measure));
  const rowsOf = remembered((set: number) => rowsJoinedFor(set, slice));
  const knownRows = remembered((over: MeasureSet) =>
    over
      .map(columnOf)
      .filter(({ complete }) => !complete)
      .reduce((rows, { values }) => rowsKnowing(values, rows), rowsOf(numberOf(over, slice))),
  );
  const addLinear = (totals: ExactTotals, slotOf: Int32Array, over: MeasureSet, linear: Linear) => {
    const addends = { slotOf, rows: knownRows(over) };
    totals.count(addends);
    for (const { measure, times } of linear) {
      const { values, reach } = columnOf(measure);
      totals.add(addends, values, times, reach);
    }
    return totals;
  };
  const byDay = remembered(({ over, linear }: { over: MeasureSet; linear: Linear }) =>
    addLinear(new ExactTotals(days.size), days.groupOf, over, linear),
  );

  for (const [sum, totals] of sums) {
    const over = measureSet(measuresOf(sum));
    switch (sum.of.kind) {
      case "linear":
        addLinear(totals, groupOf, over, sum.of.linear);
        break;
      case "product": {
        const { a, b } = sum.of;
        totals.addProducts(groupOfDay, byDay({ over, linear: a }), byDay({ over, linear: b }));
        break;
      }
      case "days":
        totals.addCounted(groupOfDay, byDay({ over, linear: [] }));
        break;
    }
    yield;
  }
}

/** Adds what an engine has made of each row to the totals of its group. */
export function addMade(
  { slice, groupOf }: PlacedRows,
  made: Float64Array,
  totals: ExactTotals,
): void {
  const addends = { slotOf: groupOf, rows: rowsKnowing(made, allRows(slice.length)) };
  totals.count(addends);
  totals.add(addends, made, 1, largestOf(made));
}

function remembered<Asked, Result>(find: (asked: Asked) => Result): (asked: Asked) => Result {
  const known = new Map<string, Result>();
  return (asked) => {
    const name = JSON.stringify(asked);
    const before = known.get(name);
    if (before !== undefined) return before;
    const result = find(asked);
    known.set(name, result);
    return result;
  };
}

function numberOf(set: MeasureSet, { joined }: SumsSlice): number {
  return joined?.numbers.get(setName(set)) ?? FACT;
}

/** The facts, and the rows joined for the set of this number. */
function rowsJoinedFor(set: number, { joined, length }: SumsSlice): Uint32Array {
  if (!joined) return allRows(length);
  const { setOf } = joined;
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row += 1) {
    if (setOf[row] !== FACT && setOf[row] !== set) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

/** Those of some rows in which a column is known. */
function rowsKnowing(values: Float64Array, among: Uint32Array): Uint32Array {
  const rows = new Uint32Array(among.length);
  let count = 0;
  for (let index = 0; index < among.length; index += 1) {
    const row = among[index] ?? 0;
    if (Number.isNaN(values[row])) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

function describeColumn({ measures }: SumsSlice, measure: MeasureId): Column {
  const values = measures.get(measure);
  if (!values) throw new Error(`the slice lacks the measure ${measure}, which a sum asks for`);
  let complete = true;
  let reach = 0;
  for (let row = 0; row < values.length; row += 1) {
    const size = Math.abs(values[row] ?? 0);
    if (size > reach) reach = size;
    else if (Number.isNaN(size)) complete = false;
  }
  return { values, complete, reach };
}
