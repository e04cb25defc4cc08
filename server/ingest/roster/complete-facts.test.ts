import { expect, test } from "vitest";
import { addDays, day } from "#src/domain/calendar.ts";
import { dimensionId } from "#src/domain/ids.ts";
import type { FactDraft } from "../facts/fact-draft.ts";
import { completeFacts } from "./complete-facts.ts";
import type { RosterPerson } from "./roster-draft.ts";

const [team, site, tenure] = ["team", "site", "tenure_band"].map(dimensionId);

function draftOn(days: readonly string[], teams: readonly (string | null)[] = []): FactDraft {
  return {
    source: "calls",
    grain: "day",
    weekStart: 1,
    length: days.length,
    day: days.map((text) => day(text)),
    agent: days.map(() => "ann"),
    queue: days.map(() => ""),
    dimensions: teams.length > 0 && team ? new Map([[team, teams]]) : new Map(),
    measures: new Map(),
    sourceRows: new Uint32Array(days.length),
    names: new Map(),
  };
}

function columnOf(draft: FactDraft, person: Partial<RosterPerson>, dimension = team) {
  const ann = { id: "ann", name: "Ann", startedOn: null, assignments: [], ...person };
  const { dimensions } = completeFacts(draft, new Map([["ann", ann]]));
  return dimension && dimensions.get(dimension);
}

const moves = [
  { from: day("2024-01-01"), to: day("2024-01-31"), dimensions: { team: "North", site: "Cork" } },
  { from: day("2024-02-02"), to: null, dimensions: { team: "South" } },
];

test("first and last day of an assignment belong to it, days between assignments to none", () => {
  const draft = draftOn(["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01", "2024-02-02"]);
  expect(columnOf(draft, { assignments: moves })).toEqual([null, "North", "North", null, "South"]);
  expect(columnOf(draft, { assignments: moves }, site)).toEqual([null, "Cork", "Cork", null, null]);
});

test("what the file says stands, row by row", () => {
  const draft = draftOn(["2024-01-10", "2024-01-11"], ["East", null]);
  expect(columnOf(draft, { assignments: moves })).toEqual(["East", "North"]);
});

test("bands of service change after 30, 60 and 90 days, and there is none before the first", () => {
  const startedOn = day("2024-01-01");
  const draft = draftOn([-1, 0, 30, 31, 60, 61, 90, 91].map((days) => addDays(startedOn, days)));
  expect(columnOf(draft, { startedOn }, tenure)).toEqual([
    null,
    "0-30",
    "0-30",
    "31-60",
    "31-60",
    "61-90",
    "61-90",
    ">90",
  ]);
  const stated = [{ from: startedOn, to: null, dimensions: { tenure_band: "Trainee" } }];
  expect(columnOf(draft, { startedOn, assignments: stated }, tenure)?.[1]).toBe("Trainee");
});
