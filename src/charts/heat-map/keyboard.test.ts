import { describe, expect, test } from "vitest";
import { moveFor, type GridMove } from "./keyboard.ts";

const extent = { rows: 100, columns: 12, page: 20 };
const here = { row: 50, column: 5 };
const go = (row: number, column: number): GridMove => ({ kind: "go", place: { row, column } });

describe("from the middle", () => {
  test.each<[key: string, leap: boolean, move: GridMove]>([
    ["ArrowUp", false, go(49, 5)],
    ["ArrowDown", false, go(51, 5)],
    ["ArrowLeft", false, go(50, 4)],
    ["ArrowRight", false, go(50, 6)],
    ["PageUp", false, go(30, 5)],
    ["PageDown", false, go(70, 5)],
    ["Home", false, go(50, 0)],
    ["End", false, go(50, 11)],
    ["Home", true, go(0, 0)],
    ["End", true, go(99, 11)],
    ["ArrowUp", true, go(0, 5)],
    ["ArrowDown", true, go(99, 5)],
    ["ArrowLeft", true, go(50, 0)],
    ["ArrowRight", true, go(50, 11)],
    ["Enter", false, { kind: "open", place: here }],
    [" ", false, { kind: "fold", place: here }],
    ["p", false, { kind: "pin", place: here }],
    ["s", false, { kind: "sort", place: here }],
    ["Escape", false, { kind: "leave" }],
  ])("%s (leap: %s)", (key, leap, move) => {
    expect(moveFor({ key, leap, mark: false }, here, extent)).toEqual(move);
  });
});

test("the edges hold", () => {
  const corner = { row: 0, column: 0 };
  const end = { row: 99, column: 11 };
  expect(moveFor({ key: "ArrowUp", leap: false, mark: false }, corner, extent)).toEqual(go(0, 0));
  expect(moveFor({ key: "PageUp", leap: false, mark: false }, corner, extent)).toEqual(go(0, 0));
  expect(moveFor({ key: "ArrowRight", leap: false, mark: false }, end, extent)).toEqual(go(99, 11));
  expect(moveFor({ key: "PageDown", leap: false, mark: false }, end, extent)).toEqual(go(99, 11));
});

test("with Shift, steps along the row mark columns, and others are the browser's", () => {
  const marked = (key: string) => moveFor({ key, leap: false, mark: true }, here, extent);
  expect(marked("ArrowRight")).toEqual({ kind: "mark", place: { row: 50, column: 6 } });
  expect(marked("Home")).toEqual({ kind: "mark", place: { row: 50, column: 0 } });
  expect(marked("ArrowDown")).toBeNull();
  expect(marked("Tab")).toBeNull();
  expect(marked("p")).toBeNull();
});

test("other keys, and every key of an empty grid, are the browser's", () => {
  expect(moveFor({ key: "Tab", leap: false, mark: false }, here, extent)).toBeNull();
  expect(moveFor({ key: "a", leap: true, mark: false }, here, extent)).toBeNull();
  expect(
    moveFor({ key: "End", leap: false, mark: false }, here, { ...extent, rows: 0 }),
  ).toBeNull();
});
