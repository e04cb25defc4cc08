import fc from "fast-check";
import { dimensionId, measureId, type Day, type MeasureId } from "#src/domain/ids.ts";
import type { Grain } from "#src/domain/period.ts";
import type { FactsQuestion, SumOf, SumsQuestion } from "#server/metrics-store.ts";
import { factBatch, type Row } from "./fact-batch.ts";

const FEEDS: Readonly<Record<string, readonly string[]>> = {
  phones: ["contacts_handled", "talk_seconds"],
  tickets: ["contacts_handled", "solved"],
  workforce: ["logged_in_seconds", "worked_seconds"],
  everything: ["contacts_handled", "logged_in_seconds"],
};

/** Whole days are the rarer the more there is to be known of them: the feeds that make some come most. */
const SOURCES = ["phones", "phones", "workforce", "workforce", "tickets", "everything"];

const SETS = [
  ["contacts_handled", "logged_in_seconds"],
  ["contacts_handled", "talk_seconds", "worked_seconds"],
  ["contacts_handled", "talk_seconds"],
  ["solved", "worked_seconds"],
].map((set) => set.map(measureId));

/** What a store may be told to answer together. */
export const joins = fc.subarray<readonly MeasureId[]>(SETS, { minLength: 1 });

const DIMENSIONS = ["team", "site", "queue", "line_of_business", "channel"];
const TEXTS = ["red", "blue"];

const value = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: -5, max: 1000 }) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(Number.MAX_SAFE_INTEGER, 94_906_267) },
);

const rowOf = (source: string, grain: Grain): fc.Arbitrary<Row> =>
  fc.record({
    day: fc.constantFrom(
      ...(grain === "day" ? ["2026-03-02", "2026-03-02", "2026-03-03"] : ["2026-03-02"]),
    ),
    agent: fc.constantFrom("", "ann", "ann", "ann", "ben", "ben", "ben"),
    queue: fc.constantFrom("", "", "care"),
    dimensions: fc.dictionary(
      fc.constantFrom(...DIMENSIONS.filter((id) => id !== "queue")),
      fc.constantFrom(null, ...TEXTS, "red"),
      { maxKeys: 2 },
    ),
    measures: fc.record(Object.fromEntries((FEEDS[source] ?? []).map((id) => [id, value]))),
  });

const batchOf = (sequence: number) =>
  fc
    .tuple(fc.constantFrom(...SOURCES), fc.constantFrom<Grain>("day", "day", "day", "day", "week"))
    .chain(([source, grain]) =>
      fc
        .array(rowOf(source, grain), { minLength: 1, maxLength: 4 })
        .map((rows) => factBatch({ sequence, source, grain }, rows)),
    );

/** Up to six batches of several feeds in two orders. */
export const feeds = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 6 })
  .chain((sequences) => fc.tuple(...sequences.map(batchOf)))
  .chain((ordered) =>
    fc
      .shuffledSubarray(ordered, { minLength: ordered.length })
      .map((reordered) => ({ ordered, reordered })),
  );

const over = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SETS) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...SETS.flat()), { maxLength: 2 }) },
);

/** A sum whose own measures are among those that it is over, as a KPI's are. */
const sum = over.chain((measures) => {
  const term = fc.record({
    measure: fc.constantFrom(...measures, ...(measures.length === 0 ? SETS.flat() : [])),
    times: fc.constantFrom(1, 1, -1),
  });
  const linear = fc.array(term, { minLength: 1, maxLength: 2 });
  const of: fc.Arbitrary<SumOf> = fc.oneof(
    fc.record({ kind: fc.constant("linear" as const), linear }),
    fc.record({ kind: fc.constant("product" as const), a: linear, b: linear }),
    fc.record({ kind: fc.constant("days" as const) }),
  );
  return fc.record({ of, over: fc.constant(measures) });
});

const where = fc.array(
  fc.record({
    dimension: fc.constantFrom(...[...DIMENSIONS, "agent"].map(dimensionId)),
    in: fc.uniqueArray(fc.constantFrom("ann", "ben", "care", ...TEXTS), { minLength: 1 }),
  }),
  { maxLength: 1 },
);
const period = fc.constantFrom(
  { from: "2026-03-01" as Day, to: "2026-03-31" as Day },
  { from: "2026-03-02" as Day, to: "2026-03-02" as Day },
);

/** Questions over sets of measures of several feeds, some of them without sums. */
export const joinedSums: fc.Arbitrary<SumsQuestion> = fc.record({
  of: fc
    .array(sum, { maxLength: 4 })
    .map((sums) => sums.map((one, at) => ({ ...one, name: `${at}` }))),
  by: fc.uniqueArray(
    fc.oneof(
      fc.constantFrom(...[...DIMENSIONS, "agent"].map(dimensionId)),
      fc.constantFrom<Grain>("day", "week"),
    ),
    { maxLength: 2 },
  ),
  period,
  where,
});

/** Questions for the facts of joined rows. */
export const joinedFacts: fc.Arbitrary<FactsQuestion> = fc
  .tuple(fc.constantFrom(...SETS), where, period)
  .map(([measures, conditions, within]) => ({
    period: within,
    where: conditions,
    measures,
    dimensions: DIMENSIONS.map(dimensionId),
    knownAny: measures,
    limit: 100,
    offset: 0,
  }));
