import { expect, test } from "vitest";
import { arrangeRows } from "./arrange.ts";

/** Two teams with their people, strewn, and one who is in neither. */
const rows = [
  { id: "red", label: "Red", size: 2 },
  { id: "ann", label: "Ann", group: "red" },
  { id: "blue", label: "Blue", size: 2 },
  { id: "bob", label: "Bob", group: "blue" },
  { id: "cy", label: "Cy", group: "red" },
  { id: "dee", label: "Dee", group: "blue" },
  { id: "eve", label: "Eve" },
];
const none: ReadonlySet<string> = new Set();

function arranged(choices: { folded?: string[]; pinned?: string[] }, from = rows.keys()) {
  const { order, frozen } = arrangeRows(rows, Uint32Array.from(from), {
    folded: new Set(choices.folded),
    pinned: new Set(choices.pinned),
  });
  return { names: Array.from(order, (row) => rows[row]?.id), frozen };
}

test("members stand under their group, and those in none come last", () => {
  expect(arranged({})).toEqual({
    names: ["red", "ann", "cy", "blue", "bob", "dee", "eve"],
    frozen: 0,
  });
});

test("groups and members each stand in the order asked for", () => {
  expect(arranged({}, [6, 5, 4, 3, 2, 1, 0].values()).names).toEqual([
    "blue",
    "dee",
    "bob",
    "red",
    "cy",
    "ann",
    "eve",
  ]);
});

test("a folded group shows its own row alone", () => {
  expect(arranged({ folded: ["red"] }).names).toEqual(["red", "blue", "bob", "dee", "eve"]);
});

test("pinned rows stand first and leave their group, folded or not", () => {
  expect(arranged({ pinned: ["dee", "cy"], folded: ["blue"] })).toEqual({
    names: ["cy", "dee", "red", "ann", "blue", "eve"],
    frozen: 2,
  });
});

test("rows without groups stand as they come", () => {
  const plain = [
    { id: "a", label: "A" },
    { id: "b", label: "B", group: "gone" },
  ];
  const { order } = arrangeRows(plain, Uint32Array.of(1, 0), { folded: none, pinned: none });
  expect([...order]).toEqual([1, 0]);
});

test("rows that lie in no groups keep their order below the pinned ones", () => {
  const plain = ["ann", "bob", "cy", "dee"].map((id) => ({ id, label: id }));
  const pinned = new Set(["cy", "gone", "ann"]);
  const { order, frozen } = arrangeRows(plain, Uint32Array.of(3, 2, 1, 0), {
    folded: none,
    pinned,
  });
  expect([...order]).toEqual([2, 0, 3, 1]);
  expect(frozen).toBe(2);
});
