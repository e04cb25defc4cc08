import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fc } from "@fast-check/vitest";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { openSqliteRecords } from "#server/stores/sqlite-records.ts";
import type { FactBatch } from "#server/metrics-store.ts";
import type { RecordsStore } from "#server/records-store.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { FIRST_BATCH, recognitionWorld, standingOf, weeksBatch } from "#tests/recognition-world.ts";
import { NOW } from "#tests/small-world.ts";
import { choiceOf, isBehind, keepChoice } from "../choices.ts";
import {
  awardsOf,
  ledgerOf,
  partId,
  POINTS,
  pointsBody,
  PROGRESS,
  progressOf,
} from "../recognition-records.ts";
import { createClerk } from "./clerk.ts";

const clock = () => NOW;
const fresh = () => createMemoryRecords({ clock });

/** A batch that makes January's work of the best one poor: the weeks to 11, 18, 25 January and 1 February. */
const POOR_JANUARY = weeksBatch(2, { from: 7, to: 4, agents: ["ada"], share: () => 0.5 });
const GOOD_AGAIN = weeksBatch(3, { from: 7, to: 4, agents: ["ada"] });

async function decided(batches: readonly FactBatch[], runsAfterEach: boolean) {
  const records = fresh();
  const { services, take } = await recognitionWorld(records);
  for (const batch of batches) {
    await take(batch);
    if (runsAfterEach) await createClerk(services).run();
  }
  await createClerk(services).run();
  return { records, services };
}

describe("the clerk", () => {
  test("pays closed weeks and awards what is earned, and finds nothing to do a second time", async () => {
    const { records, services } = await decided([FIRST_BATCH], false);
    const parts = await ledgerOf(records, "ada");
    const lines = parts.flatMap(({ entries }) => entries);
    // Half a year of weeks. 85 of 100 at the stretch of 85 are 100 points, or nearly: days swing to both sides.
    expect(lines).toHaveLength(26);
    expect(lines.at(-1)).toMatchObject({
      to: "2026-03-01",
      state: "paid",
      cause: { id: "points.paid" },
    });
    const awards = (await awardsOf(records, "ada")).map(
      ({ badge, period }) => `${badge} ${period.id}`,
    );
    expect(awards).toContain("solved-at-once 2026-01");
    expect(awards).toContain("steady-solver 2025-Q4");
    // February's weeks ended on the 22nd, eight days ago; March has had one, and late data may still come.
    expect(awards).toContain("solved-at-once 2026-02");
    expect(awards.filter((award) => award.endsWith("2026-03"))).toEqual([]);
    const progress = (await progressOf(records, "ada"))?.items ?? [];
    expect(new Set(progress.map(({ period }) => period.id))).toEqual(
      new Set(["2026-03", "2026-Q1"]),
    );
    const steady = progress.find(({ badge }) => badge === "steady-month");
    expect(steady).toMatchObject({ counted: { done: 1, of: 3 }, weeks: ["met"] });
    expect((await awardsOf(records, "cleo")).map(({ badge }) => badge)).not.toContain("on-target");

    const before = await records.journal({ limit: 1000 });
    expect(await createClerk(services).run()).toEqual({ people: 0, changes: 0 });
    expect(await records.journal({ limit: 1000 })).toEqual(before);
  });

  test("takes an award back when corrected data say so, and gives it again, each with its day and reason", async () => {
    const { records } = await decided([FIRST_BATCH, POOR_JANUARY, GOOD_AGAIN], true);
    const award = (await awardsOf(records, "ada")).find(
      ({ badge, period }) => badge === "solved-at-once" && period.id === "2026-01",
    );
    expect(award?.steps.map(({ state, why }) => `${state} ${why.id}`)).toEqual([
      "earned badge.is-meets",
      "withdrawn award.withdrawn",
      "earned award.restored",
    ]);
    const january = (await ledgerOf(records, "ada"))
      .flatMap(({ entries }) => entries)
      .filter(({ to }) => to === "2026-02-01");
    expect(january.map(({ cause }) => cause.id)).toEqual([
      "points.paid",
      "points.changed",
      "points.changed",
    ]);
    const [paid, less, more] = january.map(({ points }) => points);
    expect(less).toBeLessThan(0);
    expect(more).toBe(-(less ?? 0));
    expect(paid).toBeGreaterThan(0);
  });

  test("keeps a ledger by month, and goes on with one that was kept by year", async () => {
    const months = await decided([FIRST_BATCH], false);
    const parts = await ledgerOf(months.records, "ada");
    expect(parts.at(-1)).toMatchObject({ name: "2026-03", entries: [{ to: "2026-03-01" }] });
    expect(parts.find(({ name }) => name === "2026-02")?.entries).toHaveLength(4);

    const records = fresh();
    const { services, take } = await recognitionWorld(records);
    const year = parts.filter(({ name }) => name < "2026-03" && name > "2026");
    const body = pointsBody(year.flatMap(({ entries }) => entries));
    const kept = { kind: POINTS, id: partId("ada", "2026"), body, ifVersion: 0 };
    await records.put([kept], { actor: "clerk", action: "recognition decided" });
    for (const batch of [FIRST_BATCH, POOR_JANUARY]) {
      await take(batch);
      await createClerk(services).run();
    }
    const after = await ledgerOf(records, "ada");
    expect(after.map(({ name }) => name).filter((name) => name > "2026")).toEqual(["2026-03"]);
    const january = after
      .find(({ name }) => name === "2026")
      ?.entries.filter(({ to }) => to === "2026-02-01");
    expect(january?.map(({ cause }) => cause.id)).toEqual(["points.paid", "points.changed"]);
  });

  test("leaves out who does not take part, and does nothing where it is switched off", async () => {
    const records = fresh();
    const { services, take } = await recognitionWorld(records);
    await take(FIRST_BATCH);
    await keepChoice(records, "ada", { takesPart: false, boards: "off", screens: false }, 0);
    const { policy } = services;
    const off = { ...policy, recognition: { ...DEFAULT_POLICY.recognition, on: false } };
    expect(await createClerk({ ...services, policy: off }).run()).toEqual({
      people: 0,
      changes: 0,
    });
    await createClerk(services).run();
    expect([await ledgerOf(records, "ada"), await progressOf(records, "ada")]).toEqual([[], null]);
    expect(await ledgerOf(records, "ben")).not.toEqual([]);
  });
});

describe("whoever takes part again", () => {
  const IN = { takesPart: true, boards: "off", screens: false } as const;
  const OUT = { ...IN, takesPart: false } as const;

  /** Ada took no part while everybody was decided. */
  async function withoutAda() {
    const records = fresh();
    const { services, take } = await recognitionWorld(records);
    await take(FIRST_BATCH);
    await keepChoice(records, "ada", OUT, 0);
    await createClerk(services).run();
    return { records, services };
  }

  test("is caught up with, and with nobody else, without a pass of everybody", async () => {
    const { records, services } = await withoutAda();
    const others = await records.list(PROGRESS);
    await keepChoice(records, "ada", IN, 1);
    expect((await createClerk(services).run()).people).toBe(1);
    const always = await decided([FIRST_BATCH], false);
    expect(await standingOf(records)).toEqual(await standingOf(always.records));
    const progress = await records.list(PROGRESS);
    expect(progress.filter(({ id }) => id !== "ada")).toEqual(others);
    expect(await createClerk(services).run()).toEqual({ people: 0, changes: 0 });
  });

  test("is caught up with as soon as they have chosen: no pass comes for a long time", async () => {
    const { records, services } = await withoutAda();
    const clerk = createClerk(services);
    clerk.start(1_000_000);
    await keepChoice(records, "ada", IN, 1);
    services.changes.publish({ type: "record", kind: "recognition" });
    await vi.waitFor(async () => expect(await ledgerOf(records, "ada")).not.toEqual([]));
    await clerk.stop();
  });

  test("is waited for no longer, when there is nothing to decide of them", async () => {
    const { records, services } = await withoutAda();
    await keepChoice(records, "zoe", OUT, 0);
    await keepChoice(records, "zoe", IN, 1);
    const waits = async () =>
      isBehind(await choiceOf(records, "zoe"), await progressOf(records, "zoe"));
    expect(await waits()).toBe(true);
    await createClerk(services).run();
    expect(await waits()).toBe(false);
  });

  test("has nothing to catch up with before the first pass, which decides it all", async () => {
    const records = fresh();
    const { services, take } = await recognitionWorld(records);
    await take(FIRST_BATCH);
    await keepChoice(records, "ada", OUT, 0);
    await keepChoice(records, "ada", IN, 1);
    expect((await createClerk(services).run()).people).toBe(3);
    expect((await progressOf(records, "ada"))?.returns).toBe(1);
  });

  test("goes on where a catching up was cut short", async () => {
    const { records, services } = await withoutAda();
    await keepChoice(records, "ada", IN, 1);
    const put = async () => Promise.reject(new Error("killed"));
    await expect(createClerk({ ...services, records: { ...records, put } }).run()).rejects.toThrow(
      "killed",
    );
    expect((await createClerk(services).run()).people).toBe(1);
  });
});

test("batches in any order, twice or late, end in the same awards and the same points", async () => {
  const all = [FIRST_BATCH, POOR_JANUARY, weeksBatch(4, { from: 20, to: 15, share: () => 0.68 })];
  const expected = await standingOf((await decided(all, false)).records);
  expect(expected.awards.length).toBeGreaterThan(5);
  const replay = fc.record({
    order: fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6, maxLength: 6 }),
    runsAfterEach: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(replay, async ({ order, runsAfterEach }) => {
      const batches = order.flatMap((at) => all[at] ?? []);
      const { records } = await decided(batches, runsAfterEach);
      const standing = await standingOf(records);
      expect(standing).toEqual(expected);
    }),
    { numRuns: 6 },
  );
}, 60_000);

describe("two clerks over one SQLite file", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "candor-clerk-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function opened(name: string) {
    const path = join(folder, `${name}.db`);
    const metrics = createMemoryMetrics();
    const stores = [0, 1].map((): RecordsStore => openSqliteRecords({ path, clock }));
    const worlds = await Promise.all(stores.map((records) => recognitionWorld(records, metrics)));
    for (const world of worlds) await world.take(FIRST_BATCH);
    const [one, other] = worlds.map(({ services }) => services);
    const [records] = stores;
    if (!one || !other || !records) throw new Error("two stores are open");
    const close = () => Promise.all(stores.map((store) => store.close()));
    return { one, other, records, close };
  }

  test("at once award everything once", async () => {
    const { one, other, records, close } = await opened("at-once");
    await Promise.all([createClerk(one).run(), createClerk(other).run()]);
    const alone = await standingOf((await decided([FIRST_BATCH], false)).records);
    expect(await standingOf(records)).toEqual(alone);
    for (const { steps } of await awardsOf(records, "ada")) expect(steps).toHaveLength(1);
    for (const { entries } of await ledgerOf(records, "ada")) {
      expect(new Set(entries.map(({ from }) => from)).size).toBe(entries.length);
    }
    await close();
  });

  test("of which one dies half way leave nothing half done", async () => {
    const { one, other, records, close } = await opened("killed");
    let writes = 0;
    const dying: RecordsStore = {
      ...one.records,
      put: async (...change) => {
        writes += 1;
        if (writes > 1) throw new Error("killed");
        return one.records.put(...change);
      },
    };
    await expect(createClerk({ ...one, records: dying }).run()).rejects.toThrow("killed");
    await createClerk(other).run();
    const alone = await standingOf((await decided([FIRST_BATCH], false)).records);
    expect(await standingOf(records)).toEqual(alone);
    await close();
  });
});
