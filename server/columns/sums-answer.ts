import type { Sum, SumsTable } from "../metrics-store.ts";
import type { Dictionary } from "./dictionary.ts";
import { ExactTotals, largestOf } from "./exact-totals.ts";
import { GroupRegister } from "./group-register.ts";
import { divide, oneGroup } from "./grouping.ts";
import type { MadeSums } from "./made-sums.ts";
import { allRows, pickIntegers } from "./pick.ts";
import { addSums, rowsKnowing, type PlacedRows } from "./sum-rows.ts";
import { sumsTable } from "./sums-table.ts";
import type { SumsSlice } from "./sums-slice.ts";

/**
 * The answer to a sums question, built from slices of the rows it is about. No two slices share a day, so each can be
 * forgotten once it is added. Exact, and so the same however the rows are ordered, sliced or added up before.
 */
export class SumsAnswer {
  readonly #dictionaries: readonly (Dictionary | null)[];
  readonly #totals: ReadonlyMap<Sum, ExactTotals>;
  readonly #groups = new GroupRegister();

  /** `dictionaries` has one for each group key, null for a time bucket. */
  constructor(of: readonly Sum[], dictionaries: readonly (Dictionary | null)[]) {
    this.#dictionaries = dictionaries;
    this.#totals = new Map(of.map((sum) => [sum, new ExactTotals(0)]));
  }

  /** Adds rows to some of the sums. */
  add(slice: SumsSlice, sums: readonly Sum[]): void {
    const placed = this.#place(slice);
    addSums(placed, new Map(sums.map((sum) => [sum, this.#totalsOf(sum)])));
  }

  /** Adds sums that an engine has made, of rows that nothing else adds to them. */
  addMade({ length, keys, columns }: MadeSums): void {
    const slotOf = this.#groups.number(length, keys);
    for (const [sum, values] of columns) {
      const addends = { slotOf, rows: rowsKnowing(values, allRows(length)) };
      const totals = this.#totalsOf(sum);
      totals.count(addends);
      totals.add(addends, values, 1, largestOf(values));
    }
  }

  table(): SumsTable {
    const { size, codes } = this.#groups;
    const keys = this.#dictionaries.map((dictionary, key) => ({
      dictionary,
      codes: codes[key] ?? new Int32Array(0),
    }));
    const columns = [...this.#totals].map(
      ([sum, totals]) => [sum.name, totals.toDoubles(size)] as const,
    );
    return sumsTable(size, keys, new Map(columns));
  }

  #totalsOf(sum: Sum): ExactTotals {
    const totals = this.#totals.get(sum);
    if (!totals) throw new Error(`the question has no sum ${sum.name}`);
    totals.grow(this.#groups.size);
    return totals;
  }

  #place(slice: SumsSlice): PlacedRows {
    const groups = slice.keys.reduce(divide, oneGroup(slice.length));
    const codes = slice.keys.map((key) => pickIntegers(key, groups.firstOf));
    const numbers = this.#groups.number(groups.size, codes);
    const spans = slice.lastDay.map((lastDay, row) => lastDay - (slice.day[row] ?? 0));
    const days = divide(divide(groups, slice.day), spans);
    const groupOf = pickIntegers(numbers, groups.groupOf);
    return { slice, groupOf, days, groupOfDay: pickIntegers(groupOf, days.firstOf) };
  }
}
