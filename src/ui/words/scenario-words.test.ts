import { expect, test } from "vitest";
import { SCENARIOS } from "#mocks/scenarios.ts";
import { SCENARIO_WORDS } from "./scenario-words.ts";

test("there are words for the scenarios of the mocks, and for no others", () => {
  expect(Object.keys(SCENARIO_WORDS).toSorted()).toEqual(SCENARIOS.map(({ id }) => id).toSorted());
});
