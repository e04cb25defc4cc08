import { describe, expect, test } from "vitest";
import { day } from "../calendar.ts";
import { checkCriteria, criteriaOn, DEFAULT_CRITERIA, type Criteria } from "./criteria.ts";

const criteria: Criteria = { ...DEFAULT_CRITERIA, from: day("2026-01-01") };

describe("criteria", () => {
  test("that Candor starts with are sound", () => expect(checkCriteria(criteria)).toEqual([]));

  test.each([
    [{ kpis: [] }, "kpis"],
    [{ probability: 0 }, "probability"],
    [{ probability: 1.1 }, "probability"],
    [{ sampleTimes: 0.5 }, "sampleTimes"],
    [{ repeated: { times: 4, of: 3 } }, "repeated"],
    [{ repeated: { times: 0, of: 3 } }, "repeated"],
    [{ repeated: { times: 1.5, of: 3 } }, "repeated"],
    [{ repeated: { times: 1, of: 13 } }, "repeated"],
    [{ lowest: 0 }, "lowest"],
    [{ lowest: 0.6 }, "lowest"],
    [{ systemShare: 0 }, "systemShare"],
  ] satisfies [Partial<Criteria>, string][])(
    "with %o break a rule, named by field",
    (change, field) => {
      expect(checkCriteria({ ...criteria, ...change }).map((fault) => fault.field)).toEqual([
        field,
      ]);
    },
  );

  test("at the edges of the rules are sound", () => {
    const edges = { probability: 1, sampleTimes: 1, repeated: { times: 3, of: 3 }, lowest: 0.5 };
    expect(checkCriteria({ ...criteria, ...edges, systemShare: 1 })).toEqual([]);
    expect(checkCriteria({ ...criteria, repeated: { times: 1, of: 12 } })).toEqual([]);
    expect(checkCriteria({ ...criteria, repeated: null, lowest: null })).toEqual([]);
  });
});

test("the version in force is the one begun last", () => {
  const later = { ...criteria, from: day("2026-06-01"), probability: 0.9 };
  const versions = [later, criteria];
  expect(criteriaOn(versions, day("2025-12-31"))).toBeNull();
  expect(criteriaOn(versions, day("2026-05-31"))).toBe(criteria);
  expect(criteriaOn(versions, day("2026-06-01"))).toBe(later);
});
