import type { Sum, SumsTable } from "../metrics-store.ts";
import type { Dictionary } from "./dictionary.ts";
import { ExactTotals } from "./exact-totals.ts";
import { GroupRegister } from "./group-register.ts";
import { divide, oneGroup } from "./grouping.ts";
import { pickIntegers } from "./pick.ts";
import { addMade, addSums, type PlacedRows } from "./sum-rows.ts";
import { sumsTable } from "./sums-table.ts";
import type { Steps } from "../turns/steps.ts";
import type { SumsSlice } from "./sums-slice.ts";

const NOTHING_MADE: ReadonlyMap<Sum, Float64Array> = new Map();

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

  /** Adds rows to the sums. */
  *add(slice: SumsSlice): Steps<void> {
    const placed = yield* this.#place(slice);
    for (const totals of this.#totals.values()) totals.grow(this.#groups.size);
    yield;
    const { made = NOTHING_MADE } = slice;
    yield* addSums(placed, new Map([...this.#totals].filter(([sum]) => !made.has(sum))));
    for (const [sum, totals] of this.#totals) {
      const values = made.get(sum);
      if (!values) continue;
      addMade(placed, values, totals);
      yield;
    }
  }

  *table(): Steps<SumsTable> {
    const { size, codes } = this.#groups;
    const keys = this.#dictionaries.map((dictionary, key) => ({
      dictionary,
      codes: codes[key] ?? new Int32Array(0),
    }));
    const columns = new Map<string, Float64Array>();
    for (const [sum, totals] of this.#totals) {
      columns.set(sum.name, totals.toDoubles(size));
      yield;
    }
    return yield* sumsTable(size, keys, columns);
  }

  *#place(slice: SumsSlice): Steps<PlacedRows> {
    let groups = oneGroup(slice.length);
    for (const key of slice.keys) {
      groups = divide(groups, key);
      yield;
    }
    const codes = slice.keys.map((key) => pickIntegers(key, groups.firstOf));
    const numbers = this.#groups.number(groups.size, codes);
    yield;
    const spans = slice.lastDay.map((lastDay, row) => lastDay - (slice.day[row] ?? 0));
    const days = divide(divide(groups, slice.day), spans);
    const groupOf = pickIntegers(numbers, groups.groupOf);
    return { slice, groupOf, days, groupOfDay: pickIntegers(groupOf, days.firstOf) };
  }
}
