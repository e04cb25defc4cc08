import type { DuckDBConnection } from "@duckdb/node-api";
import { addColumns, type Names } from "../../sql/schema.ts";
import type { Catalogue } from "./catalogue.ts";
import { inTransaction } from "./transaction.ts";

/** Gives the tables columns for the names they do not have yet. */
export async function defineNames(
  connection: DuckDBConnection,
  catalogue: Catalogue,
  names: Names,
): Promise<Catalogue> {
  const measures = new Set(names.measures).difference(catalogue.measures);
  const dimensions = new Set(names.dimensions).difference(catalogue.dimensions);
  await inTransaction(connection, async () => {
    for (const statement of addColumns({ measures: [...measures], dimensions: [...dimensions] })) {
      await connection.run(statement);
    }
  });
  return {
    ...catalogue,
    measures: catalogue.measures.union(measures),
    dimensions: catalogue.dimensions.union(dimensions),
  };
}
