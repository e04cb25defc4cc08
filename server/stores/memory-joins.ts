import { AGENT } from "#src/domain/dimensions.ts";
import type { MeasureId } from "#src/domain/ids.ts";
import type { BatchTrace } from "../columns/batch-trace.ts";
import { LACKING } from "../columns/dictionary.ts";
import { ExactTotals, largestOf } from "../columns/exact-totals.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { divide, oneGroup, type Grouping } from "../columns/grouping.ts";
import { setName, type MeasureSet } from "../columns/measure-set.ts";
import { pickFacts } from "../columns/pick-facts.ts";
import { allRows, pickDoubles, pickIntegers } from "../columns/pick.ts";
import { dimensionColumn, measureColumn } from "./memory-selection.ts";

/** By the name of a set: its joined rows, sorted by first day, with the columns and dictionaries of the facts. */
export type JoinedFacts = ReadonlyMap<string, FactTable>;

/** The facts that belong to somebody, by the agent's day, week or month in which they may be put together. */
interface Ground {
  readonly facts: FactTable;
  readonly cells: Grouping;
  /** The cells divided further by source. */
  readonly sources: Grouping;
  readonly applied: ReadonlyMap<number, BatchTrace>;
}

/** Puts facts together for each of the sets. */
export function joinFacts(
  table: FactTable,
  sets: readonly MeasureSet[],
  applied: ReadonlyMap<number, BatchTrace>,
): JoinedFacts {
  if (sets.length === 0) return new Map();
  const agents = dimensionColumn(table, AGENT).codes;
  const somebodys = allRows(table.length).filter((row) => agents[row] !== LACKING);
  const facts = pickFacts(table, somebodys);
  const agent = dimensionColumn(facts, AGENT).codes;
  const cells = [facts.day, facts.lastDay, agent].reduce(divide, oneGroup(facts.length));
  const ground = { facts, cells, sources: divide(cells, facts.source.codes), applied };
  return new Map(sets.map((set) => [setName(set), joinFor(set, ground)]));
}

function joinFor(set: MeasureSet, ground: Ground): FactTable {
  const { facts, cells } = ground;
  const columns = set.map((id) => measureColumn(facts, id));
  const all = allRows(facts.length);
  const knowing = all.filter((row) => columns.some((column) => isKnown(column[row])));
  const whole = all.filter((row) => columns.every((column) => isKnown(column[row])));
  const blank = set.flatMap((id) => [...blankRows(id, ground)]);
  const barred = new Set([...whole, ...blank].map((row) => cells.groupOf[row] ?? 0));
  const sums = new Map(set.map((id) => [id, sumByCell(measureColumn(facts, id), cells)]));
  const isWhole = (cell: number) =>
    [...sums.values()].every((sum) => Math.abs(sum[cell] ?? Number.NaN) <= Number.MAX_SAFE_INTEGER);
  const joined = allRows(cells.size).filter((cell) => !barred.has(cell) && isWhole(cell));

  const { length } = joined;
  const firstRows = pickIntegers(cells.firstOf, joined);
  return {
    length,
    day: pickIntegers(facts.day, firstRows),
    lastDay: pickIntegers(facts.lastDay, firstRows),
    source: { ...facts.source, codes: new Int32Array(length).fill(LACKING) },
    dimensions: new Map(
      [...facts.dimensions].map(([id, { dictionary, codes }]) => {
        const agreed = agreedByCell(codes, knowing, cells);
        return [id, { dictionary, codes: pickIntegers(agreed, joined) }];
      }),
    ),
    measures: new Map(
      [...facts.measures.keys()].map((id) => {
        const sum = sums.get(id);
        return [id, sum ? pickDoubles(sum, joined) : new Float64Array(length).fill(Number.NaN)];
      }),
    ),
    batch: new Float64Array(length),
    sourceRows: new Float64Array(length),
  };
}

function isKnown(value = Number.NaN): boolean {
  return !Number.isNaN(value);
}

/** The facts that do not know a measure which their source gives, by this fact's batch or by another's in the same cell. */
function blankRows(measure: MeasureId, { facts, sources, applied }: Ground): Uint32Array {
  const giving = new Set(
    [...applied].flatMap(([sequence, { measures }]) =>
      measures.includes(measure) ? [sequence] : [],
    ),
  );
  const gives = new Uint8Array(sources.size);
  for (const [row, source] of sources.groupOf.entries()) {
    if (giving.has(facts.batch[row] ?? 0)) gives[source] = 1;
  }
  const values = measureColumn(facts, measure);
  return allRows(facts.length).filter(
    (row) => gives[sources.groupOf[row] ?? 0] === 1 && !isKnown(values[row]),
  );
}

/** NaN where no fact knows it. */
function sumByCell(values: Float64Array, { size, groupOf }: Grouping): Float64Array {
  const addends = {
    slotOf: groupOf,
    rows: allRows(values.length).filter((row) => isKnown(values[row])),
  };
  const totals = new ExactTotals(size);
  totals.count(addends);
  totals.add(addends, values, 1, largestOf(values));
  return totals.toDoubles(size);
}

/** The one code that some rows of a cell have where they have any; lacking where they disagree. */
function agreedByCell(
  codes: Int32Array,
  rows: Uint32Array,
  { size, groupOf }: Grouping,
): Int32Array {
  const agreed = new Int32Array(size).fill(LACKING);
  const disagree = new Set<number>();
  for (const row of rows) {
    const [cell, code] = [groupOf[row] ?? 0, codes[row] ?? LACKING];
    if (code === LACKING) continue;
    if (agreed[cell] === LACKING) agreed[cell] = code;
    else if (agreed[cell] !== code) disagree.add(cell);
  }
  for (const cell of disagree) agreed[cell] = LACKING;
  return agreed;
}
