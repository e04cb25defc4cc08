import type { DuckDBConnection } from "@duckdb/node-api";
import { dayOf } from "#src/domain/calendar.ts";
import { dimensionId, measureId, type DimensionId, type MeasureId } from "#src/domain/ids.ts";
import type { BatchTrace } from "../../columns/batch-trace.ts";
import { joinableSets, setsToJoin } from "../../columns/joinable-sets.ts";
import type { MeasureSet } from "../../columns/measure-set.ts";
import { watermarkOf } from "../../columns/watermark.ts";
import { UnknownName, type Watermark } from "../../metrics-store.ts";
import { Dictionaries } from "./dictionaries.ts";

/** What a store keeps in mind of its database. Replaced, never changed, except for its dictionaries, which only grow. */
export interface Catalogue {
  readonly measures: ReadonlySet<MeasureId>;
  readonly dimensions: ReadonlySet<DimensionId>;
  readonly dictionaries: Dictionaries;
  readonly applied: ReadonlyMap<number, BatchTrace>;
  /** The sets of measures that are to be answered together, and those of them for which there can be joined rows. */
  readonly joins: readonly MeasureSet[];
  readonly joinable: readonly MeasureSet[];
  readonly watermark: Watermark;
}

/** Reads it from the database. */
export async function loadCatalogue(connection: DuckDBConnection): Promise<Catalogue> {
  const columns = await connection.run(
    "SELECT column_name FROM duckdb_columns() WHERE table_name = 'facts'",
  );
  const names = (await columns.getRows()).map(([name]) => String(name));
  const state = await connection.run("SELECT version FROM state");
  const [[version] = []] = await state.getRows();
  const applied = await loadApplied(connection);
  const joins = await loadJoins(connection);
  return {
    measures: new Set(named(names, "m_").map(measureId)),
    dimensions: new Set(named(names, "d_").map(dimensionId)),
    dictionaries: await Dictionaries.load(connection),
    applied,
    joins,
    joinable: joinableSets(joins, applied),
    watermark: watermarkOf(Number(version), applied),
  };
}

/** Throws UnknownName for the first measure or dimension that the store does not have. */
export function requireNames(
  catalogue: Catalogue,
  names: { readonly measures: Iterable<MeasureId>; readonly dimensions: Iterable<DimensionId> },
): void {
  for (const id of names.dimensions) {
    if (!catalogue.dimensions.has(id)) throw new UnknownName("dimension", id);
  }
  for (const id of names.measures) {
    if (!catalogue.measures.has(id)) throw new UnknownName("measure", id);
  }
}

async function loadApplied(connection: DuckDBConnection): Promise<Map<number, BatchTrace>> {
  const result = await connection.run(
    "SELECT sequence, source, first_day, last_day, measures, dimensions FROM applied ORDER BY sequence",
  );
  const rows = await result.getRows();
  return new Map(
    rows.map(([sequence, source, first, last, measures, dimensions]) => [
      Number(sequence),
      {
        source: String(source),
        days:
          first === null || last === null
            ? null
            : { first: dayOf(Number(first)), last: dayOf(Number(last)) },
        measures: words(measures).map(measureId),
        dimensions: words(dimensions).map(dimensionId),
      },
    ]),
  );
}

async function loadJoins(connection: DuckDBConnection): Promise<readonly MeasureSet[]> {
  const result = await connection.run("SELECT measures FROM joins");
  return setsToJoin((await result.getRows()).map(([name]) => words(name).map(measureId)));
}

function named(columns: readonly string[], prefix: string): string[] {
  return columns.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

function words(text: unknown): string[] {
  return String(text).split(" ").filter(Boolean);
}
