import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { measureId } from "#src/domain/ids.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { createChanges } from "../changes.ts";
import { loadRules } from "../definitions.ts";
import { createInThreadCheck } from "../ingest/check-in-thread.ts";
import { createIngest } from "../ingest/ingest.ts";
import { createMemoryFiles } from "../ingest/ledger/kept-files.ts";
import type { Json } from "../records-store.ts";
import { createMemoryMetrics } from "../stores/memory-metrics.ts";
import { createMemoryRecords } from "../stores/memory-records.ts";
import { demoOrganisation } from "./demo-organisation.ts";
import { demoParameters } from "./demo-parameters.ts";
import { demoRecognition } from "./demo-recognition.ts";
import { demoRecords } from "./demo-records.ts";
import { plant, plantedFacts, seedDemo } from "./seed-demo.ts";

let now = new Date();

function emptyOrganisation() {
  const clock = () => now;
  const metrics = createMemoryMetrics({ weekStart: 1 });
  const records = createMemoryRecords({ clock });
  const shipped = { organisation: demoOrganisation, policy: DEFAULT_POLICY };
  const importer = createIngest({
    metrics,
    records,
    changes: createChanges(),
    clock,
    files: createMemoryFiles(),
    check: createInThreadCheck(),
    rules: () => loadRules(records, shipped),
    demo: plantedFacts,
    log: ({ error }) => {
      throw error;
    },
  });
  return { metrics, records, importer, clock };
}

type Organisation = ReturnType<typeof emptyOrganisation>;

/** A demo of a few people over a few days, as an earlier start would have left it. */
async function plantSmall(organisation: Organisation, today: Day, hour: number): Promise<void> {
  const parameters = {
    ...demoParameters(today, hour),
    firstDay: addDays(today, -9),
    size: { sites: 1, teamsPerSite: 2, seatsPerTeam: 4 },
  };
  await plant(organisation, parameters, demoRecords(parameters));
}

async function handledPerDay(
  { metrics }: Organisation,
  from: Day,
  to: Day,
): Promise<ReadonlyMap<string | null, number | undefined>> {
  const measure = measureId("contacts_handled");
  const table = await metrics.sums({
    of: [{ name: "n", of: { kind: "linear", linear: [{ measure, times: 1 }] }, over: [measure] }],
    by: ["day"],
    period: { from, to },
    where: [],
  });
  const handled = table.columns.get("n") ?? new Float64Array();
  return new Map((table.keys[0] ?? []).map((day, row) => [day, handled[row]]));
}

async function receive({ importer }: Organisation, definitions: string): Promise<void> {
  await importer.receive({
    fileName: "definitions.yaml",
    bytes: new TextEncoder().encode(definitions),
    mapping: null,
    source: null,
    dryRun: false,
    sha256: null,
    actor: "test",
  });
  await importer.idle();
}

// 2026-11-19 is a Thursday; Berlin is an hour ahead of UTC in November.
const thursdayNoon = new Date("2026-11-19T11:00:00Z");
const fridayEvening = new Date("2026-11-20T21:00:00Z");

beforeEach(() => {
  now = thursdayNoon;
});

describe("seeding the demo", () => {
  test("plants thirteen months up to this hour in an empty organisation", async () => {
    const { records, clock, importer } = emptyOrganisation();
    const planted: unknown[] = [];
    const seed = async (parameters: Json, documents: readonly unknown[]) => {
      planted.push({ parameters, documents: documents.length });
      // The whole demo takes the memory store seconds; a demo without days has the same way in.
      return importer.seed({ ...(parameters as object), firstDay: "2026-11-20" }, []);
    };
    const ground = { records, clock, importer: { ...importer, seed } };
    expect(await seedDemo(ground)).toBe("seeded");
    const parameters = demoParameters("2026-11-19" as Day, 12);
    const documents = demoRecords(parameters).length + demoRecognition(parameters).length + 1;
    expect(planted).toEqual([{ parameters, documents }]);
    expect(parameters.firstDay).toBe("2025-10-21");
  });

  test("leaves an organisation with data of its own alone", async () => {
    const organisation = emptyOrganisation();
    await receive(organisation, "kind: definitions\norganisation:\n  name: Ours\n");
    expect(await organisation.importer.list(1)).toMatchObject([{ status: "accepted" }]);
    expect(await seedDemo(organisation)).toBe("left-alone");
    expect(await organisation.records.list("person")).toEqual([]);
  });

  test("does nothing again within the hour", async () => {
    const organisation = emptyOrganisation();
    await plantSmall(organisation, "2026-11-19" as Day, 12);
    now = new Date(thursdayNoon.getTime() + 59 * 60_000);
    expect(await seedDemo(organisation)).toBe("up-to-date");
    expect(await organisation.importer.list(10)).toHaveLength(1);
  });

  test("grows up to now, and finishes the day that was not over", async () => {
    const organisation = emptyOrganisation();
    await plantSmall(organisation, "2026-11-19" as Day, 12);
    const before = await handledPerDay(organisation, "2026-11-18" as Day, "2026-11-20" as Day);
    now = fridayEvening;
    expect(await seedDemo(organisation)).toBe("grown");
    const after = await handledPerDay(organisation, "2026-11-18" as Day, "2026-11-20" as Day);
    expect(after.get("2026-11-18")).toBe(before.get("2026-11-18"));
    expect(after.get("2026-11-19")).toBeGreaterThan(before.get("2026-11-19") ?? Infinity);
    expect(after.get("2026-11-20")).toBeGreaterThan(0);
  });

  test("ends with the same facts by growth as at once", async () => {
    const [grown, whole] = [emptyOrganisation(), emptyOrganisation()];
    await plantSmall(grown, "2026-11-19" as Day, 12);
    now = fridayEvening;
    await seedDemo(grown);
    const size = { sites: 1, teamsPerSite: 2, seatsPerTeam: 4 };
    const anchor = "2026-11-19" as Day;
    const [firstDay, lastDay] = [addDays(anchor, -9), addDays(anchor, 1)];
    const parameters = { ...demoParameters(anchor, 0), firstDay, lastDay, lastDayHour: 22, size };
    await plant(whole, parameters, demoRecords(parameters));
    expect(await handledPerDay(grown, firstDay, lastDay)).toEqual(
      await handledPerDay(whole, firstDay, lastDay),
    );
    const bodies = async ({ records }: Organisation) =>
      (await records.list("person")).map(({ body }) => body);
    expect(await bodies(grown)).toEqual(await bodies(whole));
  });

  test("keeps what an administrator has changed", async () => {
    const organisation = emptyOrganisation();
    await plantSmall(organisation, "2026-11-19" as Day, 12);
    const goals = await organisation.records.list("goal");
    const [goal] = goals;
    const body = { ...(goal?.body as object), weight: 42 };
    await organisation.records.put([{ kind: "goal", id: goal?.id ?? "", body, ifVersion: "any" }], {
      actor: "administrator",
      action: "goal changed",
    });
    now = fridayEvening;
    await seedDemo(organisation);
    expect((await organisation.records.get("goal", goal?.id ?? ""))?.body).toEqual(body);
  });
});
