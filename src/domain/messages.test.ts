import { expect, expectTypeOf, test } from "vitest";
import { MESSAGE_IDS, MESSAGES } from "./message-patterns.ts";
import { message, type MessageValues } from "./messages.ts";

/** The values a reader knows how to write. */
const WRITABLE = new Set([
  "value",
  "before",
  "expected",
  "part",
  "own",
  "who",
  "queues",
  "held",
  "points",
  "reached",
  "weight",
  "weights",
  "cells",
  "most",
  "from",
  "to",
  "stretch",
  "target",
  "low",
  "high",
  "gap",
  "delta",
  "sample",
  "minimumSample",
  "score",
  "coverage",
  "minimumCoverage",
  "span",
  "minimumSpan",
  "signals",
  "times",
  "periods",
  "people",
  "judged",
  "probability",
  "share",
  "time",
  "size",
  "minimum",
  "dimensions",
  "day",
  "source",
  "team",
  "name",
  "measured",
  "guardrail",
]);

test("a sentence carries its id and raw values", () =>
  expect(message("cohort.too-small", { minimum: 10 })).toEqual({
    id: "cohort.too-small",
    values: { minimum: 10 },
  }));

test("values are checked by id when compiled", () => {
  expectTypeOf<MessageValues<"cohort.shared">>().toEqualTypeOf<
    Readonly<Record<"dimensions", string | number>>
  >();
  expectTypeOf<keyof MessageValues<"kpi.below">>().toEqualTypeOf<
    "gap" | "target" | "sample" | "sampleUnit" | "kpi" | "unit" | "decimals"
  >();
  expectTypeOf<keyof MessageValues<"trend.steady">>().toEqualTypeOf<
    "span" | "grain" | "kpi" | "unit" | "decimals"
  >();
  expectTypeOf<keyof MessageValues<"cohort.everyone">>().toEqualTypeOf<never>();
});

test.each(MESSAGE_IDS)("%s uses only placeholders that a reader can write", (id) => {
  const placeholders = [...MESSAGES[id].matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  expect(placeholders.filter((name) => !WRITABLE.has(name))).toEqual([]);
});
