import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { checkImport, factRows } from "#tests/import-facts.ts";
import { makeWorkbook, makeZip } from "#tests/make-zip.ts";
import type { FileLayout } from "../mapping/file-schema.ts";
import { READING_LIMITS, type ReadingLimits } from "./limits.ts";
import { readTables } from "./read-tables.ts";

async function read(bytes: Uint8Array, file: FileLayout = {}, limits: Partial<ReadingLimits> = {}) {
  const tables = await readTables(bytes, file, { ...READING_LIMITS, ...limits });
  return tables.map(({ sheet, headers, rows }) => ({
    sheet,
    headers,
    rows: Array.from(rows, ({ row, cells }) => [row, ...cells]),
  }));
}

const serial = (days: number) => ({ kind: "serial", days });
const percentage = (percent: number) => ({ kind: "percentage", percent });

describe("a workbook of a library", () => {
  test("keeps blanks, numbers, texts, dates and booleans apart", async () => {
    const blob = await writeExcelFile([
      [{ value: "Day" }, { value: "Name" }, { value: "N" }, { value: "Ok" }],
      [
        { value: new Date("2024-02-05T00:00:00Z"), format: "dd/mm/yyyy" },
        { value: "Zoë" },
        { value: 0 },
        { value: true },
      ],
      [null, { value: "007" }, null, { value: false }],
    ]).toBuffer();
    expect(await read(blob)).toEqual([
      {
        sheet: "Sheet1",
        headers: ["Day", "Name", "N", "Ok"],
        rows: [
          [2, serial(45_327), "Zoë", 0, true],
          [3, null, "007", null, false],
        ],
      },
    ]);
  });
});

describe("what spreadsheet programs write", () => {
  const strings =
    "<si><t>Agent</t></si><si><r><t>Ann </t></r><r><t>Lee</t></r><rPh><t>x</t></rPh></si><si><t/></si>";

  test("shared and inline strings, formulas' results, errors, times, per cent, missing cells and rows", async () => {
    const rows = `
      <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="inlineStr"><is><t>T &amp; Q</t></is></c><c r="D3" t="str"><f>"x"</f><v>Share</v></c></row>
      <row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" s="1"><v>1.6550925925925926E-3</v></c><c r="C5"><f>1+1</f><v>2</v></c><c r="D5" s="3"><v>0.07</v></c></row>
      <row r="6"><c r="A6" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B6" s="4"><v>1.25</v></c><c r="D6" s="3"/></row>
      <row r="7"/>`;
    const [table] = await read(makeWorkbook([{ name: "A", rows }], { strings }));
    expect(table?.headers).toEqual(["Agent", "T & Q", "", "Share"]);
    expect(table?.rows).toEqual([
      [5, "Ann Lee", serial(1.6550925925925926e-3), 2, percentage(7)],
      [6, { kind: "error", code: "#DIV/0!" }, serial(1.25), null, null],
    ]);
  });

  test("days counted from 1904 come as days counted from 1900; durations do not move", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>D</t></is></c><c r="B1" t="inlineStr"><is><t>E</t></is></c></row>
      <row r="2"><c r="A2" s="2"><v>43865</v></c><c r="B2" s="4"><v>1.5</v></c></row>`;
    const [table] = await read(makeWorkbook([{ name: "A", rows }], { date1904: true }));
    // 2024-02-05 is day 45327 since 1899-12-30 and day 43865 since 1904-01-01.
    expect(table?.rows).toEqual([[2, serial(45_327), serial(1.5)]]);
  });

  test("midnight is a time where one is shown, and a date where none is", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="inlineStr"><is><t>A</t></is></c></row>
      <row r="2"><c r="A2" s="6"><v>45327</v></c><c r="B2" t="inlineStr"><is><t>Ann</t></is></c></row>
      <row r="3"><c r="A3" s="2"><v>45327</v></c><c r="B3" t="inlineStr"><is><t>Bob</t></is></c></row>
      <row r="4"><c r="A4" s="6"><v>45327.5</v></c><c r="B4" t="inlineStr"><is><t>Cy</t></is></c></row>`;
    const mapping = `kind: facts
source: s
row: event
day: { column: Date, written_in: UTC, zone: America/New_York }
agent: A
measures: { contacts_offered: count }
`;
    const result = await checkImport(makeWorkbook([{ name: "A", rows }]), mapping);
    // 45327 is 2024-02-05; midnight of UTC is seven in the evening before in New York.
    expect(factRows(result).map(({ day, agent }) => [day, agent])).toEqual([
      ["2024-02-04", "Ann"],
      ["2024-02-05", "Bob"],
      ["2024-02-05", "Cy"],
    ]);
  });

  test("ids keep their leading zeros and all of their digits", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Id</t></is></c></row>
      <row r="2"><c r="A2" s="5"><v>417</v></c></row><row r="3"><c r="A3" s="5"><v>1234567</v></c></row>
      <row r="4"><c r="A4" s="5"><v>3.5</v></c></row><row r="5"><c r="A5"><v>1234567890123456789</v></c></row>`;
    const [table] = await read(makeWorkbook([{ name: "A", rows }]));
    expect(table?.rows).toEqual([
      [2, "00417"],
      [3, "1234567"],
      [4, 3.5],
      [5, "1234567890123456789"],
    ]);
  });

  test("a heading merged over several columns, in two header rows", async () => {
    const cell = (ref: string, text: string) =>
      `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row r="1">${cell("A1", "Agent")}${cell("B1", "Talk")}</row>
      <row r="2">${cell("B2", "Avg")}${cell("C2", "Total")}</row>
      <row r="3">${cell("A3", "Ann")}<c r="B3"><v>1</v></c><c r="C3"><v>2</v></c></row>`;
    const after = `<mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>`;
    const [table] = await read(makeWorkbook([{ name: "A", rows, after }]), { header: [1, 2] });
    expect(table).toMatchObject({
      headers: ["Agent", "Talk Avg", "Talk Total"],
      rows: [[3, "Ann", 1, 2]],
    });
  });

  const sheet = (name: string, value: number) => ({
    name,
    rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>N</t></is></c></row><row r="2"><c r="A2"><v>${value}</v></c></row>`,
  });
  const several = makeWorkbook([
    sheet("2024-01-01", 1),
    { ...sheet("Draft", 9), state: "hidden" },
    sheet("2024-01-02", 2),
    sheet("Notes", 3),
  ]);

  test.each<[FileLayout["sheet"], string[]]>([
    ["notes", ["Notes"]],
    [2, ["2024-01-02"]],
    ["all", ["2024-01-01", "2024-01-02", "Notes"]],
    [{ matches: "^2024" }, ["2024-01-01", "2024-01-02"]],
  ])("sheets chosen by %j; hidden ones are passed over", async (choice, names) => {
    const tables = await read(several, choice === undefined ? {} : { sheet: choice });
    expect(tables.map((table) => table.sheet)).toEqual(names);
  });

  test("which of several sheets must be said", async () => {
    await expect(read(several)).rejects.toMatchObject({ rule: "which-sheet" });
    await expect(read(several, { sheet: "Draft" })).rejects.toMatchObject({
      rule: "no-such-sheet",
    });
  });
});

describe("hostile and broken files", () => {
  const good = makeWorkbook([{ name: "A", rows: "<row r='1'><c r='A1' t='b'><v>1</v></c></row>" }]);

  test.each<[string, Uint8Array, string]>([
    ["a zip that is no workbook", makeZip({ "a.txt": "x" }), "not-a-workbook"],
    ["a cut-off archive", good.subarray(0, good.length - 30), "damaged-workbook"],
    [
      "an archive with changed bytes",
      good.with(60, 255).with(61, 255).with(62, 7),
      "damaged-workbook",
    ],
    ["an old .xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), "old-workbook"],
    [
      "a document type",
      makeZip({ "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }),
      "damaged-workbook",
    ],
  ])("%s is refused: %s", async (_, bytes, rule) => {
    await expect(read(bytes)).rejects.toMatchObject({ rule });
  });

  test("a part that unpacks without end is stopped at the limit", async () => {
    const bomb = makeWorkbook([{ name: "A", rows: " ".repeat(3_000_000) }]);
    expect(bomb.length).toBeLessThan(10_000);
    await expect(read(bomb, {}, { unpackedBytes: 1_000_000 })).rejects.toMatchObject({
      rule: "workbook-too-large",
    });
  });

  test("a column far to the right makes no giant rows", async () => {
    const rows = `<row r="1"><c r="XFD1"><v>1</v></c></row>`;
    await expect(read(makeWorkbook([{ name: "A", rows }]))).rejects.toMatchObject({
      rule: "too-many-columns",
    });
  });
});
