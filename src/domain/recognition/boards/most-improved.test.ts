import { describe, expect, test } from "vitest";
import type { Totals } from "../../totals.ts";
import { mostImproved } from "./most-improved.ts";

const share = { kind: "proportion", direction: "higher", scale: 100, minimumSample: 20 } as const;
const of = (numerator: number, denominator: number): Totals => ({
  numerator,
  denominator,
  days: 20,
  squares: null,
});
const person = (id: string, before: Totals, now: Totals) => ({ id, before, now });

describe("the most improved", () => {
  test("are held against what was to be expected of them", () => {
    // Everybody else stands at 50 of 100 in both periods, so people differ by one alone and the group hardly moves.
    const others = Array.from({ length: 19 }, (_, at) =>
      person(`p${at}`, of(50, 100), of(50, 100)),
    );
    const [found, ...more] = mostImproved(
      share,
      [...others, person("a", of(50, 100), of(80, 100))],
      0.1,
    );
    expect(more).toEqual([]);
    // Before: 1 000 of 2 000, everybody alike, so nobody's own luck is told from the group: 50 is expected. The group moves by
    // 30 of 2 000 = 1.5 points, a's own among them.
    expect(found).toMatchObject({ id: "a", now: 80, expected: 51.5 });
    expect(found?.value).toBeCloseTo(28.5, 9);
  });

  test("are nobody where the worst of before came back to where everybody is", () => {
    // 20 of true 50 %, one of whom had bad luck: 35 of 100, which others' spread does not explain as a difference of people.
    const others = Array.from({ length: 39 }, (_, at) => {
      const luck = (at % 13) - 6;
      return person(`p${at}`, of(50 + luck, 100), of(50 - luck, 100));
    });
    expect(mostImproved(share, [...others, person("a", of(35, 100), of(50, 100))], 0.1)).toEqual(
      [],
    );
  });

  test("do not owe it to what moved everybody", () => {
    const people = Array.from({ length: 30 }, (_, at) =>
      person(`p${at}`, of(50, 100), of(70, 100)),
    );
    expect(mostImproved(share, people, 0.1)).toEqual([]);
  });

  test("have enough data in both periods, and a direction", () => {
    const people = [
      ...Array.from({ length: 20 }, (_, at) => person(`p${at}`, of(50, 100), of(50, 100))),
      person("few", of(5, 19), of(19, 19)),
      person("real", of(50, 100), of(85, 100)),
    ];
    expect(mostImproved(share, people, 0.1).map(({ id }) => id)).toEqual(["real"]);
    expect(mostImproved({ ...share, direction: "range" }, people, 0.1)).toEqual([]);
    expect(mostImproved({ ...share, direction: "lower" }, people, 0.1)).toEqual([]);
    expect(mostImproved(share, [], 0.1)).toEqual([]);
  });
});
