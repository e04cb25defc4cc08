import { expect, test } from "vitest";
import { checkImport, factRows } from "#tests/import-facts.ts";
import { makeWorkbook } from "#tests/make-zip.ts";
import { guessDayHeaders } from "./guess-day-headers.ts";
import { suggestMapping } from "./suggest-mapping.ts";

async function drafted(file: string, fileName: string) {
  const mapping = await suggestMapping(new TextEncoder().encode(file), fileName);
  return { mapping, facts: factRows(await checkImport(file, mapping, { fileName })) };
}

test("days across, with the year in the file's name, codes for days away and totals behind", async () => {
  const { mapping, facts } = await drafted(
    "Agent;Team;13.3.;14.3.;15.3.;16.3.;Total\nAna;North;12;K;0;7;19\nBen;North;;9;U;;9\n",
    "Calls 2024.csv",
  );
  expect(mapping).toContain('cell: "Calls" }');
  expect(mapping).not.toContain("Total");
  expect(facts).toEqual([
    { day: "2024-03-13", agent: "Ana", team: "North", contacts_handled: 12 },
    { day: "2024-03-14", agent: "Ben", team: "North", contacts_handled: 9 },
    { day: "2024-03-15", agent: "Ana", team: "North", contacts_handled: 0 },
    { day: "2024-03-16", agent: "Ana", team: "North", contacts_handled: 7 },
  ]);
});

test("an average beside its count, day by day", async () => {
  const days = ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"];
  const header = ["Agent", ...days.flatMap((day) => [`Calls ${day}`, `AHT (s) ${day}`])].join(",");
  const { facts } = await drafted(`${header}\nAna,12,180,,,10,200,,\n`, "march.csv");
  expect(facts).toEqual([
    // 12 × 180 s and 10 × 200 s
    { day: "2024-03-01", agent: "Ana", contacts_handled: 12, busy_seconds: 2160 },
    { day: "2024-03-03", agent: "Ana", contacts_handled: 10, busy_seconds: 2000 },
  ]);
});

test("a month's sheet with figures below each agent, whose name is printed once", async () => {
  const text = (ref: string, value: string) =>
    `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const cells = (row: number, value: (day: number) => number) =>
    Array.from({ length: 26 }, (_, index) => {
      const column = index < 24 ? String.fromCharCode(67 + index) : `A${"AB"[index - 24]}`;
      return `<c r="${column}${row}"><v>${value(index + 1)}</v></c>`;
    }).join("");
  const rows = `<row r="1">${text("A1", "Agent")}${text("B1", "KPI")}${cells(1, (day) => day)}</row>
    <row r="2">${text("A2", "Ana")}${text("B2", "Calls")}${cells(2, (day) => day * 10)}</row>
    <row r="3">${text("B3", "Sales")}${cells(3, () => 1)}</row>`;
  const workbook = makeWorkbook([{ name: "März", rows }]);
  const mapping = await suggestMapping(workbook, "Filiale 2024.xlsx");
  const result = await checkImport(workbook, mapping, { fileName: "Filiale 2024.xlsx" });
  const facts = factRows(result);
  expect(facts).toHaveLength(26);
  expect(facts[25]).toEqual({ day: "2024-03-26", agent: "Ana", contacts_handled: 260, sales: 1 });
});

test("figures below each other with the agents side by side, the branch among them", async () => {
  const { mapping, facts } = await drafted(
    `Date,Figure,Ruiz,Sato,Tamm,Branch
2024-03-13,Calls,12,,7,19
,Handle time (s),2400,,700,
,Sales,1,2,,3
2024-03-14,Calls,9,,,9
`,
    "branch.csv",
  );
  expect(mapping).toContain('unfold: { except: ["Branch"], header: Agent');
  expect(facts).toEqual([
    { day: "2024-03-13", agent: "Ruiz", contacts_handled: 12, busy_seconds: 2400, sales: 1 },
    { day: "2024-03-13", agent: "Sato", sales: 2 },
    { day: "2024-03-13", agent: "Tamm", contacts_handled: 7, busy_seconds: 700 },
    { day: "2024-03-14", agent: "Ruiz", contacts_handled: 9 },
  ]);
});

test("states below each other, with their minutes, are rows as they are", async () => {
  const file = "Date,Person,State,Minutes\n2024-03-13,Ana,Talking,180\n2024-03-13,Ana,On hold,30\n";
  const mapping = await suggestMapping(new TextEncoder().encode(file), "states.csv");
  expect(mapping).not.toContain("unfold");
});

test.each([
  [["1.3.", "2.3.", "3.3.", "4.3."], "calls.csv", 'format: "DD.MM." }  # state the `year`'],
  [["01/03", "02/03", "03/03", "04/03"], "calls.csv", 'format: "DD/MM" }'],
  [["1-Mar", "2-Mar", "3-Mar", "4-Mar"], "2024.csv", 'format: "DD-MMM YYYY" }'],
  [["3/13/2024", "3/14/2024", "3/15/2024", "3/16/2024"], "", 'column: Day, format: "MM/DD/YYYY" }'],
])("headers %j of %j are days", (headers, file, line) => {
  expect(guessDayHeaders(["Agent", ...headers], { sheet: null, file })?.day).toContain(line);
});

test.each([
  [["Calls", "1.5", "AHT", "Talk", "Hold", "ACW"]],
  [["0-1", "1-2", "2-3", "3-4"]],
  [["45.90", "46.90", "47.90", "48.90"]],
  [["1", "2", "3", "4", "5", "6"]],
])("headers %j are no days", (headers) => {
  expect(guessDayHeaders(headers, { sheet: null, file: "2024" })).toBeNull();
});
