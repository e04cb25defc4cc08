import { describe, expect, test } from "vitest";
import { checkImport, factRows, faultPlaces } from "#tests/import-facts.ts";
import { makeWorkbook } from "#tests/make-zip.ts";
import { turnedRows } from "./turned-rows.ts";

const head = "kind: facts\nsource: wide\nrow: day\nagent: Agent\n";

describe("days across", () => {
  const mapping = `${head}unfold: { columns: '^\\d', header: Day, cell: Calls }
day: { column: Day, format: D.M., year: 2024 }
blanks: ["-"]
measures:
  contacts_handled: { sum: Calls }
`;

  test("each filled cell is a row; an empty one is none, and totals are not taken", async () => {
    const file = "Agent;1.3.;2.3.;Total\nAna;12;;12\nBen;-;0;0\n";
    const result = await checkImport(file, mapping);
    // Ana's empty 2nd and Ben's dash on the 1st are unknown; his 0 on the 2nd is known.
    expect(factRows(result)).toEqual([
      { day: "2024-03-01", agent: "Ana", contacts_handled: 12 },
      { day: "2024-03-02", agent: "Ben", contacts_handled: 0 },
    ]);
    expect(result.rows).toBe(2);
  });

  test("faults name the cell of the file, and what is wrong once in a row is told once", async () => {
    const file = "Agent;1.3.;2.3.\n;12;13\nBen;x;-1\nTotal;1;2\n";
    expect(faultPlaces(await checkImport(file, mapping))).toEqual([
      "no-agent, row 2, Agent",
      "not-a-number, row 3, 1.3.",
      "negative, row 3, 2.3.",
      "total-row, row 4, Agent",
    ]);
  });

  test("a column of totals that is not left out is a fault, never a day", async () => {
    const all = mapping.replace("columns: '^\\d'", "except: []");
    const { faults } = await checkImport("Agent;1.3.;Total\nAna;12;12\n", all);
    expect(faults).toMatchObject([{ row: 2, column: "Total", rule: "not-a-date" }]);
  });

  test("a day given twice is a fault, or parts of it that are added up", async () => {
    const file = "Agent;1.3.;1.3.\nAna;12;3\n";
    expect(faultPlaces(await checkImport(file, mapping))).toEqual(["repeated-totals, row 2"]);
    expect(factRows(await checkImport(file, `${mapping}combine: sum\n`))).toEqual([
      // 12 + 3
      { day: "2024-03-01", agent: "Ana", contacts_handled: 15 },
    ]);
  });

  test("a pattern that fits no header lists what there is", async () => {
    const { faults } = await checkImport("Agent;Mon;Tue\nAna;1;2\n", mapping);
    expect(faults).toMatchObject([{ rule: "no-such-column" }]);
    expect(faults[0]?.message).toContain(
      "No header fits `unfold`; the file has “Agent”, “Mon”, “Tue”.",
    );
  });
});

describe("several figures", () => {
  const facts = [
    // 180 s × 12 = 2,160
    { day: "2024-03-01", agent: "Ana", contacts_handled: 12, busy_seconds: 2160 },
    // The average of 7 calls is unknown: so is its sum.
    { day: "2024-03-02", agent: "Ana", contacts_handled: 7 },
    // 200 s × 9 = 1,800
    { day: "2024-03-01", agent: "Ben", contacts_handled: 9, busy_seconds: 1800 },
  ].toSorted((one, other) => `${one.day}${one.agent}`.localeCompare(`${other.day}${other.agent}`));
  const measures = `measures:
  contacts_handled: { sum: Calls }
  busy_seconds: { sum: AHT, as: seconds, times: Calls }
`;

  test("of a day stand in columns side by side", async () => {
    const mapping = `${head}unfold: { columns: '(\\d+\\.\\d+\\.)', header: Day }
day: { column: Day, format: D.M., year: 2024 }
${measures}`;
    const file = `Agent,Calls,Calls 1.3.,AHT (1.3.),Note 1.3.,Calls 2.3.,AHT (2.3.)
Ana,19,12,180,late,7,
Ben,9,9,200,,,
`;
    expect(factRows(await checkImport(file, mapping))).toEqual(facts);
  });

  test("of an agent stand in rows, the agent's name printed once", async () => {
    const mapping = `${head}unfold: { columns: '^\\d', header: Day, cell: { column: Figure } }
fill_down: [Agent]
day: { column: Day, format: D.M., year: 2024 }
${measures}`;
    const file = `Agent,Figure,1.3.,2.3.,Total
Ana,Calls,12,7,19
,AHT,180,,
,Occupancy,80 %,,
Ben,Calls,9,,9
,AHT,200,,
`;
    expect(factRows(await checkImport(file, mapping))).toEqual(facts);
    const wrong = file.replace("180", "fast").replace(",AHT,200,", ",,200,");
    expect(faultPlaces(await checkImport(wrong, mapping))).toEqual([
      "not-a-number, row 3, 1.3.",
      "blank, row 6",
    ]);
  });

  test("stand below each other with the agents side by side, in blocks of any order", async () => {
    const mapping = `${head}unfold: { except: [], header: Agent, cell: { column: Agent } }
day: { column: Day, format: D.M., year: 2024 }
${measures}`;
    const file = `Agent,Day,Ana,Ben
Calls,1.3.,12,9
Calls,2.3.,7,
AHT,1.3.,180,200
AHT,2.3.,,
`;
    expect(factRows(await checkImport(file, mapping))).toEqual(facts);
    const total = file.replaceAll(/$/gm, ",1").replace("Ben,1", "Ben,Total").slice(0, -2);
    expect(faultPlaces(await checkImport(total, mapping))).toContain("total-row, row 2, Total");
    const excepted = mapping.replace("except: []", "except: [Total]");
    expect(factRows(await checkImport(total, excepted))).toEqual(facts);
    expect(faultPlaces(await checkImport(file, excepted))).toEqual(["no-such-column, Total"]);
  });

  test("that the mapping mistypes are listed", async () => {
    const mapping = `${head}unfold: { columns: [Ana], header: Agent, cell: { column: Figure } }
day: { constant: 2024-03-01, format: YYYY-MM-DD }
measures: { contacts_handled: { sum: Cals } }
`;
    const { faults } = await checkImport("Figure,Ana,Ben\nCalls,1,2\nAHT,180,200\n", mapping);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining("the file has “Agent”, “Calls”, “AHT”, “Ben”; closest: “Calls”"),
    ]);
  });
});

describe("headers that are days", () => {
  const text = (ref: string, value: string) =>
    `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (ref: string, value: number, style = 0) =>
    `<c r="${ref}" s="${style}"><v>${value}</v></c>`;

  test("may be real dates, whatever the mapping's format, in one line or above the figures", async () => {
    // 45 352 is 2024-03-01.
    const one = `<row r="1">${text("A1", "Agent")}${number("B1", 45_352, 2)}${number("C1", 45_353, 2)}</row>
      <row r="2">${text("A2", "Ana")}${number("B2", 12)}${number("C2", 7)}</row>`;
    const mapping = `${head}unfold: { columns: '^\\d', header: Day, cell: Calls }
day: { column: Day, format: D.M.YYYY }
measures: { contacts_handled: { sum: Calls } }
`;
    const facts = [
      { day: "2024-03-01", agent: "Ana", contacts_handled: 12 },
      { day: "2024-03-02", agent: "Ana", contacts_handled: 7 },
    ];
    expect(factRows(await checkImport(makeWorkbook([{ name: "S", rows: one }]), mapping))).toEqual(
      facts,
    );

    const two = `<row r="1">${number("B1", 45_352, 2)}${number("D1", 45_353, 2)}</row>
      <row r="2">${text("A2", "Agent")}${text("B2", "Calls")}${text("C2", "Talk")}${text("D2", "Calls")}${text("E2", "Talk")}</row>
      <row r="3">${text("A3", "Ana")}${number("B3", 12)}${number("C3", 600)}${number("D3", 7)}${number("E3", -1)}</row>`;
    const after = `<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>`;
    const lines = mapping
      .replace("columns: '^\\d', header: Day, cell: Calls", "columns: '^(\\d\\S+)', header: Day")
      .concat("file: { header: [1, 2] }\n");
    const merged = makeWorkbook([{ name: "S", rows: two, after }]);
    expect(factRows(await checkImport(merged, lines))).toEqual(facts);
    const talk = lines.replace("Calls } }", "Calls }, talk_seconds: { sum: Talk, as: seconds } }");
    expect(faultPlaces(await checkImport(merged, talk))).toEqual([
      "negative, row 3, 2024-03-02 Talk",
    ]);
  });

  test("may be numbers of days, with the month and the year in the names of sheet and file", async () => {
    const sheet = (day: number, calls: number) =>
      `<row r="1">${text("A1", "Agent")}${number("B1", 1)}${number("C1", day)}</row>
       <row r="2">${text("A2", "Ana")}${number("B2", 12)}${number("C2", calls)}</row>`;
    const mapping = `${head}file: { sheet: all }
unfold: { columns: '^\\d{1,2}$', header: Day, cell: Calls }
day:
  column: [Day, { from: sheet }, { from: file, matches: '20\\d\\d' }]
  format: D MMMM YYYY
  language: de
measures: { contacts_handled: { sum: Calls } }
`;
    const workbook = (last: number) =>
      makeWorkbook([
        { name: "Februar", rows: sheet(29, 5) },
        { name: "März", rows: sheet(last, 8) },
      ]);
    const fileName = "Anrufe 2024.xlsx";
    expect(factRows(await checkImport(workbook(31), mapping, { fileName }))).toEqual([
      { day: "2024-02-01", agent: "Ana", contacts_handled: 12 },
      { day: "2024-02-29", agent: "Ana", contacts_handled: 5 },
      { day: "2024-03-01", agent: "Ana", contacts_handled: 12 },
      { day: "2024-03-31", agent: "Ana", contacts_handled: 8 },
    ]);
    const { faults } = await checkImport(workbook(32), mapping, { fileName });
    expect(faults).toMatchObject([{ row: 2, sheet: "März", column: "32", rule: "not-a-date" }]);
    expect(faults[0]?.message).toContain("“32 März 2024” in column “32” is not a date");
  });
});

test.each([
  ["{ columns: '^\\d', header: Day }", "missing-key", "State `cell`"],
  ["{ header: Day, cell: Calls }", "wrong-value", "exactly one of `columns` and `except`"],
])("the mapping says which columns and what their cells are: %s", async (unfold, rule, cure) => {
  const mapping = `${head}unfold: ${unfold}
day: { column: Day }
measures: { contacts_handled: { sum: Calls } }
`;
  const { faults } = await checkImport("Agent,1\nAna,2\n", mapping);
  expect(faults).toMatchObject([{ rule }]);
  expect(faults[0]?.message).toContain(cure);
});

test("a roster with a column for each date is a snapshot of each", async () => {
  const mapping = `kind: roster
source: hr
unfold: { columns: '^\\d', header: Date, cell: Team }
person: { id: Id }
as_of: { column: Date }
dimensions: { team: Team }
`;
  const file = "Id,2024-01-01,2024-02-01,2024-03-01\nAna,North,,South\n";
  expect((await checkImport(file, mapping)).content).toMatchObject({
    draft: {
      people: [
        {
          id: "Ana",
          assignments: [
            { from: "2024-01-01", to: "2024-02-29", dimensions: { team: "North" } },
            { from: "2024-03-01", to: null, dimensions: { team: "South" } },
          ],
        },
      ],
    },
  });
});

test("the rows that come of a sheet count against the most that a file may have", () => {
  const first = { row: 2, cells: ["Ana", 12, 7] };
  const turn = {
    headers: ["Agent", "1.3.", "2.3."],
    own: [0],
    figures: ["Calls"],
    groups: [
      { said: "1.3.", columns: [1] },
      { said: "2.3.", columns: [2] },
    ],
  };
  const rows = (most: number) => [...turnedRows([{ first, rows: [first] }], turn, most)];
  expect(rows(2).map(({ row, cells }) => [row, ...cells])).toEqual([
    [2, "Ana", "1.3.", 12],
    [2, "Ana", "2.3.", 7],
  ]);
  expect(() => rows(1)).toThrow("unfolds into more than 1 rows");
});
