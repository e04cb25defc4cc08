import { beforeEach, describe, expect, test } from "vitest";
import { KeyReused } from "#server/services.ts";
import { factLines } from "#tests/fact-lines.ts";
import { createTestIngest } from "#tests/test-ingest.ts";
import type { Importer, IngestServices } from "./ingest.ts";

const mapping = `kind: facts
source: calls
row: day
day: { column: Day, format: YYYY-MM-DD }
agent: Agent
measures:
  contacts_handled: { sum: Calls }
`;

let services: IngestServices;
let ingest: Importer;

beforeEach(() => {
  ({ services, ingest } = createTestIngest());
});

async function send(file: string, more: { source?: string; key?: string; actor?: string } = {}) {
  const batch = await ingest.receive({
    fileName: "calls.csv",
    bytes: new TextEncoder().encode(file),
    mapping,
    source: more.source ?? null,
    dryRun: false,
    sha256: null,
    actor: more.actor ?? "admin",
    ...(more.key !== undefined && { idempotencyKey: more.key }),
  });
  await ingest.idle();
  return (await ingest.find(batch.id)) ?? batch;
}

const january = "Day,Agent,Calls\n2024-01-01,Ann,5\n";
const corrected = "Day,Agent,Calls\n2024-01-01,Ann,6\n";
const february = "Day,Agent,Calls\n2024-02-01,Ann,7\n";
const facts = () => factLines(services.metrics);

describe("a file that was imported before", () => {
  test("is nothing to do, whatever other days and feeds came since", async () => {
    const first = await send(january);
    await send(february);
    await send(corrected, { source: "another feed" });
    expect(await send(january)).toEqual(first);
  });

  test("is taken in again after its correction, and restates it; once more is nothing to do", async () => {
    const first = await send(january);
    await send(corrected);
    expect(await facts()).toEqual(["2024-01-01 Ann - 6"]);
    const again = await send(january);
    expect(again).toMatchObject({ sequence: 3, status: "accepted", factsReplaced: 1 });
    expect(again.id).not.toBe(first.id);
    expect(await facts()).toEqual(["2024-01-01 Ann - 5"]);
    expect(await send(january)).toEqual(again);
    expect(await send(corrected)).toMatchObject({ sequence: 4 });
    expect(await facts()).toEqual(["2024-01-01 Ann - 6"]);
  });
});

describe("an upload under a key of its sender", () => {
  test("is answered with the same batch, even when it would by now be taken in again", async () => {
    const first = await send(january, { key: "night 1" });
    await send(corrected, { key: "night 2" });
    expect(await send(january, { key: "night 1" })).toEqual(first);
    expect(await facts()).toEqual(["2024-01-01 Ann - 6"]);
    expect(await send(january, { key: "night 3" })).toMatchObject({ sequence: 3 });
  });

  test("is refused when the key was another upload's, of the same sender", async () => {
    await send(january, { key: "night 1" });
    await expect(send(february, { key: "night 1" })).rejects.toThrow(KeyReused);
    await expect(send(january, { key: "night 1", source: "x" })).rejects.toThrow(KeyReused);
    expect(await send(february, { key: "night 1", actor: "somebody" })).toMatchObject({
      sequence: 2,
    });
  });
});

test("rows that the mapping leaves out, and repeats, are counted apart from those set aside", async () => {
  const choosing = mapping.replace(
    "row: day",
    () =>
      "row: event\nwhere: { column: Calls, above: 0 }\nunique: { column: Id, keep: first }\nfaults: set-aside\nset_aside_at_most: 0.5",
  );
  const rows = ["a,2024-01-01,Ann,5", "b,2024-01-01,Ann,0", "a,2024-01-01,Ann,5", "c,soon,Ann,5"];
  const batch = await ingest.receive({
    fileName: "calls.csv",
    bytes: new TextEncoder().encode(["Id,Day,Agent,Calls", ...rows].join("\n")),
    mapping: choosing,
    source: null,
    dryRun: true,
    sha256: null,
    actor: "admin",
  });
  await ingest.idle();
  // Of four rows one has no calls, one repeats the first, and the date of the last is no date.
  expect(await ingest.find(batch.id)).toMatchObject({
    rows: 4,
    rowsLeftOut: 2,
    rowsSetAside: 1,
    facts: 1,
  });
});

test("half hours exported twice count once, by the columns that make their id together", async () => {
  const halves = mapping.replace(
    "row: day",
    () =>
      "row: day\ncombine: sum\nunique: [Half, Agent]\nfaults: set-aside\nset_aside_at_most: 0.5",
  );
  const rows = [
    "2024-01-01,09:00,Ann,5",
    "2024-01-01,09:00,Bob,5",
    "2024-01-01,09:30,Ann,5",
    "2024-01-01,09:00,Ann,5",
    "2024-01-01,09:30,Ann,6",
  ];
  const batch = await ingest.receive({
    fileName: "calls.csv",
    bytes: new TextEncoder().encode(["Day,Half,Agent,Calls", ...rows].join("\n")),
    mapping: halves,
    source: null,
    dryRun: true,
    sha256: null,
    actor: "admin",
  });
  await ingest.idle();
  // Two facts: Ann's 5 + 5 and Bob's 5. The fourth row repeats the first, the fifth says otherwise than the third.
  const found = await ingest.find(batch.id);
  expect(found).toMatchObject({ rows: 5, rowsLeftOut: 1, rowsSetAside: 1, facts: 2 });
  expect(found?.faults[0]).toMatchObject({ row: 6, column: "Half", rule: "repeated-id" });
  expect(found?.faults[0]?.message).toContain("The id “09:30 Ann” stands in row 4 too");
});

test("rows beyond the one at which the reading stops are counted as left out", async () => {
  const stopping = mapping.replace("row: day", () => "row: day\nfile: { stop_at: ^total }");
  // A total after each team: reading stops at the first, and the report says how much lies beyond it.
  const rows = ["2024-01-01,Ann,5", "Total,,5", "", "2024-01-01,Bob,3", "Total,,3"];
  const batch = await ingest.receive({
    fileName: "calls.csv",
    bytes: new TextEncoder().encode(["Day,Agent,Calls", ...rows].join("\n")),
    mapping: stopping,
    source: null,
    dryRun: true,
    sha256: null,
    actor: "admin",
  });
  await ingest.idle();
  expect(await ingest.find(batch.id)).toMatchObject({ rows: 4, rowsLeftOut: 3, facts: 1 });
});

test("facts that lie more than a day ahead are refused by row, column and rule", async () => {
  // Today is 2024-03-01.
  const batch = await send(
    "Day,Agent,Calls\n2024-03-02,Ann,5\n2024-03-03,Ann,5\n2036-01-01,Bob,1\n",
  );
  expect(batch).toMatchObject({ status: "refused", faultsByRule: { "day-ahead": 2 } });
  expect(batch.faults[0]).toMatchObject({ row: 3, column: "Day", rule: "day-ahead" });
  expect(batch.faults[0]?.message).toContain(
    "“2024-03-03” in column “Day” lies ahead, after 2024-03-02",
  );
  expect(await send("Day,Agent,Calls\n2024-03-02,Ann,5\n")).toMatchObject({ status: "accepted" });
});

test("a pattern that could be tried for ever is refused before the file is read", async () => {
  const slow = mapping.replace("row: day", () => "row: day\nfile: { stop_at: '(a+)+$' }");
  const batch = await ingest.receive({
    fileName: "calls.csv",
    bytes: new TextEncoder().encode(`Day,Agent,Calls\n${"a".repeat(1000)}!,Ann,5\n`),
    mapping: slow,
    source: null,
    dryRun: true,
    sha256: null,
    actor: "admin",
  });
  await ingest.idle();
  const found = await ingest.find(batch.id);
  expect(found?.faults[0]).toMatchObject({ rule: "slow-pattern" });
  expect(found?.faults[0]?.message).toContain("Mapping, line 4");
});
