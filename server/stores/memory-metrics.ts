import { BASE_DIMENSIONS } from "#src/domain/dimensions.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { joinableSets, setsToJoin } from "../columns/joinable-sets.ts";
import { setName, type MeasureSet } from "../columns/measure-set.ts";
import { nextVersion } from "../columns/next-version.ts";
import { traceBatch, type BatchTrace } from "../columns/batch-trace.ts";
import { watermarkOf } from "../columns/watermark.ts";
import { checkBatch } from "../check-batch.ts";
import type { Applied, FactBatch, MetricsStore, WeekStart } from "../metrics-store.ts";
import { checkDimensions } from "../sums-question.ts";
import { memoryFacts } from "./memory-evidence.ts";
import { noFacts, widenFacts } from "./memory-facts.ts";
import { memoryHeads } from "./memory-heads.ts";
import { joinFacts, type JoinedFacts } from "./memory-joins.ts";
import { memoryMembers } from "./memory-members.ts";
import { restate } from "./memory-restate.ts";
import { dimensionColumn, measureColumn } from "./memory-selection.ts";
import { memorySums } from "./memory-sums.ts";

/**
 * A metrics store that keeps its facts in typed arrays: for tests, for the mocks in a browser, and as the plain statement
 * of what every engine must answer. It has the base measures and dimensions from the start.
 */
export function createMemoryMetrics(options: { weekStart?: WeekStart } = {}): MetricsStore {
  const { weekStart = 1 } = options;
  let dimensions: readonly DimensionId[] = BASE_DIMENSIONS;
  let measures: readonly MeasureId[] = BASE_MEASURES.map(({ id }) => id);
  let applied: ReadonlyMap<number, BatchTrace> = new Map();
  let table = widenFacts(noFacts(), dimensions, measures);
  let watermark = watermarkOf(0, applied);
  let joins: readonly MeasureSet[] = [];
  /** Null until somebody asks after a change. */
  let joined: JoinedFacts | null = null;
  const joinedFacts = () => (joined ??= joinFacts(table, joinableSets(joins, applied), applied));

  function apply(batch: FactBatch): Applied {
    checkBatch(batch);
    for (const dimension of batch.dimensions.keys()) dimensionColumn(table, dimension);
    for (const measure of batch.measures.keys()) measureColumn(table, measure);
    if (applied.has(batch.sequence)) return { rowsAdded: 0, rowsReplaced: 0, rowsOutdated: 0 };
    const restated = restate(table, batch);
    ({ table } = restated);
    joined = null;
    applied = new Map([...applied, [batch.sequence, traceBatch(batch)]]);
    watermark = watermarkOf(nextVersion(watermark.version, batch), applied);
    return restated.applied;
  }

  return {
    async sums(question, signal) {
      signal?.throwIfAborted();
      return memorySums(table, joinedFacts(), question, weekStart);
    },
    async heads(question, signal) {
      signal?.throwIfAborted();
      return memoryHeads(table, joinedFacts(), question, weekStart);
    },
    async facts(question, signal) {
      signal?.throwIfAborted();
      return memoryFacts(table, joinedFacts(), question);
    },
    async members(question, signal) {
      signal?.throwIfAborted();
      return memoryMembers(table, question);
    },
    async watermark() {
      return watermark;
    },
    async define(names) {
      checkDimensions(names.dimensions);
      dimensions = [...new Set([...dimensions, ...names.dimensions])];
      measures = [...new Set([...measures, ...names.measures])];
      table = widenFacts(table, dimensions, measures);
      joined = null;
    },
    async join(sets) {
      const before = joinableSets(joins, applied).map(setName);
      joins = setsToJoin(sets);
      const after = joinableSets(joins, applied).map(setName);
      if (before.join() === after.join()) return;
      joined = null;
      watermark = watermarkOf(watermark.version + 1, applied);
    },
    async apply(batch) {
      return apply(batch);
    },
    async appliedBatches() {
      return [...applied.keys()].toSorted((a, b) => a - b);
    },
    async replace(batches) {
      const all: FactBatch[] = [];
      for await (const batch of batches) all.push(batch);
      const before = { table, applied, watermark };
      table = widenFacts(noFacts(), dimensions, measures);
      joined = null;
      applied = new Map();
      watermark = watermarkOf(watermark.version + 1, applied);
      try {
        for (const batch of all) apply(batch);
      } catch (error) {
        ({ table, applied, watermark } = before);
        joined = null;
        throw error;
      }
    },
    async close() {},
  };
}
