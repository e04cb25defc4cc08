import { expect, test } from "vitest";
import type { ChangeSignal } from "#src/contract/changes.ts";
import { changeSignal as change } from "#tests/change-signal.ts";
import { headlineChanges, type Headline } from "./headline-changes.ts";

const unit = (level: string, id: string) => ({ level, id, name: id });
const site = unit("site", "north");

const LEVELS = ["organisation", "site", "team"];
const names = (signals: readonly ChangeSignal[]) => signals.map(({ subject }) => subject.id);
const told = (headlines: readonly Headline[]) => names(headlines.map(({ signal }) => signal));

test("at most seven, in their order, of those that sit where they are told of", () => {
  const many = ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => change(id));
  const { headlines } = headlineChanges([change("x", { seat: site }), ...many], LEVELS);
  expect(told(headlines)).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
});

test("what is one change takes one sentence, and is no mover besides", () => {
  const [whole, part] = [change("a"), change("a", { kpi: "talk", kin: "aht" })];
  const other = change("b", { kpi: "talk", kin: "aht", seat: site });
  const many = ["c", "d", "e", "f", "g", "h"].map((id) => change(id));
  const { headlines, worse } = headlineChanges([whole, part, ...many, other], LEVELS);
  expect(told(headlines)).toEqual(["a", "c", "d", "e", "f", "g", "h"]);
  expect(headlines.map(({ kin }) => kin)).toEqual([[part], [], [], [], [], [], []]);
  expect(worse).toEqual([]);
});

test("movers are narrow units beside the headlines, three of each direction, the surest first", () => {
  const parts = ["p", "q", "r", "s"].map((id, at) =>
    change(id, { seat: site, pValue: 0.004 - at / 1000 }),
  );
  const better = change("t", { seat: site, verdict: "improved" });
  const whole = change("north", { subject: site });
  const light = change("u", { seat: site, weight: 0 });
  const wide = change("south", { subject: unit("site", "south"), seat: site });
  const found = headlineChanges([whole, ...parts, better, light, wide], LEVELS);
  expect(told(found.headlines)).toEqual(["north"]);
  expect(names(found.worse)).toEqual(["s", "r", "q"]);
  expect(names(found.better)).toEqual(["t"]);
});

test("nothing changed", () =>
  expect(headlineChanges([], LEVELS)).toEqual({ headlines: [], better: [], worse: [] }));
