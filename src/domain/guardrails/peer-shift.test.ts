import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import { NO_TOTALS, type Totals } from "../totals.ts";
import { movedWithPeers } from "./peer-shift.ts";

const [repeats, aht, nps] = [shippedKpi("repeat_7d"), shippedKpi("aht"), shippedKpi("nps")];
const perHour = shippedKpi("contacts_per_hour");

describe("a baseline moved with the peers, by hand", () => {
  test("a proportion by their odds", () => {
    // With half a contact added on either side, the peers' odds go from 100 : 900 to 200 : 800, times 2.25. Own 1 : 4, times
    // 2.25 = 9 : 16, which is 36 %. Errors 1 ÷ 16 + (1 ÷ 100 + 1 ÷ 900) + (1 ÷ 200 + 1 ÷ 800) = 0.0798611, and a hundred
    // contacts at 36 % would claim 1 ÷ 23.04: worth 1 ÷ (23.04 · 0.0798611) = 1 ÷ 1.84.
    const peers = { before: totalsOf(99.5, 999), now: totalsOf(199.5, 999) };
    const moved = movedWithPeers(repeats, totalsOf(20, 100), peers);
    expect(moved.totals.numerator).toBeCloseTo(36, 10);
    expect(moved.worth).toBeCloseTo(1 / 1.84, 10);
  });

  test("a rate by their factor", () => {
    // Ten events to twenty, with the half: twice the rate. 80 ÷ (1 ÷ 40 + 1 ÷ 20 + 1 ÷ 10)⁻¹ = 80 · 0.175 = 14.
    const peers = { before: totalsOf(9.5, 10), now: totalsOf(19.5, 10) };
    const moved = movedWithPeers(perHour, totalsOf(40, 20), peers);
    expect(moved.totals.numerator).toBeCloseTo(80, 10);
    expect(moved.worth).toBeCloseTo(1 / 14, 10);
  });

  test("a time by their factor", () => {
    // 10 · (1 ÷ 10 + 1 ÷ 100 + 1 ÷ 100) = 1.2
    const peers = { before: totalsOf(30_000, 100), now: totalsOf(33_000, 100) };
    const moved = movedWithPeers(aht, totalsOf(2000, 10), peers);
    expect(moved.totals.numerator).toBeCloseTo(2200, 10);
    expect(moved.worth).toBeCloseTo(1 / 1.2, 10);
  });

  test("points that may go below 0 by their difference, day by day", () => {
    const peers = { before: totalsOf(10, 100), now: totalsOf(30, 100) };
    const own = totalsOfDays([-4, 10], [2, 20]);
    // Each day's points and a fifth of its answers more: −4 + 2 and 2 + 4. 30 · (1 ÷ 30 + 1 ÷ 100 + 1 ÷ 100) = 1.6
    const { totals, worth } = movedWithPeers(nps, own, peers);
    const expected = totalsOfDays([-2, 10], [6, 20]);
    expect(totals.numerator).toBeCloseTo(expected.numerator, 10);
    expect(totals.squares?.numeratorSquared).toBeCloseTo(expected.squares.numeratorSquared, 10);
    expect(totals.squares?.product).toBeCloseTo(expected.squares.product, 10);
    expect(totals.squares?.denominatorSquared).toBe(expected.squares.denominatorSquared);
    expect(worth).toBeCloseTo(1 / 1.6, 10);
  });

  test("a time's days stray by the same factor", () => {
    const peers = { before: totalsOf(30_000, 100), now: totalsOf(60_000, 100) };
    const { totals } = movedWithPeers(aht, totalsOfDays([300, 1], [400, 1]), peers);
    expect(totals).toEqual(totalsOfDays([600, 1], [800, 1]));
  });

  test("a count's days stray as chance does: as far beyond it as before", () => {
    // Own days 1 and 3 of 10, one contact off 20 % each: Σ = 2. At 36 % chance is 0.2304 ÷ 0.16 = 1.44 times as much: 2.88.
    const peers = { before: totalsOf(99.5, 999), now: totalsOf(199.5, 999) };
    const shares = movedWithPeers(repeats, totalsOfDays([1, 10], [3, 10]), peers).totals;
    expect(strayOf(shares)).toBeCloseTo(2.88, 10);
    // At twice the rate chance is twice as much.
    const twice = { before: totalsOf(9.5, 10), now: totalsOf(19.5, 10) };
    const rates = movedWithPeers(perHour, totalsOfDays([3, 2], [5, 2]), twice).totals;
    expect(strayOf(rates)).toBeCloseTo(4, 10);
  });

  test("is never worth more than its sample, however few repeats are left", () => {
    const peers = { before: totalsOf(40_000, 100_000), now: totalsOf(10_000, 100_000) };
    expect(movedWithPeers(repeats, totalsOf(20, 100), peers).worth).toBe(1);
  });

  test("by peers of whom none has any: that is less than half a contact of so many", () => {
    // 0.5 : 10.5 to 10.5 : 0.5 is times 441, and next to nothing is known of it: 1 : 4 becomes 110.25 : 1.
    const peers = { before: totalsOf(0, 10), now: totalsOf(10, 10) };
    const { totals, worth } = movedWithPeers(repeats, totalsOf(20, 100), peers);
    expect(totals.numerator).toBeCloseTo((100 * 110.25) / 111.25, 10);
    // Chance at 110.25 : 1 claims 100 · 110.25 ÷ 111.25² = 0.890797; errors 0.0625 + 2 · (2 + 2 ÷ 21) = 4.252976.
    expect(worth).toBeCloseTo(1 / (0.890_797_2 * 4.252_976_2), 6);
  });
});

/** How far days stray from the ratio, squared and added up. */
function strayOf({ numerator, denominator, squares }: Totals): number {
  const ratio = (numerator ?? 0) / (denominator ?? 1);
  if (!squares) throw new Error("days were given");
  return (
    squares.numeratorSquared - 2 * ratio * squares.product + ratio ** 2 * squares.denominatorSquared
  );
}

describe("a baseline stays, and is worth what it is", () => {
  const own = totalsOf(20, 100);
  const known = totalsOf(100, 1000);
  const peers = { before: known, now: totalsOf(200, 1000) };
  const stays = (totals: Totals) => ({ totals, worth: 1 });

  test("without peers, or when they say nothing in one of the two", () => {
    expect(movedWithPeers(repeats, own, null)).toEqual(stays(own));
    const silent = { before: NO_TOTALS, now: known };
    expect(movedWithPeers(repeats, own, silent)).toEqual(stays(own));
  });

  test("at none or all, which no odds move, and when it says nothing itself", () => {
    for (const totals of [totalsOf(0, 100), totalsOf(100, 100), NO_TOTALS]) {
      expect(movedWithPeers(repeats, totals, peers)).toEqual(stays(totals));
    }
    const none = totalsOf(0, 100);
    expect(movedWithPeers(perHour, none, peers)).toEqual(stays(none));
  });

  test("where an amount is not above 0, of which no other is a multiple", () => {
    const nothing = { before: totalsOf(0, 100), now: known };
    expect(movedWithPeers(aht, own, nothing)).toEqual(stays(own));
    expect(movedWithPeers(aht, totalsOf(0, 10), peers)).toEqual(stays(totalsOf(0, 10)));
  });
});
