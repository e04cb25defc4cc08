import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { orderByNumber } from "./number-order.ts";

/** Doubles with many equal ones among them, and both zeros. */
const numbers = fc.array(
  fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, -1, Number.NaN, Infinity, -Infinity)),
  { maxLength: 60 },
);

test.prop([numbers, fc.boolean()])("is that of comparing them one by one", (given, descending) => {
  const isUnknown = (at: number) => Number.isNaN(given[at]);
  const compared = [...given.keys()].toSorted((one, other) => {
    if (isUnknown(one) || isUnknown(other))
      return Number(isUnknown(one)) - Number(isUnknown(other));
    const [a = 0, b = 0] = [given[one], given[other]];
    if (a === b) return 0;
    return a < b === descending ? 1 : -1;
  });
  expect([...orderByNumber(Float64Array.from(given), descending)]).toEqual(compared);
});
