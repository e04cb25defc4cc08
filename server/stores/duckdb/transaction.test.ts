import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { inTransaction } from "./transaction.ts";

test("what throws undoes what was done before it, and the next change succeeds", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("CREATE TABLE facts (a INTEGER)");
  const rows = async () => (await connection.run("FROM facts")).getRows();

  const fault = inTransaction(connection, async () => {
    await connection.run("INSERT INTO facts VALUES (1)");
    await connection.run("SELECT 1000::TINYINT");
  });
  await expect(fault).rejects.toThrow(/range/);
  expect(await rows()).toEqual([]);

  await inTransaction(connection, () => connection.run("INSERT INTO facts VALUES (2)"));
  expect(await rows()).toEqual([[2]]);
  connection.closeSync();
  instance.closeSync();
});
