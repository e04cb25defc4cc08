// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { activeScenario } from "./scenario-choice.ts";

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, "", "/");
});

test("nobody has to choose a scenario", () => {
  expect(activeScenario().id).toBe("normal");
});

test("the scenario in the address counts, and stays for the pages after it", () => {
  history.replaceState(null, "", "/heatmap?period=today&scenario=slow");
  expect(activeScenario().id).toBe("slow");
  history.replaceState(null, "", "/heatmap");
  expect(activeScenario().id).toBe("slow");
});

test("the address may keep its search behind a hash", () => {
  history.replaceState(null, "", "/#/heatmap?period=today&scenario=stale-feed");
  expect(activeScenario().id).toBe("stale-feed");
});

test("a name that no scenario has counts as none", () => {
  history.replaceState(null, "", "/?scenario=nonsense");
  expect(activeScenario().id).toBe("normal");
});
