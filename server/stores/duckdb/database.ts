import { resolve } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { createTables, type Names } from "../../sql/schema.ts";
import { Connections } from "./connections.ts";
import { discardOtherLayout } from "./discard-other-layout.ts";

/** An open database: connections for questions, and one for changes. */
export interface Database {
  readonly questions: Connections;
  readonly changes: DuckDBConnection;
  /**
   * Whether the engine has given the file up, as it does when the disk is full at the wrong moment: it answers nothing from
   * then on until the file is opened anew. What was committed is in it.
   */
  readonly isGivenUp: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const QUESTIONS_AT_ONCE = 4;

/** The path of a database that lives and dies with its store. */
const IN_MEMORY = ":memory:";

/** Files open in this process. The engine does not refuse to open one twice, and then loses rows without a word. */
const openFiles = new Set<string>();

/**
 * Opens a database file, or makes it with columns for some names; nothing else in the process does. Throws an Error when it is open here already, and
 * the engine's own when another process holds it or when it is not a database.
 */
export async function openDatabase(path: string, names: Names): Promise<Database> {
  const file = path === IN_MEMORY ? path : resolve(path);
  if (openFiles.has(file)) {
    throw new Error(`${file} is open in this process already: share the store that has it`);
  }
  if (file !== IN_MEMORY) openFiles.add(file);
  const forget = () => openFiles.delete(file);
  try {
    const instance = await DuckDBInstance.create(file, {
      enable_external_access: "false",
      // What lives in memory is small: to share it out among threads takes longer than to read it.
      ...(file === IN_MEMORY && { threads: "1" }),
    });
    return await lendDatabase(instance, names, forget);
  } catch (error) {
    forget();
    throw error;
  }
}

/** Lays the tables out and connects. Closes the instance when that fails. */
async function lendDatabase(
  instance: DuckDBInstance,
  names: Names,
  forget: () => void,
): Promise<Database> {
  try {
    const changes = await instance.connect();
    await discardOtherLayout(changes);
    for (const statement of createTables(names)) await changes.run(statement);
    await changes.run("CHECKPOINT");
    await changes.run("SET lock_configuration = true");
    const questions = await Connections.open(instance, QUESTIONS_AT_ONCE);
    const isGivenUp = () =>
      changes.run("SELECT 1").then(
        () => false,
        () => true,
      );
    let closed: Promise<void> | null = null;
    const close = async () => {
      await questions.close();
      changes.closeSync();
      instance.closeSync();
      forget();
    };
    return { questions, changes, isGivenUp, close: () => (closed ??= close()) };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}
