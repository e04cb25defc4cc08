import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { readColumns } from "./read-columns.ts";

async function run(sql: string) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return connection.run(sql);
}

test("columns are whole across the engine's chunks, in the order of the rows", async () => {
  const result = await run("SELECT i::INTEGER, i / 2 FROM range(5000) AS numbers(i) ORDER BY i");
  expect(result.chunkCount).toBeGreaterThan(1);
  const { length, integers, doubles } = await readColumns(result, 1);
  expect(length).toBe(5000);
  expect(integers).toEqual([Int32Array.from({ length: 5000 }, (_, row) => row)]);
  expect(doubles).toEqual([Float64Array.from({ length: 5000 }, (_, row) => row / 2)]);
});

test("a number that is not known stands as NaN", async () => {
  const result = await run("SELECT 1, unnest([1.5, 'NaN'::DOUBLE])");
  expect((await readColumns(result, 1)).doubles).toEqual([Float64Array.of(1.5, Number.NaN)]);
});

test("a result without rows has its columns", async () => {
  const result = await run("SELECT 1, 1::DOUBLE WHERE false");
  expect(await readColumns(result, 1)).toEqual({
    length: 0,
    integers: [new Int32Array(0)],
    doubles: [new Float64Array(0)],
  });
});

test("a null is refused, wherever it stands", async () => {
  const result = await run(
    "SELECT i::INTEGER, nullif(i, 4321)::DOUBLE FROM range(5000) AS numbers(i) ORDER BY i",
  );
  await expect(readColumns(result, 1)).rejects.toThrow("column 1 of the result has a null");
});

test("another type is refused", async () => {
  const result = await run("SELECT 1, 1::BIGINT");
  await expect(readColumns(result, 1)).rejects.toThrow(
    "column 1 of the result is BIGINT, not DOUBLE",
  );
});
