import { expect, test } from "vitest";
import { createTestIngest } from "#tests/test-ingest.ts";
import { createIngest } from "../ingest.ts";
import { daysCovered } from "./days-covered.ts";

const mapping = (row: string) => `kind: facts
source: calls
row: ${row}
day: { column: Day, format: YYYY-MM-DD }
agent: Agent
measures:
  contacts_handled: { sum: Calls }
`;

test.each([
  ["day", "2024-01-03,Ann,5\n2024-01-10,Ann,7", "2024-01-03", "2024-01-10"],
  // The weeks of Monday 1 and 8 January end on the 14th; February has 29 days in 2024.
  ["week", "2024-01-10,Ann,5\n2024-01-03,Ann,7", "2024-01-01", "2024-01-14"],
  ["month", "2024-01-15,Ann,5\n2024-02-15,Ann,7", "2024-01-01", "2024-02-29"],
])("a batch of rows by %s goes to the end of the last", async (row, rows, firstDay, lastDay) => {
  const ingest = createIngest(createTestIngest().services);
  const { id } = await ingest.receive({
    fileName: "calls.csv",
    bytes: new TextEncoder().encode(`Day,Agent,Calls\n${rows}\n`),
    mapping: mapping(row),
    source: null,
    dryRun: false,
    sha256: null,
    actor: "admin",
  });
  await ingest.idle();
  expect(await ingest.find(id)).toMatchObject({ status: "accepted", firstDay, lastDay });
});

test("without facts there are no days", () =>
  expect(daysCovered([{ grain: "day", day: [] }])).toEqual({ firstDay: null, lastDay: null }));
