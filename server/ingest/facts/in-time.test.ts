import { expect, test } from "vitest";
import { checkImport, factRows, faultPlaces } from "#tests/import-facts.ts";

const mapping = (rule: string, day = "column: Day") => `kind: facts
source: cases
row: event
day: { ${day} }
agent: Agent
measures:
  items_in_time: ${rule}
`;

const cases = (...rows: readonly string[]) =>
  ["Day,Agent,Done,Due", ...rows.map((row) => `2024-03-05,Ann,${row}`)].join("\n");

const inTime = async (file: string, text: string) =>
  factRows(await checkImport(file, text)).map((row) => row["items_in_time"]);

test.each([
  ["a day counts to its end where no time was given", "2024-03-05T23:59,2024-03-05", 1],
  ["the day after is late", "2024-03-06T00:00,2024-03-05", 0],
  ["times are compared to the minute", "2024-03-05T16:01,2024-03-05T16:00", 0],
  ["the very moment is in time", "2024-03-05T16:00,2024-03-05T16:00", 1],
  // 03:30 UTC is 22:30 of the day before in New York.
  ["an instant lies on the day of the zone", "2024-03-06T03:30:00Z,2024-03-05", 1],
  ["an instant after that day's end is late", "2024-03-06T05:30:00Z,2024-03-05", 0],
  // 16:00 in New York is 21:00 UTC in winter.
  ["an instant is compared with a local time", "2024-03-05T21:00:00Z,2024-03-05T16:00", 1],
])("%s", async (_, row, expected) => {
  const text = mapping("{ in_time: [Done, Due] }", "column: Day, zone: America/New_York");
  expect(await inTime(cases(row), text)).toEqual([expected]);
});

test("midnight that stands for the whole day is named in the format", async () => {
  const file = cases("2024-03-05 14:00:00,2024-03-05 00:00:00");
  const formats = '"YYYY-MM-DD [00:00:00]", "YYYY-MM-DD HH:mm:ss"';
  expect(await inTime(file, mapping("{ in_time: [Done, Due] }"))).toEqual([0]);
  expect(await inTime(file, mapping(`{ in_time: [Done, Due], format: [${formats}] }`))).toEqual([
    1,
  ]);
});

test("what is not done is unknown, or late where the mapping says so", async () => {
  const file = cases(",2024-03-05");
  expect(await inTime(file, mapping("{ in_time: [Done, Due] }"))).toEqual([undefined]);
  expect(await inTime(file, mapping("{ in_time: [Done, Due], blank: zero }"))).toEqual([0]);
});

test("a cell that is no date is a fault in its column, and only counts are made so", async () => {
  const text = mapping("{ in_time: [Done, Due] }");
  const result = await checkImport(cases("2024-03-05,soon"), text);
  expect(faultPlaces(result)).toEqual(["not-a-date, row 2, Due"]);
  const seconds = text.replace("items_in_time", "items_standard_seconds");
  expect((await checkImport(cases("2024-03-05,2024-03-05"), seconds)).faultsByRule).toEqual({
    "wrong-unit": 1,
  });
});
