import { expect, test } from "vitest";
import { packCells } from "#src/charts/heat-map/cells.ts";
import { fileRows } from "./file-rows.ts";

const words = {
  locale: "en",
  group: "Group",
  band: "Band",
  bandName: (band: string) => band.toUpperCase(),
};

const data = {
  label: "Scorecards",
  rowHeading: "Person",
  rows: [
    { id: "team:red", label: "Red", size: 2 },
    { id: "agent:ann", label: "Ann", group: "team:red" },
    { id: "agent:bea", label: "Bea", group: "team:red" },
  ],
  columns: [{ id: "aht", label: "AHT" }],
  cells: packCells({
    value: [300, 1 / 3, null],
    score: [70, 20, null],
    band: ["meets", "below", "not-enough-data"],
  }),
  cellText: () => "",
  folded: new Set(["team:red"]),
};

test("a file has every row in the order shown, folded ones too, and numbers as they are", () => {
  expect([...fileRows(data, { withBands: true, words })]).toEqual([
    ["Person", "Group", "AHT", "AHT: Band"],
    ["Red", null, 300, "MEETS"],
    ["Ann", "Red", 1 / 3, "BELOW"],
    ["Bea", "Red", null, "NOT-ENOUGH-DATA"],
  ]);
});

test("it has the number that the colour goes by, and rows as they are sorted and pinned", () => {
  const plain = data.rows.slice(1).map(({ id, label }) => ({ id, label }));
  const cells = packCells({ value: [1, 2], score: [80, 20], band: ["meets", "below"] });
  const scored = { ...data, rows: plain, cells, colourBy: "score" as const };
  const sort = { by: "column", column: 0, descending: false } as const;
  const options = { withBands: false, words };
  expect([...fileRows({ ...scored, sort }, options)].slice(1)).toEqual([
    ["Bea", 20],
    ["Ann", 80],
  ]);
  const pinned = new Set(["agent:ann"]);
  expect([...fileRows({ ...scored, sort, pinned }, options)].slice(1)).toEqual([
    ["Ann", 80],
    ["Bea", 20],
  ]);
});
