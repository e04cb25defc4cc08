import { expect, test } from "vitest";
import { KPIS } from "#src/domain/kpis/catalogue.ts";
import { changeSignal } from "#tests/change-signal.ts";
import { withKin } from "./change-kin.ts";

const kpis = new Map<string, (typeof KPIS)[number]>(KPIS.map((kpi) => [kpi.id, kpi]));
const kinOf = (...signals: ReturnType<typeof changeSignal>[]) =>
  withKin(signals, kpis).map(({ kpi, kin }) => [kpi, kin]);

test("handle time and the talk time in it are one change, led by whichever is told first", () => {
  const [aht, talk] = [changeSignal("red"), changeSignal("red", { kpi: "talk" })];
  expect(kinOf(aht, talk)).toEqual([
    ["aht", null],
    ["talk", "aht"],
  ]);
  expect(kinOf(talk, aht)).toEqual([
    ["talk", null],
    ["aht", "talk"],
  ]);
});

test("what lies between two makes them one", () => {
  const parts = ["talk", "acw", "aht"].map((kpi) => changeSignal("red", { kpi }));
  expect(kinOf(...parts)).toEqual([
    ["talk", null],
    ["acw", "talk"],
    ["aht", "talk"],
  ]);
});

test("other units, the other direction, and other measures are other changes", () => {
  const signals = [
    changeSignal("red"),
    changeSignal("blue", { kpi: "talk" }),
    changeSignal("red", { kpi: "acw", verdict: "improved" }),
    changeSignal("red", { kpi: "csat" }),
  ];
  expect(kinOf(...signals).map(([, kin]) => kin)).toEqual([null, null, null, null]);
});
