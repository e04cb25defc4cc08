import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measureId } from "#src/domain/ids.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { checkImport, factRows, type ImportOptions } from "#tests/import-facts.ts";
import { makeWorkbook } from "#tests/make-zip.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path));
const text = (path: string) => read(path).toString();

function check(fixture: string, mapping: string, options: ImportOptions = {}) {
  const file = read(`tests/fixtures/import/${fixture}`);
  return checkImport(file, text(`examples/${mapping}`), { fileName: fixture, ...options });
}

const facts = async (...args: Parameters<typeof check>) => factRows(await check(...args));

test("a day's totals: averages times counts, shares of counts, thousands, blanks, totals", async () => {
  const handle = {
    id: measureId("handle_seconds"),
    unit: "seconds" as const,
    description: "Handle time.",
  };
  const measures = [...BASE_MEASURES, handle];
  expect(await facts("daily-totals.csv", "mappings/daily-totals.yaml", { measures })).toEqual([
    // 312 s × 40 = 12,480; 21 s × 40 = 840; 7.5 % of 40 = 3; 8:02:10 = 28,930 s.
    {
      day: "2024-03-04",
      agent: "1001",
      queue: "Billing",
      contacts_offered: 44,
      contacts_handled: 40,
      handle_seconds: 12_480,
      hold_seconds: 840,
      transfers: 3,
      logged_in_seconds: 28_930,
    },
    // 180 s × 12 = 2,160; the login time is blank: unknown.
    {
      day: "2024-03-04",
      agent: "1001",
      queue: "Sales",
      contacts_offered: 12,
      contacts_handled: 12,
      handle_seconds: 2160,
      hold_seconds: 0,
      transfers: 0,
    },
    // 240 s × 1,000; 12 s × 1,000; 12.3 % of 1,000 = 123; 7:58:00 = 28,680 s.
    {
      day: "2024-03-04",
      agent: "1002",
      queue: "Billing",
      contacts_offered: 1020,
      contacts_handled: 1000,
      handle_seconds: 240_000,
      hold_seconds: 12_000,
      transfers: 123,
      logged_in_seconds: 28_680,
    },
    // No call: the averages over none are blank, and their sums are known to be nothing.
    {
      day: "2024-03-05",
      agent: "1002",
      queue: "Billing",
      contacts_offered: 0,
      contacts_handled: 0,
      handle_seconds: 0,
      hold_seconds: 0,
      transfers: 0,
      logged_in_seconds: 27_000,
    },
  ]);
});

test("a German export: semicolons, decimal commas, Windows-1252, money, parentheses", async () => {
  expect(await facts("german-export.csv", "mappings/german-export.yaml")).toEqual([
    // 38.5 min = 2,310 s; 1,234.50 = 123,450 minor units.
    {
      day: "2024-03-04",
      agent: "Jürgen Weiß",
      contacts_handled: 12,
      talk_seconds: 2310,
      revenue_minor: 123_450,
    },
    {
      day: "2024-03-04",
      agent: "Zoë Grün",
      contacts_handled: 9,
      talk_seconds: 1635,
      revenue_minor: -1200,
    },
    { day: "2024-03-05", agent: "Jürgen Weiß", revenue_minor: 0 },
  ]);
});

test("a sheet a day, two header rows, names printed once, Excel times", async () => {
  const cell = (ref: string, value: string) =>
    `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = (name: string, seconds: number) => ({
    name,
    rows: `<row r="1">${cell("A1", "Daily floor report")}</row>
      <row r="2">${cell("A2", "Agent")}${cell("B2", "Queue")}${cell("C2", "Calls")}${cell("D2", "Time")}</row>
      <row r="3">${cell("C3", "Answered")}${cell("D3", "Talk")}${cell("E3", "Wrap-up")}</row>
      <row r="4">${cell("A4", "Ada")}${cell("B4", "Gas")}<c r="C4"><v>3</v></c><c r="D4" s="1"><v>${seconds / 86_400}</v></c><c r="E4" s="4"><v>${90 / 86_400}</v></c></row>
      <row r="5">${cell("B5", "Power")}<c r="C5"><v>1</v></c><c r="D5" s="1"><v>${60 / 86_400}</v></c></row>
      <row r="6">${cell("A6", "Total")}<c r="C6"><v>4</v></c></row>`,
    after: `<mergeCells count="1"><mergeCell ref="D2:E2"/></mergeCells>`,
  });
  const workbook = makeWorkbook([
    sheet("4 Mar 2024", 600),
    sheet("5 Mar 2024", 1200),
    { name: "Legend", rows: "" },
  ]);
  const result = await checkImport(workbook, text("examples/mappings/sheet-per-day.yaml"));
  expect(factRows(result)).toEqual([
    {
      day: "2024-03-04",
      agent: "Ada",
      queue: "Gas",
      contacts_handled: 3,
      talk_seconds: 600,
      acw_seconds: 90,
    },
    { day: "2024-03-04", agent: "Ada", queue: "Power", contacts_handled: 1, talk_seconds: 60 },
    {
      day: "2024-03-05",
      agent: "Ada",
      queue: "Gas",
      contacts_handled: 3,
      talk_seconds: 1200,
      acw_seconds: 90,
    },
    { day: "2024-03-05", agent: "Ada", queue: "Power", contacts_handled: 1, talk_seconds: 60 },
  ]);
});

test("weeks and months lie on their first day and carry their grain", async () => {
  const weeks = await check("weekly-totals.csv", "mappings/weekly-totals.yaml");
  expect(weeks.content).toMatchObject({ draft: { grain: "week", weekStart: 1 } });
  expect(factRows(weeks)).toEqual([
    { day: "2024-03-04", agent: "Ada", channel: "Chat", solved: 12, reopened: 0 },
    { day: "2024-03-04", agent: "Ada", channel: "Email", solved: 31, reopened: 2 },
    { day: "2024-03-04", agent: "Per", channel: "Email", solved: 40, reopened: 3 },
    { day: "2024-03-11", agent: "Ada", channel: "Email", solved: 28 },
  ]);
  const months = await check("monthly-totals.csv", "mappings/monthly-totals.yaml");
  expect(months.content).toMatchObject({ draft: { grain: "month" } });
  expect(factRows(months)).toEqual([
    {
      day: "2024-01-01",
      agent: "Ada",
      site: "Cork",
      items_completed: 210,
      items_returned: 4,
      items_standard_seconds: 113_400,
    },
    {
      day: "2024-01-01",
      agent: "Per",
      site: "Cork",
      items_completed: 180,
      items_returned: 9,
      items_standard_seconds: 98_100,
    },
    {
      day: "2024-02-01",
      agent: "Ada",
      site: "Cork",
      items_completed: 200,
      items_returned: 3,
      items_standard_seconds: 108_000,
    },
  ]);
});

test("tickets: instants, the day the clocks change, time between, repeats, nobody's rows", async () => {
  // Lisbon is at UTC until 01:00 UTC on 31 March and an hour ahead after it: 23:30Z on the 31st is 00:30 on 1 April there.
  expect(await facts("tickets.jsonl", "mappings/tickets.yaml")).toEqual([
    {
      day: "2024-03-31",
      agent: "a1",
      queue: "Mail",
      solved: 1,
      replies_first: 1,
      replies_first_seconds: 1800,
      surveys_answered: 1,
      surveys_top_box: 1,
    },
    {
      day: "2024-03-31",
      agent: "a2",
      queue: "Chat",
      solved: 1,
      replies_first: 1,
      replies_first_seconds: 45,
      surveys_answered: 1,
      surveys_top_box: 0,
    },
    {
      day: "2024-04-01",
      agent: "a1",
      queue: "Mail",
      solved: 1,
      replies_first: 0,
      surveys_answered: 0,
    },
  ]);
});

test("quality forms: a day that begins at five, a blank that nobody judged", async () => {
  expect(await facts("quality-forms.csv", "mappings/quality-forms.yaml")).toEqual([
    // 42 + 50 + 20 of 150: the form of half past one belongs to the day before.
    {
      day: "2024-03-05",
      agent: "Ada",
      qa_forms: 3,
      qa_points: 112,
      qa_points_possible: 150,
      qa_forms_critical: 1,
    },
    { day: "2024-03-06", agent: "Per", qa_forms: 1, qa_points: 45, qa_points_possible: 50 },
  ]);
});

test("rosters: dated assignments and snapshots", async () => {
  const dated = await check("assignments.csv", "rosters/dated-assignments.yaml");
  expect(dated.content).toEqual({
    kind: "roster",
    draft: {
      source: "hr",
      people: [
        {
          id: "1001",
          name: "Ada Okafor",
          startedOn: "2023-12-20",
          assignments: [
            {
              from: "2024-01-01",
              to: "2024-03-04",
              dimensions: { team: "n1", supervisor: "s7", site: "Cork" },
            },
            {
              from: "2024-03-05",
              to: null,
              dimensions: { team: "n2", supervisor: "s8", site: "Cork" },
            },
          ],
        },
        {
          id: "1002",
          name: "Per Lind",
          startedOn: "2024-02-01",
          assignments: [
            {
              from: "2024-02-01",
              to: null,
              dimensions: { team: "n1", supervisor: "s7", site: "Cork" },
            },
          ],
        },
      ],
      names: new Map([
        ["team:n1", "North 1"],
        ["team:n2", "North 2"],
      ]),
    },
  });
  const snapshots = await check("snapshots.csv", "rosters/monthly-snapshots.yaml");
  expect(snapshots.content).toMatchObject({
    draft: {
      people: [
        {
          id: "ada",
          assignments: [
            {
              from: "2024-01-01",
              to: "2024-01-31",
              dimensions: { supervisor: "Kim", line_of_business: "Consumer" },
            },
            { from: "2024-02-01", to: "2024-02-29" },
            {
              from: "2024-03-01",
              to: null,
              dimensions: { supervisor: "Lou", line_of_business: "Business" },
            },
          ],
        },
        { id: "per", assignments: [{ from: "2024-01-01", to: null }] },
      ],
    },
  });
});
