import { expect, test } from "vitest";
import { lookBack } from "./look-back.ts";

test("a short period is widened to what the grain needs", () => {
  // 42 days ending on 28 November begin on 18 October: 14 days in October, 28 in November.
  expect(lookBack({ from: "2026-11-01", to: "2026-11-28" }, "day")).toBe("2026-10-18..2026-11-28");
});

test("a period longer than that stays whole", () => {
  const year = { from: "2025-11-01", to: "2026-11-28" };
  expect(lookBack(year, "day")).toBe("2025-11-01..2026-11-28");
});
