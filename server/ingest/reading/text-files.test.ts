import { describe, expect, test } from "vitest";
import type { FileLayout } from "../mapping/file-schema.ts";
import { READING_LIMITS } from "./limits.ts";
import { readTables } from "./read-tables.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(file: string | Uint8Array, layout: FileLayout = {}) {
  const [table] = await readTables(typeof file === "string" ? utf8(file) : file, layout);
  return {
    headers: table?.headers,
    rows: Array.from(table?.rows ?? [], ({ row, cells, fault }) => [
      row,
      ...(fault ? [fault.rule] : cells),
    ]),
  };
}

const people = { headers: ["Name", "N"], rows: [[2, "Zoë", "1"]] };

describe("text", () => {
  const utf16 = (text: string, mark: boolean) => {
    const units = Uint16Array.from(`${mark ? "\uFEFF" : ""}${text}`, (unit) => unit.charCodeAt(0));
    return new Uint8Array(units.buffer);
  };

  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8("Name,N\nZoë,1\n")],
    ["UTF-8 with a mark", utf8("\uFEFFName,N\r\nZoë,1\r\n")],
    ["UTF-16 with a mark", utf16("Name\tN\r\nZoë\t1\r\n", true)],
    ["UTF-16 without one", utf16("Name,N\nZoë,1\n", false)],
    ["Windows-1252", Uint8Array.of(...utf8("Name;N\nZo"), 0xeb, ...utf8(";1\n"))],
    ["old Macintosh line ends", utf8("Name,N\rZoë,1\r")],
  ])("in %s reads the same", async (_, bytes) => {
    expect(await read(bytes)).toEqual(people);
  });

  test("a stated encoding that does not fit is a fault", async () => {
    const bytes = Uint8Array.of(...utf8("Name;N\nZo"), 0xeb, ...utf8(";1\n"));
    await expect(read(bytes, { encoding: "utf-8" })).rejects.toMatchObject({
      rule: "wrong-encoding",
    });
    await expect(read(bytes, { encoding: "klingon" })).rejects.toMatchObject({
      rule: "unknown-encoding",
    });
  });
});

describe("separated values", () => {
  test("quotes hold delimiters, line ends and quotes; rows are counted as a spreadsheet shows them", async () => {
    expect(await read('A,B\n"x, ""y""\nz",1\n\nlast,2\n')).toEqual({
      headers: ["A", "B"],
      rows: [
        [2, 'x, "y"\nz', "1"],
        [4, "last", "2"],
      ],
    });
  });

  test.each([
    [",", "A,B\n1,2\n"],
    [";", "A;B\n1,5;2\n3,5;4\n"],
    ["\t", "A\tB\n1\t2\n"],
    ["|", "A|B\n1|2\n"],
  ])("the delimiter %j is found out", async (_, file) => {
    expect((await read(file)).headers).toEqual(["A", "B"]);
  });

  test("Excel's separator line is obeyed and counts as a row", async () => {
    expect(await read("sep=;\nA;B\n1,2;3\n")).toEqual({
      headers: ["A", "B"],
      rows: [[3, "1,2", "3"]],
    });
  });

  test("rows that are too long, cut off or badly quoted are told", async () => {
    expect((await read('A,B\n1,2,3\n1\n1,2,\n"x"y,1\n')).rows).toEqual([
      [2, "ragged-row"],
      [3, "ragged-row"],
      [4, "1", "2", null],
      [5, "broken-quotes"],
    ]);
  });

  test.each([
    ["with quotes", '"a\nb"', "a\nb"],
    ["without quotes", "ab", "ab"],
  ])("more rows than one window are all read, in order, %s", async (_, written, cell) => {
    const lines = Array.from({ length: 4500 }, (_row, index) => `${index},${written}`);
    const { rows } = await read(["N,T", ...lines].join("\r\n"));
    expect(rows).toEqual(lines.map((_line, index) => [index + 2, String(index), cell]));
  });

  test("the formula that keeps a text's zeros is not part of it, whether quoted or not", async () => {
    const file = 'A,B\n="00417","=""00418"""\n="","=1+1"\n';
    expect((await read(file)).rows).toEqual([
      [2, "00417", "00418"],
      [3, null, "=1+1"],
    ]);
  });

  test("header row, rows to skip, footer and stopping place", async () => {
    const file = "Report of May\n\nA,B\nunit,unit\n1,2\n3,4\nTotal,6\nPrinted today,\n";
    const layout: FileLayout = { header: 3, skip_rows: 1, footer_rows: 2 };
    expect((await read(file, layout)).rows).toEqual([
      [5, "1", "2"],
      [6, "3", "4"],
    ]);
    expect((await read(file, { header: 3, skip_rows: 1, stop_at: "^total" })).rows).toHaveLength(2);
  });

  test("a header repeated on each page is no data", async () => {
    const file = "A,B\n1,2\nA,B\n3,4\nA,5\n";
    expect((await read(file)).rows).toEqual([
      [2, "1", "2"],
      [4, "3", "4"],
      [5, "A", "5"],
    ]);
    expect((await read("Name\nName\nAnn\n")).rows).toEqual([
      [2, "Name"],
      [3, "Ann"],
    ]);
  });

  test("without a header the columns are called by letters", async () => {
    expect(await read("x,1\ny,2\n", { header: "none" })).toEqual({
      headers: ["A", "B"],
      rows: [
        [1, "x", "1"],
        [2, "y", "2"],
      ],
    });
  });

  test("two columns of one name are told apart", async () => {
    expect((await read("A,Calls,Calls\nx,1,2\n")).headers).toEqual(["A", "Calls (1)", "Calls (2)"]);
  });
});

describe("JSON", () => {
  const rows = [
    [1, "Ann", 1],
    [2, "Bob", null, "x"],
  ];
  test.each<[string, string, FileLayout]>([
    ["a list", '[{"agent":{"name":"Ann"},"n":1},{"agent":{"name":"Bob"},"t":"x"}]', {}],
    ["lines", '{"agent":{"name":"Ann"},"n":1}\n{"agent":{"name":"Bob"},"t":"x"}\n', {}],
    [
      "a list inside",
      '{"d":{"l":[{"agent":{"name":"Ann"},"n":1},{"agent":{"name":"Bob"},"t":"x"}]}}',
      { path: "d.l" },
    ],
  ])("%s", async (_, file, layout) => {
    expect(await read(file, layout)).toEqual({ headers: ["agent.name", "n", "t"], rows });
  });

  test("ids longer than a number holds exactly keep their digits, and texts stay as they are", async () => {
    const file = String.raw`[{"id":1234567890123456789,"n":0.1234567890123456,"t":"a \\\"1234567890123456789"}]`;
    expect((await read(file)).rows).toEqual([
      [1, "1234567890123456789", 0.1234567890123456, 'a \\"1234567890123456789'],
    ]);
  });

  test("one object is a row of its own, lists of texts in it or not", async () => {
    expect(await read('{"id":1,"tags":["a","b"]}')).toEqual({
      headers: ["id", "tags"],
      rows: [[1, 1, '["a","b"]']],
    });
  });

  test.each([
    ['{"count":2,"data":{"rows":[{"a":1}]},"more":[{"b":1}]}', {}],
    ['{"count":2,"data":{"rows":[{"a":1}]},"more":[{"b":1}]}', { path: "data.items" }],
  ])("a list that stands elsewhere is named: %s %j", async (file, layout) => {
    await expect(read(file, layout)).rejects.toMatchObject({
      rule: "no-list",
      message: expect.stringContaining("It has lists at “data.rows”, “more”.") as string,
    });
  });

  test.each<[string, FileLayout, string]>([
    ["[1", {}, "not-json"],
    ['[["Day","Agent"],["2024-02-01","Ann"]]', {}, "not-an-object"],
    ['{"a":[{"b":1}]}', {}, "no-list"],
    ['{"a":1}', { path: "b" }, "no-list"],
  ])("%s is refused: %s", async (file, layout, rule) => {
    await expect(read(file, layout)).rejects.toMatchObject({ rule });
  });

  test.each<[string, string]>([
    ["more fields than columns may be", `[{${fields(READING_LIMITS.columns + 1)}}]`],
    ["objects in objects without end", `[${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}]`],
    ["lists in lists without end", `[{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}]`],
  ])("%s are refused", async (_, file) => {
    await expect(read(file, {})).rejects.toMatchObject({ rule: "too-many-columns" });
  });
});

function fields(count: number): string {
  return Array.from({ length: count }, (_, at) => `"k${at}":1`).join();
}

test.each([
  "<html><table><tr><td>A</td></tr></table></html>",
  '\n<?xml version="1.0"?><Workbook/>',
])("a page that calls itself a spreadsheet is told so: %s", async (text) => {
  await expect(readTables(utf8(text), {})).rejects.toMatchObject({ rule: "not-a-workbook" });
});

test("limits are kept", async () => {
  const read1 = (limits: object) =>
    readTables(utf8("A\n1\n2\n3\n"), {}, { ...READING_LIMITS, ...limits }).then(([table]) => [
      ...(table?.rows ?? []),
    ]);
  await expect(read1({ fileBytes: 3 })).rejects.toMatchObject({ rule: "file-too-large" });
  await expect(read1({ rows: 2 })).rejects.toMatchObject({ rule: "too-many-rows" });
  await expect(readTables(utf8("\n\n"), {})).rejects.toMatchObject({ rule: "empty-file" });
});
