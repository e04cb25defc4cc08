import { expect, test } from "vitest";
import { orderIn, orderOf, orderText, sortOf } from "./grid-order.ts";

const columns = [{ id: "" }, { id: "fcr" }, { id: "2026-11-02" }];

test.each([
  ["need", undefined],
  ["name", "name"],
  ["-name", "-name"],
  ["by:fcr", "by:fcr"],
  ["-by:2026-11-02", "-by:2026-11-02"],
  ["by:", "by:"],
  ["nonsense", undefined],
])("%s is read and written as %s", (text, written) => {
  expect(orderText(orderIn(text))).toBe(written);
});

test("a column is found by its id, and one that is not there rules nothing", () => {
  expect(sortOf(orderIn("-by:fcr"), columns)).toEqual({
    by: "column",
    column: 1,
    descending: true,
  });
  expect(sortOf(orderIn("by:"), columns)).toEqual({ by: "column", column: 0, descending: false });
  expect(sortOf(orderIn("by:gone"), columns)).toEqual({ by: "given" });
  expect(sortOf(orderIn("-name"), columns)).toEqual({ by: "label", descending: true });
});

test("what a header asks for names the column's id", () => {
  const asked = orderOf({ by: "column", column: 2, descending: false }, columns);
  expect(orderText(asked)).toBe("by:2026-11-02");
  expect(orderOf({ by: "given" }, columns)).toEqual({ by: "need" });
});
