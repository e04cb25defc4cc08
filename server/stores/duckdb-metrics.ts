import { BASE_DIMENSIONS } from "#src/domain/dimensions.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { setsToJoin } from "../columns/joinable-sets.ts";
import { checkBatch } from "../check-batch.ts";
import type { FactBatch, MetricsStore, WeekStart } from "../metrics-store.ts";
import { checkDimensions } from "../sums-question.ts";
import { oneByOne } from "../turns/one-by-one.ts";
import { applyBatch } from "./duckdb/apply-batch.ts";
import { loadCatalogue, requireNames, type Catalogue } from "./duckdb/catalogue.ts";
import { clearFacts } from "./duckdb/clear-facts.ts";
import { openDatabase } from "./duckdb/database.ts";
import { defineJoins } from "./duckdb/define-joins.ts";
import { defineNames } from "./duckdb/define-names.ts";
import { duckdbFacts } from "./duckdb/evidence.ts";
import { duckdbHeads } from "./duckdb/heads.ts";
import { duckdbMembers } from "./duckdb/members.ts";
import { duckdbSums, MANY_ROWS } from "./duckdb/sums.ts";
import { touchRecentFacts } from "./duckdb/touch-recent-facts.ts";
import { inTransaction } from "./duckdb/transaction.ts";

const BASE_NAMES = { measures: BASE_MEASURES.map(({ id }) => id), dimensions: BASE_DIMENSIONS };

/** A database file, and what it holds. A file made by an earlier release lacks the names that have become base names since. */
async function openWithCatalogue(path: string) {
  const database = await openDatabase(path, BASE_NAMES);
  try {
    const { changes } = database;
    const catalogue = await defineNames(changes, await loadCatalogue(changes), BASE_NAMES);
    return { database, catalogue };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * A metrics store over one DuckDB file, or `:memory:`; a file can be open once only. It has the base measures and
 * dimensions from the start. Changes happen one after the other; questions are answered meanwhile, each from the facts as
 * they were when it began.
 */
export async function openDuckdbMetrics(options: {
  path: string;
  weekStart?: WeekStart;
  /** From how many rows on the engine multiplies; see MANY_ROWS. */
  manyRows?: number;
}): Promise<MetricsStore> {
  const { path, weekStart = 1, manyRows = MANY_ROWS } = options;
  let { database, catalogue } = await openWithCatalogue(path);

  const closing = new AbortController();

  /** Opens the file anew if the engine has given it up. Rejects while that cannot be done. */
  async function recover(): Promise<void> {
    if (!(await database.isGivenUp())) return;
    if (closing.signal.aborted) throw new Error("the store is closed");
    await database.close();
    ({ database, catalogue } = await openWithCatalogue(path));
  }

  const inTurn = oneByOne();
  const changeInTurn = <Result>(work: () => Promise<Result>) =>
    inTurn(async () => {
      await recover();
      try {
        return await work();
      } catch (error) {
        // Questions need not wait for the next change; where there is still no room, that one tells of it.
        await recover().catch(() => {});
        throw error;
      }
    });

  /** Applies a batch within a transaction to facts that are as some catalogue says. */
  async function applyTo(before: Catalogue, batch: FactBatch) {
    checkBatch(batch);
    const { measures, dimensions } = batch;
    requireNames(before, { measures: measures.keys(), dimensions: dimensions.keys() });
    if (!before.applied.has(batch.sequence)) return applyBatch(database.changes, before, batch);
    return { catalogue: before, applied: { rowsAdded: 0, rowsReplaced: 0, rowsOutdated: 0 } };
  }

  /** Resolves when no change is at its end: from there on questions see it, and the catalogue does not yet tell of it. */
  let certain: Promise<void> = Promise.resolve();

  /** Changes facts, all or nothing. The catalogue follows once that is certain. */
  async function change<Result extends { readonly catalogue: Catalogue }>(
    work: () => Promise<Result>,
  ): Promise<Result> {
    const end = Promise.withResolvers<void>();
    try {
      const result = await inTransaction(database.changes, async () => {
        const changed = await work();
        await catalogue.dictionaries.store(database.changes);
        certain = end.promise;
        return changed;
      });
      catalogue.dictionaries.markStored();
      ({ catalogue } = result);
      return result;
    } finally {
      end.resolve();
    }
  }

  async function replace(batches: Parameters<MetricsStore["replace"]>[0]): Promise<void> {
    await change(async () => {
      let after = await clearFacts(database.changes, catalogue);
      for await (const batch of batches) after = (await applyTo(after, batch)).catalogue;
      return { catalogue: after };
    });
  }

  const touched = database.questions
    .use(closing.signal, (connection) => touchRecentFacts(connection, catalogue))
    // Only warms the cache: a question that meets the same trouble will tell.
    .catch(() => {});

  return {
    sums: (question, signal) =>
      database.questions.use(signal, (connection) =>
        duckdbSums(connection, catalogue, question, { weekStart, manyRows }),
      ),
    heads: (question, signal) =>
      database.questions.use(signal, (connection) =>
        duckdbHeads(connection, catalogue, question, weekStart),
      ),
    facts: (question, signal) =>
      database.questions.use(signal, (connection) => duckdbFacts(connection, catalogue, question)),
    members: (question, signal) =>
      database.questions.use(signal, (connection) =>
        duckdbMembers(connection, catalogue, question),
      ),
    async watermark() {
      await certain;
      return catalogue.watermark;
    },
    define: (names) =>
      changeInTurn(async () => {
        checkDimensions(names.dimensions);
        catalogue = await defineNames(database.changes, catalogue, names);
      }),
    join: (sets) =>
      changeInTurn(async () => {
        await change(async () => ({
          catalogue: await defineJoins(database.changes, catalogue, setsToJoin(sets)),
        }));
      }),
    apply: (batch) =>
      changeInTurn(async () => (await change(() => applyTo(catalogue, batch))).applied),
    async appliedBatches() {
      return [...catalogue.applied.keys()].toSorted((a, b) => a - b);
    },
    replace: (batches) => changeInTurn(() => replace(batches)),
    undisturbed: inTurn,
    async close() {
      closing.abort();
      await Promise.allSettled([touched, inTurn(async () => {})]);
      await database.close();
    },
  };
}
