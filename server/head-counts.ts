import { addDays } from "#src/domain/calendar.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import type { Period } from "#src/domain/period.ts";
import {
  HEADS,
  type Condition,
  type GroupKey,
  type MetricsStore,
  type SumsQuestion,
  type SumsTable,
  type Watermark,
} from "./metrics-store.ts";
import { Recent } from "./recent.ts";
import { isGrain } from "./sums-question.ts";

/** How many people stand behind each row of a table, in its order. Where there are enough, only that is known: at least the floor. */
export type HeadCounts = (
  question: SumsQuestion,
  table: SumsTable,
  watermark: Watermark,
) => Promise<readonly number[]>;

/** By `rowKey`; rows of figures that belong to nobody have 0. */
type Heads = ReadonlyMap<string, number>;

/** Enough of the period to find most units well staffed without reading all of it. */
const GLANCE_DAYS = 7;
/** Rows of all counts kept together; some 100 bytes each. */
const ROWS_KEPT = 200_000;

/** Counts heads by asking the store; answers are kept for as long as the facts stay the same. */
export function createHeadCounts(metrics: MetricsStore, floor: number): HeadCounts {
  const recent = new Recent<Heads>(ROWS_KEPT, (heads) => heads.size + 1);
  const count = ({ by, period, where }: Omit<SumsQuestion, "of">, version: number) =>
    recent.get(JSON.stringify([version, period, where, by]), async () => {
      const table = await metrics.heads({ by, period, where, enough: floor });
      const heads = table.columns.get(HEADS) ?? new Float64Array();
      return new Map(rowKeys(table).map((key, row) => [key, heads[row] ?? 0]));
    });

  return async (question, table, watermark) => {
    const { version } = watermark;
    const keys = rowKeys(table);
    const inOrder = (heads: Heads) => keys.map((key) => heads.get(key) ?? 0);
    // A stretch of the period says nothing of the others.
    if (question.by.some(isGrain)) return inOrder(await count(question, version));
    const glance = await count({ ...question, period: endOf(question.period, watermark) }, version);
    const short = keys.filter((key) => (glance.get(key) ?? 0) < floor);
    if (short.length === 0) return inOrder(glance);
    const where = [...question.where, ...onlyUnits(question.by, short)];
    const whole = await count({ ...question, where }, version);
    return inOrder(new Map([...glance, ...whole]));
  };
}

function rowKeys({ keys, length }: SumsTable): string[] {
  return Array.from({ length }, (_, row) => JSON.stringify(keys.map((column) => column[row])));
}

/** The last days of a period that can have facts. */
function endOf({ from, to }: Period, { lastDay }: Watermark): Period {
  const end = lastDay !== null && lastDay < to && lastDay >= from ? lastDay : to;
  const start = addDays(end, 1 - GLANCE_DAYS);
  return { from: start > from ? start : from, to: end };
}

/** Narrows a question to some units where they are told apart by one dimension; a null among them rules that out. */
function onlyUnits(by: readonly GroupKey[], keys: readonly string[]): Condition[] {
  const [dimension, another] = by.filter((key): key is DimensionId => !isGrain(key));
  if (dimension === undefined || another !== undefined) return [];
  const ids = keys.map((key): unknown => JSON.parse(key)).flat();
  const values = ids.filter((id) => typeof id === "string");
  return values.length === keys.length ? [{ dimension, in: values }] : [];
}
