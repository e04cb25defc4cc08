import { describe, expect, test } from "vitest";
import { addDays, day } from "../../calendar.ts";
import type { Gift } from "./gift.ts";
import { isInReturn, refusalOf } from "./may-give.ts";

const today = day("2026-03-02");
const gift = (to: string, daysAgo = 0, words = `${to} ${daysAgo}`): Gift => ({
  key: `${to}/${daysAgo}`,
  to,
  on: addDays(today, -daysAgo),
  words,
});
const limits = { kudosPerDay: 3, kudosToOnePerWeek: 2 };
const why = (given: readonly Gift[], byReceiver: readonly Gift[] = [], next = gift("agent:b")) =>
  refusalOf({ gift: next, from: "agent:a", given, byReceiver }, limits);

describe("a thank-you", () => {
  test("is free to give at first", () => {
    expect(why([])).toBeNull();
  });

  test("never goes to oneself", () => {
    expect(why([], [], gift("agent:a"))?.id).toBe("problem.kudos-to-oneself");
  });

  test("is the third of a day at most", () => {
    expect(why([gift("agent:c"), gift("agent:d")])).toBeNull();
    expect(why([gift("agent:c"), gift("agent:d"), gift("agent:e")])).toEqual({
      id: "problem.kudos-enough-today",
      values: { most: 3 },
    });
  });

  test("reaches the same person twice within seven days at most", () => {
    expect(why([gift("agent:b", 6)])).toBeNull();
    // The earlier of the two, of 24 February, is a week old on 3 March.
    expect(why([gift("agent:b", 2), gift("agent:b", 6)])).toEqual({
      id: "problem.kudos-again",
      values: { day: "2026-03-03" },
    });
    expect(why([gift("agent:b", 2), gift("agent:b", 7)])).toBeNull();
  });

  test("may answer one, but not open an exchange", () => {
    expect(why([], [gift("agent:a", 1)])).toBeNull();
    // Given ten days ago, on 20 February, and answered since: again 28 days later.
    expect(why([gift("agent:b", 10)], [gift("agent:a", 9)])).toEqual({
      id: "problem.kudos-to-and-fro",
      values: { day: "2026-03-20" },
    });
    expect(why([gift("agent:b", 10)], [gift("agent:a", 28)])).toBeNull();
  });

  test("has words of its own", () => {
    const again = gift("agent:b", 0, "well done");
    expect(why([gift("agent:c", 27, "well done")], [], again)?.id).toBe("problem.kudos-same-words");
    expect(why([gift("agent:c", 28, "well done")], [], again)).toBeNull();
  });

  test("of a policy that allows none is refused", () => {
    const none = (rule: Partial<typeof limits>) =>
      refusalOf(
        { gift: gift("agent:b"), from: "agent:a", given: [], byReceiver: [] },
        { ...limits, ...rule },
      )?.id;
    expect(none({ kudosPerDay: 0 })).toBe("problem.kudos-enough-today");
  });
});

test("is in return while the other's is less than four weeks old", () => {
  const back = (daysAgo: number) =>
    isInReturn({
      gift: gift("agent:b"),
      from: "agent:a",
      byReceiver: [gift("agent:a", daysAgo)],
    });
  expect([back(0), back(27), back(28)]).toEqual([true, true, false]);
});
