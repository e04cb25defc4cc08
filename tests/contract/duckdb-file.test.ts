import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addDays, day } from "#src/domain/calendar.ts";
import { dimensionId, measureId } from "#src/domain/ids.ts";
import type { MetricsStore } from "#server/metrics-store.ts";
import { openDuckdbMetrics } from "#server/stores/duckdb-metrics.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { factBatch } from "./fact-batch.ts";
import { killBatch, killTimes } from "./kill-world.ts";
import { linear, productOf, question, rowsOf, sumOf } from "./sums-question.ts";

// Engines write to disk here, on machines that are busy with other things.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "candor-duckdb-"));
  path = join(folder, "facts.duckdb");
});
afterEach(() => rmSync(folder, { recursive: true }));

const talk = linear("talk_seconds");
const together = ["sales", "logged_in_seconds"];
const of = [
  sumOf("sales", linear("sales")),
  productOf("talk²", talk, talk, ["sales"]),
  productOf("sales × time", linear("sales"), linear("logged_in_seconds"), together),
];

/** What the facts, two roll-ups, the presence table and the ledger's view say. */
async function everything(store: MetricsStore) {
  const tables = ["agent", "team", "site"].map((key) => store.sums(question({ of, by: [key] })));
  const { version: _, ...watermark } = await store.watermark();
  return {
    sums: (await Promise.all(tables)).map(rowsOf),
    agents: await store.members({ dimension: dimensionId("agent"), where: [] }),
    applied: await store.appliedBatches(),
    watermark,
  };
}

describe("a store opened again", () => {
  test("has what it had, names and versions included", async () => {
    const names = { measures: [measureId("balls_juggled")], dimensions: [dimensionId("shift")] };
    const batch = factBatch({ sequence: 3, grain: "week" }, [
      {
        day: "2026-03-02",
        agent: "ann",
        dimensions: { shift: "late" },
        measures: { balls_juggled: 2 },
      },
    ]);
    const store = await openDuckdbMetrics({ path });
    await store.define(names);
    await store.join([together.map(measureId)]);
    await store.apply(batch);
    await store.apply(killBatch(1));
    await store.apply(killTimes());
    const before = await everything(store);
    const { version } = await store.watermark();
    await store.close();

    const again = await openDuckdbMetrics({ path });
    expect(await everything(again)).toEqual(before);
    expect((await again.watermark()).version).toBe(version);
    const balls = question({ of: [sumOf("balls", linear("balls_juggled"))], by: ["shift"] });
    expect(rowsOf(await again.sums({ ...balls, where: [] }))).toContainEqual(["late", 2]);
    expect(await again.apply(batch)).toEqual({ rowsAdded: 0, rowsReplaced: 0, rowsOutdated: 0 });
    // It goes on joining rows: one more contact sold by agent 1 in his 1 second of the first day.
    const one = question({
      of,
      from: "2026-02-01",
      to: "2026-02-01",
      where: { agent: ["agent-1"] },
    });
    expect(rowsOf(await again.sums(one))).toEqual([[1, 1, 1]]);
    const sold = { day: "2026-02-01", agent: "agent-1", measures: { sales: 2 } };
    await again.apply(factBatch({ sequence: 5 }, [sold]));
    expect(rowsOf(await again.sums(one))).toEqual([[2, null, 2]]);
    await again.close();
  });

  test("is refused while it is open here already, and can be opened once that is closed", async () => {
    const store = await openDuckdbMetrics({ path });
    await expect(openDuckdbMetrics({ path })).rejects.toThrow(/open in this process already/);
    await store.close();
    await (await openDuckdbMetrics({ path })).close();
  });

  test("that another release has laid out is empty, and is filled again from the ledger", async () => {
    const store = await openDuckdbMetrics({ path });
    await store.apply(killBatch(1));
    const before = await everything(store);
    await store.close();
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run("ALTER TABLE by_team DROP COLUMN d_supervisor");
    await connection.run("UPDATE layout SET text = 'of another release'");
    connection.closeSync();
    instance.closeSync();

    const again = await openDuckdbMetrics({ path });
    expect(await again.appliedBatches()).toEqual([]);
    await again.apply(killBatch(1));
    expect(await everything(again)).toEqual(before);
    await again.close();
  });

  test("that is no database is refused by name, again and again", async () => {
    writeFileSync(path, "these are not the bytes of a database".repeat(500));
    await expect(openDuckdbMetrics({ path })).rejects.toThrow(path);
    await expect(openDuckdbMetrics({ path })).rejects.toThrow(path);
  });

  test("does not answer once it is closed", async () => {
    const store = await openDuckdbMetrics({ path });
    await store.close();
    await expect(store.sums(question({ of }))).rejects.toThrow(/closed/);
  });
});

test("a question about more rows than are read at once is answered in slices", async () => {
  const agents = 700;
  const days = Array.from({ length: 365 }, (_, index) => addDays(day("2026-01-01"), index));
  const length = agents * days.length;
  const seats = Array.from({ length }, (_, row) => row % agents);
  const store = await openDuckdbMetrics({ path });
  await store.apply({
    ...factBatch({ sequence: 1 }, []),
    length,
    day: seats.map((_, row) => days[Math.floor(row / agents)] ?? day("2026-01-01")),
    agent: seats.map((seat) => `agent-${String(seat).padStart(3, "0")}`),
    queue: seats.map(() => ""),
    measures: new Map([[measureId("talk_seconds"), Float64Array.from(seats)]]),
    sourceRows: new Uint32Array(length),
  });
  const squared = productOf("talk²", talk, talk);
  const asked = question({ of: [sumOf("talk", talk), squared], by: ["agent"] });
  // 255,500 rows. Seat number 7 talks 7 seconds on each of 365 days: 2,555 seconds, and 365 × 7² of their squares.
  const { length: groups, keys, columns } = await store.sums(asked);
  expect(groups).toBe(agents);
  expect(keys[0]?.[7]).toBe("agent-007");
  expect(columns.get("talk")?.[7]).toBe(2_555);
  expect(columns.get("talk²")?.[7]).toBe(17_885);
  expect(columns.get("talk²")?.[699]).toBe(365 * 699 ** 2);
  await store.close();
});

test("a batch that the engine refuses in the middle leaves everything as it was", async () => {
  const store = await openDuckdbMetrics({ path });
  await store.apply(killBatch(1));
  const before = await everything(store);
  // 1,025 × (2^53 - 1) is beyond 2^63, so the roll-ups cannot hold it; by then the facts have been written.
  const rows = Array.from({ length: 1_025 }, (_, seat) => ({
    day: "2026-02-01",
    agent: `agent-${seat}`,
    dimensions: { team: "new" },
    measures: { sales: Number.MAX_SAFE_INTEGER },
  }));
  await expect(store.apply(factBatch({ sequence: 2 }, rows))).rejects.toThrow(/out of range/);
  expect(await everything(store)).toEqual(before);
  await store.apply(killBatch(2));
  expect((await everything(store)).applied).toEqual([1, 2]);
  await store.close();
});

describe("a process killed while it applies a batch", () => {
  /** Lets a child apply the second batch and kills it so long after it began; null: lets it finish. Resolves with its run time. */
  async function apply(killAfterMs: number | null): Promise<number> {
    const child = spawn(process.execPath, [join(import.meta.dirname, "kill-child.ts"), path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exited = new Promise((resolve) => child.once("exit", resolve));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const began = performance.now();
    if (killAfterMs !== null) {
      await setTimeout(killAfterMs);
      child.kill("SIGKILL");
    }
    await exited;
    return performance.now() - began;
  }

  test(
    "leaves the facts from before or from after, never between",
    { timeout: 120_000 },
    async () => {
      const memory = createMemoryMetrics();
      await memory.join([together.map(measureId)]);
      await memory.apply(killTimes());
      await memory.apply(killBatch(1));
      const before = await everything(memory);
      await memory.apply(killBatch(2));
      const after = await everything(memory);

      const kept = join(folder, "first.duckdb");
      const first = await openDuckdbMetrics({ path: kept });
      await first.join([together.map(measureId)]);
      await first.apply(killTimes());
      await first.apply(killBatch(1));
      await first.close();
      const outcomes: string[] = [];
      let wholeMs = 0;
      for (const share of [null, 0.1, 0.5, 0.75, 0.9]) {
        copyFileSync(kept, path);
        if (existsSync(`${path}.wal`)) rmSync(`${path}.wal`);
        const ms = await apply(share === null ? null : share * wholeMs);
        if (share === null) wholeMs = ms;
        const store = await openDuckdbMetrics({ path });
        const found = await everything(store);
        await store.close();
        expect([before, after]).toContainEqual(found);
        outcomes.push(found.applied.includes(2) ? "after" : "before");
      }
      expect(outcomes[0]).toBe("after");
      expect(outcomes[1]).toBe("before");
    },
  );
});
