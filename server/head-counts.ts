import { addDays } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import type { Period } from "#src/domain/period.ts";
import type {
  Condition,
  GroupKey,
  MetricsStore,
  Sum,
  SumsQuestion,
  SumsTable,
  Watermark,
} from "./metrics-store.ts";
import { Recent } from "./recent.ts";

/** How many people stand behind each unit, by `unitKey`; units of figures that belong to nobody are not in it. */
export type Heads = ReadonlyMap<string, number>;

/** Counts the people behind each row of a table. Of a unit with enough of them only “enough” is known: at least the floor. */
export type HeadCounts = (
  question: SumsQuestion,
  table: SumsTable,
  watermark: Watermark,
) => Promise<Heads>;

/** Enough of the period to find most units well staffed without reading all of it. */
const GLANCE_DAYS = 7;
const KEPT = 500;
/** Only the keys of the answer matter. */
const NOTHING: readonly Sum[] = [];

/** The units among a question's group keys: all but the time buckets. */
function unitsOf(by: readonly GroupKey[]): DimensionId[] {
  return by.filter((key): key is DimensionId => !["day", "week", "month"].includes(key));
}

/** One unit's key, in the order of the question's units. */
function unitKey(ids: readonly (string | null)[]): string {
  return JSON.stringify(ids);
}

/** The unit keys of a table's rows. */
export function unitKeysOf(table: SumsTable, by: readonly GroupKey[]): string[] {
  const columns = unitsOf(by).map((unit) => table.keys[by.indexOf(unit)]);
  return Array.from({ length: table.length }, (_, row) =>
    unitKey(columns.map((column) => column?.[row] ?? null)),
  );
}

/** Counts heads by asking the store; answers are kept for as long as the facts stay the same. */
export function createHeadCounts(metrics: MetricsStore, floor: number): HeadCounts {
  const recent = new Recent<Heads>(KEPT);
  const count = (question: SumsQuestion, version: number) => {
    const { period, where } = question;
    const units = unitsOf(question.by);
    return recent.get(JSON.stringify([version, period, where, units]), async () => {
      const by = [...units, AGENT];
      const table = await metrics.sums({ of: NOTHING, by, period, where });
      const heads = new Map<string, number>();
      for (const [row, key] of unitKeysOf(table, units).entries()) {
        if (table.keys[units.length]?.[row] !== null) heads.set(key, (heads.get(key) ?? 0) + 1);
      }
      return heads;
    });
  };

  return async (question, table, watermark) => {
    const { version } = watermark;
    const glance = await count({ ...question, period: endOf(question.period, watermark) }, version);
    const keys = new Set(unitKeysOf(table, question.by));
    const short = [...keys].filter((key) => (glance.get(key) ?? 0) < floor);
    if (short.length === 0) return glance;
    const where = [...question.where, ...onlyUnits(question.by, short)];
    const whole = await count({ ...question, where }, version);
    return new Map([...glance, ...whole]);
  };
}

/** The last days of a period that can have facts. */
function endOf({ from, to }: Period, { lastDay }: Watermark): Period {
  const end = lastDay !== null && lastDay < to && lastDay >= from ? lastDay : to;
  const start = addDays(end, 1 - GLANCE_DAYS);
  return { from: start > from ? start : from, to: end };
}

/** Narrows a question to some units where they are told apart by one dimension; a null among them rules that out. */
function onlyUnits(by: readonly GroupKey[], keys: readonly string[]): Condition[] {
  const [dimension, another] = unitsOf(by);
  if (dimension === undefined || another !== undefined) return [];
  const ids = keys.map((key): unknown => JSON.parse(key)).flat();
  const values = ids.filter((id) => typeof id === "string");
  return values.length === keys.length ? [{ dimension, in: values }] : [];
}
