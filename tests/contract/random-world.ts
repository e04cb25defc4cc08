import fc from "fast-check";
import type { Grain } from "#src/domain/period.ts";
import type { FactBatch } from "#server/metrics-store.ts";
import { factBatch, type Row } from "./fact-batch.ts";

export const MEASURES = ["sales", "talk_seconds", "contacts_handled", "revenue_minor"];
export const DIMENSIONS = ["team", "supervisor", "site", "line_of_business", "channel"];
export const TEXTS = ["a", "b", "🙂", "\uFFFD"];

const FIRST_DAYS: Readonly<Record<Grain, readonly string[]>> = {
  day: ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03", "2026-03-31"],
  week: ["2026-02-23", "2026-03-02", "2026-03-30"],
  month: ["2026-02-01", "2026-03-01"],
};

const largest = Number.MAX_SAFE_INTEGER;
const value = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(null, 0) },
  { weight: 4, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
  { weight: 1, arbitrary: fc.constantFrom(largest, -largest, 94_906_267) },
);

const rowOf = (grain: Grain): fc.Arbitrary<Row> =>
  fc.record({
    day: fc.constantFrom(...FIRST_DAYS[grain]),
    agent: fc.constantFrom("", "ann", "ben", "🙂"),
    queue: fc.constantFrom("", "care"),
    dimensions: fc.dictionary(fc.constantFrom(...DIMENSIONS), fc.constantFrom(null, ...TEXTS)),
    measures: fc.dictionary(fc.constantFrom(...MEASURES), value),
    sourceRows: fc.nat(3),
  });

const source = fc.constantFrom("acd", "crm");

/** A batch, and the same batch with its rows in another order. */
const batchPair = (sequence: number): fc.Arbitrary<readonly [FactBatch, FactBatch]> =>
  fc.tuple(source, fc.constantFrom<Grain>("day", "day", "week", "month")).chain(([from, grain]) =>
    fc.array(rowOf(grain), { maxLength: 12 }).chain((rows) =>
      fc.shuffledSubarray(rows, { minLength: rows.length }).map((shuffled) => {
        const head = { sequence, source: from, grain };
        return [factBatch(head, rows), factBatch(head, shuffled)] as const;
      }),
    ),
  );

/** Up to four batches in two orders, their rows in two orders as well. */
export const worlds = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
  .chain((sequences) => fc.tuple(...sequences.map(batchPair)))
  .chain((pairs) => {
    const ordered = pairs.map(([batch]) => batch);
    const shuffled = pairs.map(([, batch]) => batch);
    const orders = fc.shuffledSubarray(shuffled, { minLength: shuffled.length });
    return orders.map((reordered) => ({ ordered, reordered }));
  });
