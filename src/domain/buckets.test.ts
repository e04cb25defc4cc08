import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buckets, isFilling } from "./buckets.ts";
import { addDays, day, dayOf, type Weekday } from "./calendar.ts";
import type { Grain } from "./period.ts";

const cut = (text: string, grain: Grain, today: string, weekStart: Weekday = 1) => {
  const [from = "", to = ""] = text.split("..");
  return buckets({ from: day(from), to: day(to) }, grain, { today: day(today), weekStart }).map(
    (bucket) => `${bucket.from}..${bucket.to}${bucket.partial ? " partial" : ""}`,
  );
};

describe("buckets", () => {
  test("days: only today is still filling", () =>
    expect(cut("2026-11-19..2026-11-21", "day", "2026-11-21")).toEqual([
      "2026-11-19..2026-11-19",
      "2026-11-20..2026-11-20",
      "2026-11-21..2026-11-21 partial",
    ]));

  test("weeks cut by the period's edges are partial", () =>
    expect(cut("2026-11-04..2026-11-17", "week", "2027-01-01")).toEqual([
      "2026-11-04..2026-11-08 partial",
      "2026-11-09..2026-11-15",
      "2026-11-16..2026-11-17 partial",
    ]));

  test.each([
    [1, ["2026-10-26..2026-11-01", "2026-11-02..2026-11-08 partial"]],
    [
      6,
      [
        "2026-10-26..2026-10-30 partial",
        "2026-10-31..2026-11-06",
        "2026-11-07..2026-11-08 partial",
      ],
    ],
    [
      7,
      [
        "2026-10-26..2026-10-31 partial",
        "2026-11-01..2026-11-07",
        "2026-11-08..2026-11-08 partial",
      ],
    ],
  ] as const)("weeks that start on weekday %i", (weekStart, expected) =>
    expect(cut("2026-10-26..2026-11-08", "week", "2026-11-08", weekStart)).toEqual(expected),
  );

  test("a week that ends today is not over yet", () => {
    expect(cut("2026-11-16..2026-11-22", "week", "2026-11-22")).toEqual([
      "2026-11-16..2026-11-22 partial",
    ]);
    expect(cut("2026-11-16..2026-11-22", "week", "2026-11-23")).toEqual(["2026-11-16..2026-11-22"]);
  });

  test("months across a leap February", () =>
    expect(cut("2024-01-15..2024-03-31", "month", "2024-04-01")).toEqual([
      "2024-01-15..2024-01-31 partial",
      "2024-02-01..2024-02-29",
      "2024-03-01..2024-03-31",
    ]));

  test("that the period cuts are still filling only while their own day, week or month is", () => {
    // A Friday; weeks start on Monday.
    const calendar = { today: day("2026-11-20"), weekStart: 1 } as const;
    const filling = (from: string, grain: Grain) => isFilling({ from: day(from) }, grain, calendar);
    expect(filling("2026-11-20", "day")).toBe(true);
    expect(filling("2026-11-19", "day")).toBe(false);
    // From the Thursday of this week, and of the week before.
    expect(filling("2026-11-19", "week")).toBe(true);
    expect(filling("2026-11-12", "week")).toBe(false);
    expect(filling("2026-11-10", "month")).toBe(true);
    expect(filling("2026-10-23", "month")).toBe(false);
  });

  test("tile the period, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom<Grain>("day", "week", "month"),
        fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
        fc.integer({ min: -10, max: 410 }),
        (start, length, grain, weekStart, todayAfter) => {
          const period = { from: dayOf(start), to: dayOf(start + length) };
          const found = buckets(period, grain, { today: dayOf(start + todayAfter), weekStart });
          expect(found[0]?.from).toBe(period.from);
          expect(found.at(-1)?.to).toBe(period.to);
          found.slice(1).forEach((bucket, i) => {
            expect(bucket.from).toBe(addDays(found[i]?.to ?? period.to, 1));
          });
          for (const { from, to, partial } of found) {
            expect(from <= to).toBe(true);
            expect(partial || to < dayOf(start + todayAfter)).toBe(true);
          }
        },
      ),
    );
  });
});
