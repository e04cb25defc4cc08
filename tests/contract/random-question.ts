import fc from "fast-check";
import { dimensionId, measureId, type Day } from "#src/domain/ids.ts";
import type {
  Condition,
  FactsQuestion,
  GroupKey,
  Sum,
  SumOf,
  SumsQuestion,
} from "#server/metrics-store.ts";
import { DIMENSIONS, MEASURES, TEXTS } from "./random-world.ts";

const measure = fc.constantFrom(...MEASURES.map(measureId));
const dimension = fc.constantFrom(...[...DIMENSIONS, "agent", "queue"].map(dimensionId));

const term = fc.record({ measure, times: fc.constantFrom(1, 1, -1, 3) });
const linear = fc.array(term, { maxLength: 2 });
const sumOf: fc.Arbitrary<SumOf> = fc.oneof(
  fc.record({ kind: fc.constant("linear" as const), linear }),
  fc.record({ kind: fc.constant("product" as const), a: linear, b: linear }),
  fc.record({ kind: fc.constant("days" as const) }),
);
const over = fc.uniqueArray(measure, { maxLength: 2 });
const sums: fc.Arbitrary<Sum[]> = fc
  .array(fc.record({ of: sumOf, over }), { maxLength: 4 })
  .map((parts) => parts.map((part, index) => ({ ...part, name: `sum ${index}` })));

const condition: fc.Arbitrary<Condition> = fc.record({
  dimension,
  in: fc.uniqueArray(fc.constantFrom("ann", "ben", "care", "nowhere", ...TEXTS), { maxLength: 4 }),
});
const conditions = fc.array(condition, { maxLength: 2 });

const day = fc.constantFrom("2026-02-01", "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-05");
const period = fc
  .tuple(day, day)
  .map((days) => days.toSorted() as [Day, Day])
  .map(([from, to]) => ({ from, to }));

const key: fc.Arbitrary<GroupKey> = fc.oneof(
  dimension,
  fc.constantFrom<GroupKey>("day", "week", "month"),
);

/** Questions that random worlds can answer. */
export const sumsQuestions: fc.Arbitrary<SumsQuestion> = fc.record({
  of: sums,
  by: fc.uniqueArray(key, { maxLength: 3 }),
  period,
  where: conditions,
});

export const factsQuestions: fc.Arbitrary<FactsQuestion> = fc.record(
  {
    period,
    where: conditions,
    measures: fc.uniqueArray(measure),
    knownAny: fc.uniqueArray(measure, { maxLength: 2 }),
    dimensions: fc.uniqueArray(dimension),
    limit: fc.constantFrom(2, 100),
    offset: fc.nat(3),
  },
  { requiredKeys: ["period", "where", "measures", "dimensions", "limit", "offset"] },
);

export const membersQuestions = fc.oneof(
  fc.record({ dimension, where: conditions }),
  fc.record({ dimension, where: conditions, period }),
);
