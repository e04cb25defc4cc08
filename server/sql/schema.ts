import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import { FACTS, joinedRowsOf, PRESENCE, ROLL_UPS, type FactsTable } from "./facts-tables.ts";
import { dimensionName, measureName } from "./names.ts";

/** Measures and dimensions that tables have columns for. */
export interface Names {
  readonly measures: readonly MeasureId[];
  readonly dimensions: readonly DimensionId[];
}

/**
 * SQL that makes the tables where they are missing. No index, key or constraint: rows are found by the order in which
 * they were written. Days are numbers, dimensions are codes, measures are null where unknown.
 */
export function createTables(names: Names): readonly string[] {
  return [
    createTable(FACTS.name, [
      "day INTEGER",
      "last_day INTEGER",
      "source INTEGER",
      "batch BIGINT",
      "known INTEGER",
      "source_rows BIGINT",
      ...names.dimensions.map(dimensionColumn),
      ...names.measures.map(measureColumn),
    ]),
    createSums(joinedRowsOf(FACTS).name, names),
    ...ROLL_UPS.flatMap((rollUp) => {
      const columns = { ...names, dimensions: rollUp.dimensions };
      return [rollUp, joinedRowsOf(rollUp)].map(({ name }) => createSums(name, columns));
    }),
    createTable(PRESENCE.name, [
      "month INTEGER",
      "first_day INTEGER",
      "last_day INTEGER",
      ...PRESENCE.dimensions.map(dimensionColumn),
    ]),
    createTable("dictionary", ["name VARCHAR", "code INTEGER", "text VARCHAR"]),
    createTable("applied", [
      "sequence BIGINT",
      "source VARCHAR",
      "first_day INTEGER",
      "last_day INTEGER",
      "measures VARCHAR",
      "dimensions VARCHAR",
    ]),
    createTable("joins", ["measures VARCHAR"]),
    createTable("state", ["version BIGINT"]),
    "INSERT INTO state SELECT 0 WHERE NOT EXISTS (FROM state)",
  ];
}

/** SQL that gives the tables columns for more names. */
export function addColumns(names: Names): readonly string[] {
  const add = (tables: readonly FactsTable[], column: string) =>
    tables
      .flatMap((table) => [table, joinedRowsOf(table)])
      .map(({ name }) => `ALTER TABLE ${name} ADD COLUMN ${column}`);
  return [
    ...names.dimensions.flatMap((id) => add([FACTS], dimensionColumn(id))),
    ...names.measures.flatMap((id) => add([FACTS, ...ROLL_UPS], measureColumn(id))),
  ];
}

function createSums(name: string, names: Names): string {
  return createTable(name, [
    "day INTEGER",
    "last_day INTEGER",
    "known INTEGER",
    ...names.dimensions.map(dimensionColumn),
    ...names.measures.map(measureColumn),
  ]);
}

function createTable(name: string, columns: readonly string[]): string {
  return `CREATE TABLE IF NOT EXISTS ${name} (${columns.join(", ")})`;
}

function dimensionColumn(id: DimensionId): string {
  return `${dimensionName(id)} INTEGER DEFAULT -1`;
}

// 64 bits in roll-ups too, where a sum beyond them refuses its batch: HUGEINT columns take fifty times as long to read.
function measureColumn(id: MeasureId): string {
  return `${measureName(id)} BIGINT`;
}
