import { expect, test } from "vitest";
import { isNewAward, readAwardSeen } from "./award-seen.ts";

test("an award is shown once, and one on a day at most", () => {
  const seen = { key: "growing 2026-10", on: "2026-11-20" };
  expect(isNewAward(seen, { key: "growing 2026-10", on: "2026-11-21" })).toBe(false);
  expect(isNewAward(seen, { key: "on-target 2026-10", on: "2026-11-20" })).toBe(false);
  expect(isNewAward(seen, { key: "on-target 2026-10", on: "2026-11-21" })).toBe(true);
});

test.each([null, "x", {}, { key: 1, on: "2026-11-20" }])("from %o nothing was seen", (stored) =>
  expect(readAwardSeen(stored)).toEqual({ key: "", on: "" }),
);
