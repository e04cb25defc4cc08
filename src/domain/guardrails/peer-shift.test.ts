import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import { NO_TOTALS } from "../totals.ts";
import { movedWithPeers } from "./peer-shift.ts";

describe("a baseline moved with the peers, by hand", () => {
  test("a proportion by their odds", () => {
    // Odds of the peers 1 : 9 to 1 : 4, times 2.25. Own 1 : 4, times 2.25 = 9 : 16, which is 36 %.
    const peers = { before: totalsOf(100, 1000), now: totalsOf(200, 1000) };
    expect(movedWithPeers(shippedKpi("repeat_7d"), totalsOf(20, 100), peers).numerator).toBeCloseTo(
      36,
      10,
    );
  });

  test("a time by their factor", () => {
    const peers = { before: totalsOf(30_000, 100), now: totalsOf(33_000, 100) };
    expect(movedWithPeers(shippedKpi("aht"), totalsOf(2000, 10), peers).numerator).toBeCloseTo(
      2200,
      10,
    );
  });

  test("points that may go below 0 by their difference, day by day", () => {
    const peers = { before: totalsOf(10, 100), now: totalsOf(30, 100) };
    const own = totalsOfDays([-4, 10], [2, 20]);
    // Each day's points and a fifth of its answers more: −4 + 2 and 2 + 4.
    const { numerator, squares } = movedWithPeers(shippedKpi("nps"), own, peers);
    const expected = totalsOfDays([-2, 10], [6, 20]);
    expect(numerator).toBeCloseTo(expected.numerator, 10);
    expect(squares?.numeratorSquared).toBeCloseTo(expected.squares.numeratorSquared, 10);
    expect(squares?.product).toBeCloseTo(expected.squares.product, 10);
    expect(squares?.denominatorSquared).toBe(expected.squares.denominatorSquared);
  });

  test("its days' scatter goes with it", () => {
    const peers = { before: totalsOf(30_000, 100), now: totalsOf(60_000, 100) };
    expect(movedWithPeers(shippedKpi("aht"), totalsOfDays([300, 1], [400, 1]), peers)).toEqual(
      totalsOfDays([600, 1], [800, 1]),
    );
  });
});

describe("a baseline stays", () => {
  const own = totalsOf(20, 100);
  const known = totalsOf(100, 1000);

  test("without peers, or when they say nothing in one of the two", () => {
    expect(movedWithPeers(shippedKpi("repeat_7d"), own, null)).toBe(own);
    const silent = { before: NO_TOTALS, now: known };
    expect(movedWithPeers(shippedKpi("repeat_7d"), own, silent)).toBe(own);
    const none = { before: totalsOf(0, 1000), now: known };
    expect(movedWithPeers(shippedKpi("repeat_7d"), own, none)).toBe(own);
  });

  test("at none, which no factor moves, and when it says nothing itself", () => {
    const peers = { before: known, now: totalsOf(200, 1000) };
    const none = totalsOf(0, 100);
    expect(movedWithPeers(shippedKpi("repeat_7d"), none, peers)).toBe(none);
    expect(movedWithPeers(shippedKpi("repeat_7d"), NO_TOTALS, peers)).toBe(NO_TOTALS);
  });
});
