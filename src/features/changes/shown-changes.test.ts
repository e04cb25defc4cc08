import { expect, test } from "vitest";
import type { ChangeSignal } from "#src/contract/changes.ts";
import { byUnit, chosenChanges } from "./shown-changes.ts";

function signal(team: string, kpi: string, verdict: ChangeSignal["verdict"]): ChangeSignal {
  return {
    subject: { level: team === "all" ? "organisation" : "team", id: team, name: team },
    kpi,
    weight: 1,
    verdict,
    now: 2,
    before: 1,
    delta: 1,
    interval: { low: 0.5, high: 1.5 },
    pValue: 0.001,
    sample: 10,
    baselineSample: 100,
    volume: 0,
    sentence: { id: "change.declined", values: {} },
    weeks: [],
    parts: null,
    causes: [],
    seat: null,
  };
}

const signals = [
  signal("red", "aht", "declined"),
  signal("all", "aht", "improved"),
  signal("red", "csat", "improved"),
  signal("blue", "occupancy", "moved"),
];
const all = { direction: undefined, rows: undefined, kpi: undefined };
const told = (found: readonly ChangeSignal[]) =>
  found.map(({ subject, kpi }) => `${subject.id} ${kpi}`);

test("everything is shown until somebody chooses", () =>
  expect(chosenChanges(signals, all)).toEqual(signals));

test.each([
  [{ direction: "better" }, ["all aht", "red csat"]],
  [{ direction: "worse" }, ["red aht"]],
  [{ rows: "team" }, ["red aht", "red csat", "blue occupancy"]],
  [{ kpi: "aht" }, ["red aht", "all aht"]],
  [{ kpi: "aht", rows: "team", direction: "better" }, []],
] as const)("%j shows %j", (choice, expected) =>
  expect(told(chosenChanges(signals, { ...all, ...choice }))).toEqual(expected),
);

test("units come in the order of their first change, each once", () =>
  expect(byUnit(signals).map(({ subject, signals: own }) => [subject.id, own.length])).toEqual([
    ["red", 2],
    ["all", 1],
    ["blue", 1],
  ]));
