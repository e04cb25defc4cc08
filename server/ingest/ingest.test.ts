import { beforeEach, describe, expect, test } from "vitest";
import type { ServerEvent } from "#src/contract/events.ts";
import { day } from "#src/domain/calendar.ts";
import { measureId } from "#src/domain/ids.ts";
import type { FactBatch } from "#server/metrics-store.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { factLines } from "#tests/fact-lines.ts";
import { createTestIngest } from "#tests/test-ingest.ts";
import { createIngest, type IngestServices, type Importer } from "./ingest.ts";
import { syncProjection } from "./ledger/projection.ts";

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
let events: ServerEvent[];

beforeEach(() => {
  ({ services, ingest, events } = createTestIngest());
});

async function send(
  file: string,
  options: { mapping?: string | null; dryRun?: boolean; sha256?: string } = {},
) {
  const batch = await ingest.receive({
    fileName: "calls.csv",
    bytes: new TextEncoder().encode(file),
    mapping: options.mapping === undefined ? mapping : options.mapping,
    source: null,
    dryRun: options.dryRun ?? false,
    sha256: options.sha256 ?? null,
    actor: "admin",
  });
  await ingest.idle();
  return (await ingest.find(batch.id)) ?? batch;
}

const handled = measureId("contacts_handled");
const facts = (of = services) => factLines(of.metrics);

test("a batch whose facts cannot be stored comes to an end, says so, and is made good by the next", async () => {
  const { metrics } = services;
  let isFull = true;
  const failing = {
    ...services,
    log: () => {},
    metrics: {
      ...metrics,
      apply: async (batch: FactBatch) => {
        if (isFull) throw new Error("disk full");
        return metrics.apply(batch);
      },
    },
  };
  ingest = createIngest(failing);
  const batch = await send("Day,Agent,Calls\n2024-01-01,Ann,5\n");
  expect(batch).toMatchObject({ status: "accepted", sequence: 1, faultCount: 1 });
  expect(batch.faults[0]?.rule).toBe("not-applied");
  expect(await facts()).toEqual([]);
  isFull = false;
  await send("Day,Agent,Calls\n2024-01-02,Bob,7\n");
  expect(await facts()).toHaveLength(2);
});

describe("receiving a file", () => {
  test("accepts, journals, applies and tells", async () => {
    const batch = await send("Day,Agent,Calls\n2024-01-01,Ann,5\n2024-01-02,Bob,7\n");
    expect(batch).toMatchObject({
      sequence: 1,
      status: "accepted",
      rows: 2,
      facts: 2,
      agents: 2,
      firstDay: "2024-01-01",
      lastDay: "2024-01-02",
    });
    expect(await facts()).toEqual(["2024-01-01 Ann - 5", "2024-01-02 Bob - 7"]);
    const journal = await services.records.journal({ kind: "batch", limit: 10 });
    expect(journal).toMatchObject([{ actor: "admin", action: "batch accepted", id: batch.id }]);
    expect(events.at(-1)).toMatchObject({ type: "data" });
  });

  test("the same content twice is the same batch and changes nothing", async () => {
    const file = "Day,Agent,Calls\n2024-01-01,Ann,5\n";
    const first = await send(file);
    const { version } = await services.metrics.watermark();
    const journal = await services.records.journal({ limit: 100 });
    expect(await send(file)).toEqual(first);
    expect(await send(file, { mapping: mapping.replaceAll("\n", "\r\n") })).toEqual(first);
    expect((await services.metrics.watermark()).version).toBe(version);
    expect(await services.records.journal({ limit: 100 })).toEqual(journal);
  });

  test("a corrected file restates exactly its keys", async () => {
    await send("Day,Agent,Calls\n2024-01-01,Ann,5\n2024-01-01,Bob,6\n2024-01-02,Ann,7\n");
    const corrected = await send("Day,Agent,Calls\n2024-01-01,Ann,50\n");
    expect(corrected).toMatchObject({ sequence: 2, factsReplaced: 1 });
    expect(await facts()).toEqual([
      "2024-01-01 Ann - 50",
      "2024-01-01 Bob - 6",
      "2024-01-02 Ann - 7",
    ]);
  });

  test("a file with a fault is refused whole, remembered with its faults, and can be sent again mended", async () => {
    const refused = await send("Day,Agent,Calls\n2024-01-01,Ann,5\n2024-01-02,Bob,x\n");
    expect(refused).toMatchObject({ status: "refused", sequence: null, faultCount: 1 });
    expect(refused.faults).toMatchObject([{ row: 3, column: "Calls", rule: "not-a-number" }]);
    expect(await facts()).toEqual([]);
    expect((await ingest.list(10)).map(({ status }) => status)).toEqual(["refused"]);
    expect(await send("Day,Agent,Calls\n2024-01-01,Ann,5\n2024-01-02,Bob,8\n")).toMatchObject({
      sequence: 1,
    });
  });

  test("a dry run checks and keeps nothing", async () => {
    const dry = await send("Day,Agent,Calls\n2024-01-01,Ann,5\n", { dryRun: true });
    expect(dry).toMatchObject({ status: "dry-run", facts: 1, sequence: null });
    expect(await facts()).toEqual([]);
    expect(await services.records.journal({ limit: 10 })).toEqual([]);
  });

  test("bytes that are not the ones announced are refused", async () => {
    const batch = await send("Day,Agent,Calls\n2024-01-01,Ann,5\n", { sha256: "0".repeat(64) });
    expect(batch.faults).toMatchObject([{ rule: "sha256-differs" }]);
  });
});

const rosterMapping = `kind: roster
source: hr
person: { id: Id, name: Name }
from: { column: From, format: YYYY-MM-DD }
to: { column: To, format: YYYY-MM-DD }
dimensions: { team: Team }
`;

describe("a roster", () => {
  const calls = "Day,Agent,Calls\n2024-01-10,Ann,1\n2024-02-10,Ann,2\n2024-02-10,Bob,3\n";
  const people =
    "Id,Name,Team,From,To\nAnn,Ann Lee,North,2024-01-01,2024-01-31\nAnn,Ann Lee,South,2024-02-01,\n";
  const placed = ["2024-01-10 Ann North 1", "2024-02-10 Ann South 2", "2024-02-10 Bob - 3"];

  test("gives facts that come later the dimensions of their day", async () => {
    await send(people, { mapping: rosterMapping });
    await send(calls);
    expect(await facts()).toEqual(placed);
  });

  test("that comes after the facts has them projected again", async () => {
    await send(calls);
    const { version } = await services.metrics.watermark();
    expect(await send(people, { mapping: rosterMapping })).toMatchObject({
      kind: "roster",
      agents: 1,
    });
    expect(await facts()).toEqual(placed);
    expect((await services.metrics.watermark()).version).toBeGreaterThan(version);
  });

  test("restates people from the first day on that it gives", async () => {
    await send(people, { mapping: rosterMapping });
    await send("Id,Name,Team,From,To\nAnn,Ann Lee,West,2024-02-05,\n", { mapping: rosterMapping });
    const stored = await services.records.get("person", "Ann");
    expect(stored?.body).toMatchObject({
      name: "Ann Lee",
      assignments: [
        { from: "2024-01-01", to: "2024-01-31", dimensions: { team: "North" } },
        { from: "2024-02-01", to: "2024-02-04", dimensions: { team: "South" } },
        { from: "2024-02-05", to: null, dimensions: { team: "West" } },
      ],
    });
  });

  test("with overlapping assignments is refused", async () => {
    const wrong =
      "Id,Name,Team,From,To\nAnn,A,North,2024-01-01,2024-02-15\nAnn,A,South,2024-02-01,\n";
    const batch = await send(wrong, { mapping: rosterMapping });
    expect(batch.faults).toMatchObject([{ row: 3, rule: "overlapping-assignments" }]);
    expect(await services.records.get("person", "Ann")).toBeNull();
  });
});

describe("definitions", () => {
  const definitions = `kind: definitions
organisation: { name: Acme, zone: Europe/Lisbon, week_starts: sunday }
measures:
  callbacks: { unit: count, description: Callbacks made. }
kpis:
  callback_rate:
    name: Callback rate
    description: Callbacks per contact.
    unit: percent
    direction: lower
    kind: proportion
    numerator: callbacks
    denominator: contacts_handled
goals:
  - { kpi: callback_rate, from: 2024-01-01, floor: 40, threshold: 30, target: 20, stretch: 10 }
  - { kpi: callback_rate, from: 2024-01-01, applies_to: { team: North }, floor: 50, threshold: 40, target: 30, stretch: 20 }
names: { team: { North: The North }, agent: { Ann: Ann Lee } }
`;

  test("take effect with no code", async () => {
    expect(await send(definitions, { mapping: null })).toMatchObject({
      kind: "definitions",
      sequence: 1,
      facts: 7,
    });
    const { organisation, definitions: known } = await services.rules();
    expect(organisation).toMatchObject({
      name: "Acme",
      zone: "Europe/Lisbon",
      weekStart: 7,
      currency: "EUR",
    });
    expect(known.kpis.get("callback_rate")).toMatchObject({
      shortName: "Callback rate",
      scale: 100,
      decimals: 1,
      lowestLevel: "agent",
      numerator: [{ measure: "callbacks", times: 1 }],
    });
    const goals = await services.records.list("goal");
    expect(goals.map(({ id }) => id)).toEqual([
      "callback_rate/organisation/2024-01-01",
      "callback_rate/team:North/2024-01-01",
    ]);
    expect(
      await send("Day,Agent,Calls,Back\n2024-01-01,Ann,5,1\n", {
        mapping: `${mapping}  callbacks: { sum: Back }\n`,
      }),
    ).toMatchObject({ sequence: 2 });
  });

  test("with any fault are refused whole, each fault with its line", async () => {
    const wrong = definitions
      .replace("target: 20,", "target: 5,")
      .replace("denominator: contacts_handled", "denominator: contacts_handeld");
    const batch = await send(wrong, { mapping: null });
    expect(batch).toMatchObject({ status: "refused" });
    expect(batch.faults).toMatchObject([
      { row: 7, column: "kpis.callback_rate", rule: "wrong-kpi" },
      { row: 15, column: "goals.0", rule: "wrong-goal" },
    ]);
    expect(await services.records.list("kpi")).toEqual([]);
  });
});

describe("the projection", () => {
  const demo = (): readonly FactBatch[] =>
    ["a", "b"].map((source, index) => ({
      sequence: 1,
      source,
      grain: "day",
      weekStart: 1,
      length: 1,
      day: [day("2024-01-01")],
      agent: ["Ann"],
      queue: [""],
      dimensions: new Map(),
      measures: new Map([[handled, Float64Array.of(index + 1)]]),
      sourceRows: Uint32Array.of(1),
    }));

  test("is built again from the ledger, demo, corrections and roster included", async () => {
    const withDemo = { ...services, demo };
    ingest = createIngest(withDemo);
    const settings = { kind: "unit", id: "team:North", body: { name: "North" } };
    const seeded = await ingest.seed({ seed: 1 }, [settings]);
    expect(seeded).toMatchObject({ kind: "demo", sequence: 1, facts: 2 });
    expect(await ingest.seed({ seed: 1 }, [settings])).toEqual(seeded);
    await send("Day,Agent,Calls\n2024-01-10,Ann,1\n");
    await send("Day,Agent,Calls\n2024-01-10,Ann,2\n");
    await send("Id,Name,Team,From,To\nAnn,Ann Lee,North,2024-01-01,\n", { mapping: rosterMapping });
    const before = await facts(services);
    expect(before).toEqual(["2024-01-01 Ann - 1", "2024-01-01 Ann - 2", "2024-01-10 Ann North 2"]);

    const fresh = { ...withDemo, metrics: createMemoryMetrics() };
    expect(await syncProjection(fresh)).toEqual({ applied: 3, rebuilt: false });
    expect(await facts(fresh)).toEqual(before);
    expect(await syncProjection(fresh)).toEqual({ applied: 0, rebuilt: false });
  });

  test("applies what was accepted but not applied, and forgets what the ledger does not know", async () => {
    await send("Day,Agent,Calls\n2024-01-10,Ann,1\n");
    const [stranger] = demo();
    if (stranger) await services.metrics.apply({ ...stranger, sequence: 99 });
    expect(await syncProjection(services)).toEqual({ applied: 1, rebuilt: true });
    expect(await facts()).toEqual(["2024-01-10 Ann - 1"]);
  });
});
