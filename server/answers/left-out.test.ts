import { expect, test } from "vitest";
import { SITE, TEAM } from "#src/domain/dimensions.ts";
import { leftOut } from "./left-out.ts";
import type { Nesting } from "./unit-nesting.ts";

const NORTH = ["a", "b", "c"];
const SOUTH = ["d", "e"];

const nesting: Nesting = {
  all: () => [...NORTH, ...SOUTH],
  inside: ({ id }) => (id === "north" ? NORTH : SOUTH),
  around: () => [],
};

function hiddenTeams(...withheld: string[]): string[] {
  const levels = [
    { level: SITE, ids: ["north", "south"], withheld: new Set<string>() },
    { level: TEAM, ids: [...NORTH, ...SOUTH], withheld: new Set(withheld) },
  ];
  return [...(leftOut(levels, nesting).get(TEAM) ?? [])].toSorted();
}

test("nothing withheld, nothing left out", () => expect(hiddenTeams()).toEqual([]));

test("a team never remains of its site alone", () => {
  expect(hiddenTeams("b")).toEqual(["a", "b"]);
  // Each site needs a partner of its own.
  expect(hiddenTeams("b", "e")).toEqual(["a", "b", "d", "e"]);
});

test("where all of a site's teams are withheld there is no partner to find", () =>
  expect(hiddenTeams("d", "e")).toEqual(["d", "e"]));

test("a partner that lies in two wider units needs one in the other, too", () => {
  const overlapping: Nesting = {
    ...nesting,
    inside: ({ id }) => (id === "north" ? ["a", "b"] : ["b", "c"]),
  };
  const levels = [
    { level: SITE, ids: ["north", "south"], withheld: new Set<string>() },
    { level: TEAM, ids: ["a", "b", "c"], withheld: new Set(["a"]) },
  ];
  expect([...(leftOut(levels, overlapping).get(TEAM) ?? [])].toSorted()).toEqual(["a", "b", "c"]);
});
