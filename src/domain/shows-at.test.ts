import { expect, test } from "vitest";
import { AGENT, LINE_OF_BUSINESS, QUEUE, SITE, TEAM } from "./dimensions.ts";
import { showsAt } from "./shows-at.ts";

test("a KPI is shown at its lowest level and above, never below", () => {
  const levels = [AGENT, TEAM, SITE, LINE_OF_BUSINESS, "organisation"] as const;
  const shown = (lowestLevel: typeof AGENT) =>
    levels.map((level) => showsAt({ lowestLevel }, level));
  expect(shown(AGENT)).toEqual([true, true, true, true, true]);
  expect(shown(TEAM)).toEqual([false, true, true, true, true]);
  expect(shown(SITE)).toEqual([false, false, true, true, true]);
});

test("a level that is nobody's person shows every KPI", () => {
  expect(showsAt({ lowestLevel: SITE }, QUEUE)).toBe(true);
});

test("a lowest level outside the order hides nothing", () => {
  expect(showsAt({ lowestLevel: QUEUE }, AGENT)).toBe(true);
});
