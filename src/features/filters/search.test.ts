import { fc, it } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { BANDS } from "#src/domain/band.ts";
import { COMPARISONS, NAMED_PERIODS } from "#src/domain/period.ts";
import { parseSearch, SEARCH_DEFAULTS, type Search } from "./search.ts";
import { readSearch, writeSearch } from "./search-text.ts";

const subject = fc
  .tuple(
    fc.constantFrom("agent", "team", "line_of_business"),
    fc.string({ minLength: 1, unit: "grapheme" }).filter((id) => /^.+$/u.test(id)),
  )
  .map((parts) => parts.join(":"));

const question: fc.Arbitrary<Search> = fc.record(
  {
    period: fc.constantFrom(...NAMED_PERIODS, "2026-01-01..2026-01-31"),
    compare: fc.constantFrom(...COMPARISONS),
    where: fc.array(subject, { maxLength: 3 }),
    subjects: fc.uniqueArray(subject, { maxLength: 5 }),
    bands: fc.subarray([...BANDS]),
    pinned: fc.array(subject, { maxLength: 3 }),
    folded: fc.array(subject, { maxLength: 3 }),
    tv: fc.boolean(),
    within: subject,
    subject,
    kpi: fc.constantFrom("aht", "fcr"),
    rows: fc.constantFrom("agent", "line_of_business"),
    columns: fc.constantFrom("kpis" as const, "day" as const),
    grain: fc.constantFrom("day" as const, "week" as const),
    direction: fc.constantFrom("better" as const, "worse" as const),
    group: fc.constantFrom("team", "site"),
    alike: fc.constantFrom("role", "everyone"),
    colour: fc.constantFrom("score" as const, "distance" as const),
    outer: fc.constantFrom("last-13-weeks", "2026-01-01..2026-01-31"),
    sort: fc.constantFrom("need", "-name", "by:aht", "-by:2026-11-02"),
    view: fc.constant("table" as const),
    open: fc.constantFrom("arithmetic" as const, "criteria" as const),
    persona: fc.constantFrom("executive", "agent:a-1"),
  },
  {
    requiredKeys: ["period", "compare", "where", "subjects", "bands", "pinned", "folded", "tv"],
  },
);

describe("the address of a page", () => {
  it.prop([question])("says what was asked and is read back as the same", (asked) => {
    expect(parseSearch(readSearch(writeSearch({ ...asked })))).toEqual(asked);
  });

  it.prop([fc.string()])("is never too broken to be read", (text) => {
    expect(COMPARISONS).toContain(parseSearch(readSearch(text)).compare);
  });

  it.prop([fc.dictionary(fc.constantFrom("period", "where", "bands", "tv"), fc.jsonValue())])(
    "ignores what it does not understand",
    (raw) => {
      expect(parseSearch(raw).where.every((condition) => condition.includes(":"))).toBe(true);
    },
  );

  test("reads well", () => {
    const text = writeSearch({
      period: "2026-01-01..2026-01-31",
      where: ["queue:Billing & returns", "channel:voice"],
      tv: true,
    });
    expect(text).toBe(
      "?period=2026-01-01..2026-01-31&where=queue:Billing+%26+returns&where=channel:voice&tv",
    );
  });

  test.each([
    ["?period=2026-02-01..2026-01-01", "backwards"],
    ["?period=2026-02-01..2026-02-30", "a day that does not exist"],
    ["?period=forever", "an unknown name"],
    ["?period=today&period=yesterday", "two at once"],
    ["", "nothing"],
  ])("%s is the default period (%s)", (text) => {
    expect(parseSearch(readSearch(text)).period).toBe(SEARCH_DEFAULTS.period);
  });
});
