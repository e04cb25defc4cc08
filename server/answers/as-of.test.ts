import { expect, test } from "vitest";
import type { Day } from "#src/domain/ids.ts";
import { asOf } from "./as-of.ts";

const today = "2026-11-20" as Day;

function lateAmong(lastDays: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(lastDays).map(([source, lastDay]) => ({
    source,
    lastDay: lastDay as Day,
    lastBatch: 1,
    measures: [],
  }));
  const lastDay = Object.values(lastDays).toSorted().at(-1) as Day;
  const watermark = {
    version: 1,
    firstDay: lastDay,
    lastDay,
    measures: [],
    dimensions: [],
    sources,
  };
  return asOf(watermark, today).late.map(({ source }) => source);
}

test("a feed that ends before another is late", () => {
  expect(lateAmong({ calls: "2026-11-18", surveys: "2026-11-17" })).toEqual(["surveys"]);
});

test("a feed that has nothing of today yet is not late", () => {
  expect(lateAmong({ calls: "2026-11-20", quality: "2026-11-19", surveys: "2026-11-18" })).toEqual([
    "surveys",
  ]);
});

test("feeds that end together are not late, however long ago", () => {
  expect(lateAmong({ calls: "2026-10-01", surveys: "2026-10-01" })).toEqual([]);
});

test("without facts nothing is late", () => {
  const nothing = { version: 0, firstDay: null, lastDay: null };
  expect(asOf({ ...nothing, measures: [], dimensions: [], sources: [] }, today)).toEqual({
    version: 0,
    lastDay: null,
    today,
    late: [],
  });
});
