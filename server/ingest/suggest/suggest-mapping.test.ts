import { expect, test } from "vitest";
import { checkImport, factRows } from "#tests/import-facts.ts";
import { makeWorkbook } from "#tests/make-zip.ts";
import { suggestMapping } from "./suggest-mapping.ts";

const suggest = (file: string, name: string) =>
  suggestMapping(new TextEncoder().encode(file), name);

test("a draft for events imports what it can name", async () => {
  const file = `Call Id,Agent,Date,Topic,Answered (Y/N),Speed of answer in seconds,Talk,Satisfaction rating
1,Ann,2024-01-05,Gas,Y,12,0:02:00,5
2,Ann,2024-01-05,Gas,N,,,
`;
  const mapping = await suggest(file, "01 Calls.csv");
  expect(mapping).toContain("source: 01-calls\n");
  expect(factRows(await checkImport(file, mapping))).toEqual([
    {
      day: "2024-01-05",
      agent: "Ann",
      queue: "Gas",
      contacts_offered: 1,
      contacts_handled: 0,
      surveys_answered: 0,
    },
    {
      day: "2024-01-05",
      agent: "Ann",
      queue: "Gas",
      contacts_offered: 1,
      contacts_handled: 1,
      wait_seconds: 12,
      talk_seconds: 120,
      surveys_answered: 1,
      survey_points: 5,
      surveys_top_box: 1,
    },
  ]);
});

test("a draft for totals; days beyond the twelfth tell day from month", async () => {
  const file =
    "Day;Advisor;Team;Calls handled;Wrap-up\n01/13/2024;Ann;North;12;30\n01/02/2024;Bob;South;9;45\n";
  const mapping = await suggest(file, "totals.csv");
  expect(mapping).toContain('day: { column: "Day", format: "MM/DD/YYYY" }');
  expect(factRows(await checkImport(file, mapping))).toMatchObject([
    { day: "2024-01-02", agent: "Bob", team: "South", contacts_handled: 9, acw_seconds: 45 },
    { day: "2024-01-13", agent: "Ann", team: "North", contacts_handled: 12, acw_seconds: 30 },
  ]);
});

test("decimal commas are stated, and next month's file is of the same feed", async () => {
  const file =
    "Datum;Mitarbeiter;Angen. Anrufe;Gesprächszeit (Min.);Weiterleitungen\n13.10.2026;Ann;12;1.030,5;3\n";
  const mapping = await suggest(file, "Tagesbericht_2026-10.csv");
  expect(mapping).toContain("source: tagesbericht\n");
  // 1 030.5 min are 61 830 s.
  expect(factRows(await checkImport(file, mapping))).toEqual([
    { day: "2026-10-13", agent: "Ann", contacts_handled: 12, talk_seconds: 61_830, transfers: 3 },
  ]);
});

test("the column that names the agent is no measure besides", async () => {
  const file = "Contact ID,Started At,Agent Login,Queue\n1,2026-10-13T09:00:00Z,417,Gas\n";
  const mapping = await suggest(file, "contacts.csv");
  expect(mapping).toContain('agent: "Agent Login"\nqueue: "Queue"\nmeasures:\n');
  expect(mapping).not.toContain("logged_in_seconds");
});

test("of a workbook the widest sheet is drafted, with its header under the title", async () => {
  const cell = (ref: string, text: string) =>
    `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row r="1">${cell("A1", "October")}</row>
    <row r="3">${cell("A3", "Agent")}${cell("B3", "Date")}${cell("C3", "Calls")}</row>
    <row r="4">${cell("C4", "Offered")}${cell("D4", "Handled")}</row>
    <row r="5">${cell("A5", "Ann")}${cell("B5", "2026-10-13")}<c r="C5"><v>12</v></c><c r="D5"><v>11</v></c></row>`;
  const after = `<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="C3:D3"/></mergeCells>`;
  const bytes = makeWorkbook([
    { name: "Read me", rows: `<row r="1">${cell("A1", "Not data")}</row>` },
    { name: "Oct 2026", rows, after },
  ]);
  const mapping = await suggestMapping(bytes, "october.xlsx");
  expect(mapping).toContain("# Of “Read me”, “Oct 2026” one sheet");
  expect(mapping).toContain('file: { sheet: "Oct 2026", header: [3,4] }');
  expect(mapping).toContain('contacts_handled: { sum: "Calls Handled" }');
});

test("a header under titles with separators, and a row of units below it", async () => {
  const file = `Agent report;
From 01.10.2026;to 02.10.2026

Agent;Datum;Anrufe;Gesprächszeit
;;Anz.;hh:mm:ss
Ann;Do, 01.10.2026;12;0:30:00
Ann;Fr, 02.10.2026;10;0:20:00
Printed on 03.10.2026
`;
  const mapping = await suggest(file, "report.csv");
  expect(mapping).toContain("file: { header: 4, skip_rows: 1 }");
  expect(mapping).toContain("#   Gesprächszeit: 0:30:00\n");
  const footed = mapping.replace("skip_rows: 1", "skip_rows: 1, footer_rows: 1");
  expect(factRows(await checkImport(file, footed))).toEqual([
    { day: "2026-10-01", agent: "Ann", contacts_handled: 12, talk_seconds: 1800 },
    { day: "2026-10-02", agent: "Ann", contacts_handled: 10, talk_seconds: 1200 },
  ]);
});

test("a list inside a JSON document is found", async () => {
  const file = JSON.stringify({
    tickets: [
      { id: 1, created_at: "2026-10-01T09:00:00Z", assignee: { id: 7, name: "Ann" }, reopens: 2 },
    ],
    count: 1,
  });
  const mapping = await suggest(file, "tickets.json");
  expect(mapping).toContain('file: { path: "tickets" }');
  expect(factRows(await checkImport(file, mapping))).toMatchObject([
    { day: "2026-10-01", agent: "7", reopened: 2 },
  ]);
});

test("half hours are added up, in the milliseconds that their headers stand for", async () => {
  const file = `Interval Start,Agent Name,Offer,Answer,tTalk
2026-10-01T09:00:00Z,Ann,2,2,90000
2026-10-01T09:30:00Z,Ann,1,1,30000
`;
  expect(
    factRows(await checkImport(file, await suggest(file, "intervals.csv"))),
    // 90 s + 30 s
  ).toEqual([
    {
      day: "2026-10-01",
      agent: "Ann",
      contacts_offered: 3,
      contacts_handled: 3,
      talk_seconds: 120,
    },
  ]);
});

test("where no day lies beyond the twelfth, the closer days are likelier, and the other reading is told", async () => {
  const file = "Date,Agent,Calls\n10/01/2026,Ann,1\n10/02/2026,Ann,2\n10/05/2026,Ann,3\n";
  expect(await suggest(file, "calls.csv")).toContain(
    'day: { column: "Date", format: "MM/DD/YYYY" }  # or "DD/MM/YYYY": no date tells day from month',
  );
});

test("what cannot be guessed is left for a person to fill in", async () => {
  const mapping = await suggest("X,Y\n1,2\n", "x.csv");
  expect(mapping).toContain("#   X: 1\n#   Y: 2\n");
  expect(mapping).toContain('agent: "Agent"');
  expect(mapping).toContain("# measures: no column was recognised");
});

test("an average without its count is left out, since it cannot be added up", async () => {
  const mapping = await suggest("Date,Agent,AHT\n2024-03-13,Ana,0:05:00\n", "aht.csv");
  expect(mapping).not.toContain("busy_seconds");
  expect(mapping).toContain("#   AHT: 0:05:00");
});
