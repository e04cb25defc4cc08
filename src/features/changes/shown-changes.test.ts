import { expect, test } from "vitest";
import type { ChangeSignal } from "#src/contract/changes.ts";
import { changeSignal } from "#tests/change-signal.ts";
import { byUnit, chosenChanges } from "./shown-changes.ts";

const organisation = { level: "organisation", id: "all", name: "all" };
const signals = [
  changeSignal("red"),
  changeSignal("all", { subject: organisation, verdict: "improved" }),
  changeSignal("red", { kpi: "csat", verdict: "improved" }),
  changeSignal("blue", { kpi: "occupancy", verdict: "moved" }),
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
