import { BASE_DIMENSIONS } from "#src/domain/dimensions.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { joinableSets, setsToJoin } from "../columns/joinable-sets.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { setName, type MeasureSet } from "../columns/measure-set.ts";
import { nextVersion } from "../columns/next-version.ts";
import { traceBatch, type BatchTrace } from "../columns/batch-trace.ts";
import { watermarkOf } from "../columns/watermark.ts";
import { checkBatch } from "../check-batch.ts";
import type { Applied, FactBatch, MetricsStore, Watermark, WeekStart } from "../metrics-store.ts";
import { oneByOne } from "../turns/one-by-one.ts";
import { checkDimensions } from "../sums-question.ts";
import { memoryFacts } from "./memory-evidence.ts";
import { noFacts, widenFacts } from "./memory-facts.ts";
import { memoryHeads } from "./memory-heads.ts";
import { joinFacts, type JoinedFacts } from "./memory-joins.ts";
import { memoryMembers } from "./memory-members.ts";
import { restate } from "./memory-restate.ts";
import { dimensionColumn, measureColumn } from "./memory-selection.ts";
import { memorySums } from "./memory-sums.ts";

/** What is in a store; a change puts another in its place. */
interface Contents {
  readonly dimensions: readonly DimensionId[];
  readonly measures: readonly MeasureId[];
  readonly applied: ReadonlyMap<number, BatchTrace>;
  readonly table: FactTable;
  readonly watermark: Watermark;
  readonly joins: readonly MeasureSet[];
  /** Null until somebody asks after a change. */
  readonly joined: JoinedFacts | null;
}

export interface MemoryMetrics extends MetricsStore {
  /** Another store with the same in it: from then on neither knows of the other's changes. */
  readonly copy: () => MemoryMetrics;
}

/**
 * A metrics store that keeps its facts in typed arrays: for tests, for the mocks in a browser, and as the plain statement
 * of what every engine must answer. It has the base measures and dimensions from the start.
 */
export function createMemoryMetrics(options: { weekStart?: WeekStart } = {}): MemoryMetrics {
  const { weekStart = 1 } = options;
  const dimensions = BASE_DIMENSIONS;
  const measures = BASE_MEASURES.map(({ id }) => id);
  const applied = new Map();
  const table = widenFacts(noFacts(), dimensions, measures);
  const watermark = watermarkOf(0, applied);
  const contents = { dimensions, measures, applied, table, watermark, joins: [], joined: null };
  return metricsOf(contents, weekStart);
}

function metricsOf(contents: Contents, weekStart: WeekStart): MemoryMetrics {
  let { dimensions, measures, applied, table, watermark, joins, joined } = contents;
  const inTurn = oneByOne();
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
    define: (names) =>
      inTurn(async () => {
        checkDimensions(names.dimensions);
        dimensions = [...new Set([...dimensions, ...names.dimensions])];
        measures = [...new Set([...measures, ...names.measures])];
        table = widenFacts(table, dimensions, measures);
        joined = null;
      }),
    join: (sets) =>
      inTurn(async () => {
        const before = joinableSets(joins, applied).map(setName);
        joins = setsToJoin(sets);
        const after = joinableSets(joins, applied).map(setName);
        if (before.join() === after.join()) return;
        joined = null;
        watermark = watermarkOf(watermark.version + 1, applied);
      }),
    apply: (batch) => inTurn(async () => apply(batch)),
    async appliedBatches() {
      return [...applied.keys()].toSorted((a, b) => a - b);
    },
    replace: (batches) =>
      inTurn(async () => {
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
      }),
    undisturbed: inTurn,
    async close() {},
    copy: () =>
      metricsOf({ dimensions, measures, applied, table, watermark, joins, joined }, weekStart),
  };
}
