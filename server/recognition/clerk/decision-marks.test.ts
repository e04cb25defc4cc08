import { expect, test } from "vitest";
import type { Because } from "#src/domain/recognition/because.ts";
import { becauseOf } from "./decision-marks.ts";

/** Marks of data, goals and rules: what was decided from before, and from what now. */
test.each<readonly [before: string, now: string, hasNewData: boolean, because: Because]>([
  ["d.g.r", "e.g.r", true, "data"],
  ["d.g.r", "d.h.r", true, "goals"],
  ["d.g.r", "d.g.s", true, "rules"],
  ["d.g.r", "e.h.r", true, "data-goals"],
  ["d.g.r", "e.g.s", true, "data-rules"],
  ["d.g.r", "d.h.s", true, "goals-rules"],
  ["d.g.r", "e.h.s", true, "data-goals-rules"],
  // Roster and thanks come without a batch of facts.
  ["d.g.r", "e.g.r", false, "data"],
  ["d.g.r", "e.h.r", false, "data-goals"],
  // Other definitions make other sums of the same facts.
  ["d.g.r", "e.g.s", false, "rules"],
  ["d.g.r", "e.h.s", false, "goals-rules"],
])("from %s to %s, with new data or not (%s): %s", (before, now, hasNewData, because) =>
  expect(becauseOf(before, now, hasNewData)).toBe(because),
);

test("what was never decided is decided for its data", () =>
  expect(becauseOf(undefined, "d.g.r", false)).toBe("data"));
