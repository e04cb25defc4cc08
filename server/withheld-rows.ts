import type { HeadCounts } from "./head-counts.ts";
import type {
  Condition,
  GroupKey,
  MetricsStore,
  SumsQuestion,
  SumsTable,
  Watermark,
} from "./metrics-store.ts";
import type { Recent } from "./recent.ts";
import type { ScopedSums } from "./scope.ts";
import { isGrain } from "./sums-question.ts";
import { withheldCells } from "./withheld-cells.ts";

/** Which rows of the answer to a question are withheld, in their order, from a session that sees no people. */
export type WithheldRows = (question: SumsQuestion, table: SumsTable) => Promise<boolean[]>;

interface Ground {
  readonly metrics: MetricsStore;
  readonly headCounts: HeadCounts;
  /** Which units and days have facts, kept until the facts change. */
  readonly standing: Recent<ScopedSums>;
  readonly floor: number;
}

/**
 * Decides by the rows of the answer, and by what stands beside them: where a question picks values of a dimension (a team, two
 * queues), a row is withheld when it would be in the table of all its values. Else a figure that is withheld there could be
 * asked for alone, or together with another that is shown, and subtracted.
 */
export function createWithheldRows(
  { metrics, headCounts, standing, floor }: Ground,
  watermark: Watermark,
): WithheldRows {
  const among: WithheldRows = async (question, table) => {
    const heads = await headCounts(question, table, watermark);
    const cells = heads.map((people, row) => ({
      ...placeOf(table, question.by, row),
      heads: people,
    }));
    return withheldCells(cells, floor);
  };

  const beside = async (question: SumsQuestion, table: SumsTable, picked: Condition) => {
    const { dimension } = picked;
    const where = question.where.filter((one) => one !== picked);
    const wider: SumsQuestion = { ...question, of: [], by: [dimension, ...question.by], where };
    const key = JSON.stringify([watermark.version, "beside", wider]);
    const all = await standing.get(key, async () => ({
      ...(await metrics.sums(wider)),
      withheld: () => false,
    }));
    const heads = await headCounts(wider, all, watermark);
    const [values = [], ...keys] = all.keys;
    const cells = heads.map((people, row) => ({
      unit: JSON.stringify(values[row]),
      bucket: rowKey(keys, row),
      heads: people,
    }));
    const withheld = withheldCells(cells, floor);
    const isPicked = (row: number) => picked.in.includes(values[row] ?? "");
    const hidden = new Set(
      cells.flatMap(({ bucket }, row) => (withheld[row] && isPicked(row) ? [bucket] : [])),
    );
    return Array.from({ length: table.length }, (_, row) => hidden.has(rowKey(table.keys, row)));
  };

  return async (question, table) => {
    const found = await Promise.all([
      among(question, table),
      ...question.where.map((picked) => beside(question, table, picked)),
    ]);
    return Array.from({ length: table.length }, (_, row) => found.some((rows) => rows[row]));
  };
}

function rowKey(keys: SumsTable["keys"], row: number): string {
  return JSON.stringify(keys.map((column) => column[row]));
}

/** The unit and the stretch of time that a row is about. */
function placeOf({ keys }: SumsTable, by: readonly GroupKey[], row: number) {
  const named = (wanted: boolean) =>
    JSON.stringify(by.map((key, at) => (isGrain(key) === wanted ? keys[at]?.[row] : 0)));
  return { unit: named(false), bucket: named(true) };
}
