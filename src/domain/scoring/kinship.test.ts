import { expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { kinGroups, movingMeasures } from "./kinship.ts";

function kinOf(...ids: readonly string[]): string[][] {
  const groups = kinGroups(ids.map((id) => movingMeasures(shippedKpi(id))));
  return groups.map((group) => group.map((place) => ids[place] ?? "").toSorted());
}

test("handle time is kin to its parts, and all of a survey to each other", () => {
  const groups = kinOf("talk", "csat", "acw", "transfer", "nps", "aht", "csat_mean");
  expect(groups).toContainEqual(["acw", "aht", "talk"]);
  expect(groups).toContainEqual(["csat", "csat_mean", "nps"]);
  expect(groups).toContainEqual(["transfer"]);
});

test("a common denominator of contacts alone is no kinship", () =>
  expect(kinOf("transfer", "short_contact")).toEqual([["transfer"], ["short_contact"]]));

test.each([
  ["surveys", ["surveys_top_box", "surveys_answered"]],
  ["forms", ["surveys_top_box", "surveys_answered"]],
  ["points", ["surveys_top_box", "surveys_answered"]],
  ["contacts", ["surveys_top_box"]],
] as const)("a sample of %s moves with %j", (sampleUnit, moving) => {
  const { numerator, denominator } = shippedKpi("csat");
  expect(movingMeasures({ numerator, denominator, sampleUnit })).toEqual(moving);
});

test("what is asked again is found again, and nothing else for it", () => {
  const csat = shippedKpi("csat");
  expect(movingMeasures(csat)).toBe(movingMeasures(csat));
  const [a, b] = [
    ["a", "c"],
    ["b", "c"],
  ];
  const groups = kinGroups([a, b]);
  expect(kinGroups([a, b])).toBe(groups);
  expect(kinGroups([a, ["b"]])).toEqual([[0], [1]]);
  expect(kinGroups([["a"], b])).toEqual([[0], [1]]);
  expect(kinGroups([a])).toEqual([[0]]);
  expect(kinGroups([a, b])).toEqual([[0, 1]]);
});

test("kin of kin are kin, whatever the order", () => {
  expect(kinGroups([["a"], ["b"], ["a", "b"], []])).toEqual([[3], [0, 1, 2]].toReversed());
  expect(kinGroups([["a"], ["a", "b"], ["b"]])).toEqual([[0, 1, 2]]);
  expect(kinGroups([])).toEqual([]);
});
