import { expect, test } from "vitest";
import type { ChangeSignal } from "#src/contract/changes.ts";
import { changeSignal as change } from "#tests/change-signal.ts";
import { headlineChanges } from "./headline-changes.ts";

const unit = (level: string, id: string) => ({ level, id, name: id });
const site = unit("site", "north");

const LEVELS = ["organisation", "site", "team"];
const names = (signals: readonly ChangeSignal[]) => signals.map(({ subject }) => subject.id);

test("at most seven, in their order, of those that sit where they are told of", () => {
  const many = ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => change(id));
  const { headlines } = headlineChanges([change("x", { seat: site }), ...many], LEVELS);
  expect(names(headlines)).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
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
  expect(names(found.headlines)).toEqual(["north"]);
  expect(names(found.worse)).toEqual(["s", "r", "q"]);
  expect(names(found.better)).toEqual(["t"]);
});

test("nothing changed", () =>
  expect(headlineChanges([], LEVELS)).toEqual({ headlines: [], better: [], worse: [] }));
