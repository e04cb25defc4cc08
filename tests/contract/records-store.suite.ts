import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  VersionConflict,
  type Change,
  type Json,
  type Listing,
  type RecordsStore,
} from "#server/records-store.ts";

const cause = { actor: "admin", action: "goal changed" };
const change = (id: string, body: Json, ifVersion: number | "any" = "any"): Change => ({
  kind: "goal",
  id,
  body,
  ifVersion,
});

/** What every records store must do, whatever its engine. `open` gives an empty one with the clock. */
export function recordsStoreSuite(
  name: string,
  open: (clock: () => Date) => Promise<RecordsStore>,
): void {
  describe(`records store: ${name}`, () => {
    let store: RecordsStore;
    let now: Date;
    beforeEach(async () => {
      now = new Date("2026-11-21T08:00:00.000Z");
      store = await open(() => now);
    });
    afterEach(() => store.close());

    const everything = async () => ({
      records: await store.list("goal"),
      journal: await store.journal({ limit: 100 }),
    });

    test("has nothing at first", async () => {
      expect(await store.get("goal", "aht")).toBeNull();
      expect(await everything()).toEqual({ records: [], journal: [] });
    });

    test("gives back what was put, with its version and instant", async () => {
      const body = { target: 300, tags: ["a", null, true], nested: { "ä🙂": -0.5 } };
      const [stored] = await store.put([change("aht", body, 0)], cause);
      expect(stored).toEqual({ kind: "goal", id: "aht", version: 1, body, at: now.toISOString() });
      expect(await store.get("goal", "aht")).toEqual(stored);
      expect(await store.get("kpi", "aht")).toBeNull();
    });

    test("keeps a body as it was put, whatever becomes of the object", async () => {
      const body = { target: 300 };
      await store.put([change("aht", body)], cause);
      body.target = 0;
      expect((await store.get("goal", "aht"))?.body).toEqual({ target: 300 });
    });

    test("counts versions up, by the version seen or by any", async () => {
      await store.put([change("aht", 1, 0)], cause);
      now = new Date("2026-11-22T08:00:00.000Z");
      await store.put([change("aht", 2, 1)], cause);
      await store.put([change("aht", 3)], cause);
      const stored = await store.get("goal", "aht");
      expect(stored).toEqual({
        kind: "goal",
        id: "aht",
        version: 3,
        body: 3,
        at: "2026-11-22T08:00:00.000Z",
      });
    });

    test.each([
      ["exists already", "aht", 0, 1],
      ["was changed since", "aht", 2, 1],
      ["is not there", "fcr", 1, 0],
    ])("rejects a change of a document that %s", async (_, id, expected, found) => {
      await store.put([change("aht", "first")], cause);
      const before = await everything();
      const changes = [change("csat", "new", 0), change(id, "late", expected)];
      const conflict = await store.put(changes, cause).catch((error: unknown) => error);
      expect(conflict).toBeInstanceOf(VersionConflict);
      expect(conflict).toMatchObject({ kind: "goal", id, expected, found });
      expect(await everything()).toEqual(before);
    });

    test("rejects numbers that JSON does not have, and writes nothing", async () => {
      const changes = [change("aht", 1), change("fcr", { share: Number.NaN })];
      await expect(store.put(changes, cause)).rejects.toThrow(RangeError);
      expect(await everything()).toEqual({ records: [], journal: [] });
    });

    test("applies changes of one document in the order given", async () => {
      const stored = await store.put([change("aht", 1, 0), change("aht", 2, 1)], cause);
      expect(stored.map(({ version, body }) => [version, body])).toEqual([
        [1, 1],
        [2, 2],
      ]);
      const twice = [change("fcr", 1, 0), change("fcr", 2, 0)];
      await expect(store.put(twice, cause)).rejects.toThrow(VersionConflict);
    });

    test("lists one kind by id in code point order, from a prefix", async () => {
      const ids = ["aht/b", "🙂", "\uFFFD", "aht/B", "ahu", "aht", "aht%", "aht_"];
      await store.put(
        ids.map((id) => change(id, null)),
        cause,
      );
      await store.put([{ kind: "kpi", id: "aht", body: null, ifVersion: 0 }], cause);
      const list = async (prefix?: string) =>
        (await store.list("goal", prefix === undefined ? {} : { prefix })).map(({ id }) => id);
      expect(await list()).toEqual([
        "aht",
        "aht%",
        "aht/B",
        "aht/b",
        "aht_",
        "ahu",
        "\uFFFD",
        "🙂",
      ]);
      expect(await list("aht/")).toEqual(["aht/B", "aht/b"]);
      expect(await list("aht_")).toEqual(["aht_"]);
      expect(await list("aht%")).toEqual(["aht%"]);
      expect(await list("🙂")).toEqual(["🙂"]);
      expect(await list("AHT")).toEqual([]);
    });

    test("lists page by page, as far as the prefix goes", async () => {
      const ids = ["a/1", "a/10", "a/2", "a/\u{1F642}", "b/1", "b/2"];
      await store.put(
        ids.map((id) => change(id, null)),
        cause,
      );
      const list = async (some: Listing) => (await store.list("goal", some)).map(({ id }) => id);
      expect(await list({ limit: 2 })).toEqual(["a/1", "a/10"]);
      expect(await list({ after: "a/10", limit: 2 })).toEqual(["a/2", "a/\u{1F642}"]);
      expect(await list({ after: "a/\u{1F642}" })).toEqual(["b/1", "b/2"]);
      expect(await list({ prefix: "a/", after: "a/2", limit: 5 })).toEqual(["a/\u{1F642}"]);
      expect(await list({ prefix: "b/", after: "a/1", limit: 1 })).toEqual(["b/1"]);
      // Between two of them, beside the longer one, and behind the last.
      expect(await list({ after: "a/1/", limit: 1 })).toEqual(["a/10"]);
      expect(await list({ after: "b/2" })).toEqual([]);
      expect(await list({ prefix: "a/", after: "b/1" })).toEqual([]);
      expect(await list({ limit: 0 })).toEqual([]);
    });

    test("keeps of what is derived the last version, of which the journal does not tell", async () => {
      const derived = (body: Json, ifVersion: number): Change => ({
        ...change("aht", body, ifVersion),
        isDerived: true,
      });
      await store.put([change("fcr", 1, 0), derived("first", 0), change("csat", 1, 0)], cause);
      await store.put([derived("second", 1)], cause);
      expect(await store.get("goal", "aht")).toMatchObject({ version: 2, body: "second" });
      const late = store.put([derived("third", 1), change("fcr", 2, 1)], cause);
      await expect(late).rejects.toThrow(VersionConflict);
      const journal = await store.journal({ limit: 10 });
      expect(journal.map(({ position, id }) => [position, id])).toEqual([
        [1, "fcr"],
        [2, "csat"],
      ]);
    });

    test("goes on with a document that becomes derived, and with one that is so no more", async () => {
      await store.put([change("aht", "decided", 0)], cause);
      await store.put([{ ...change("aht", "derived", 1), isDerived: true }], cause);
      await store.put([change("aht", "decided again", 2)], cause);
      expect(await store.get("goal", "aht")).toMatchObject({ version: 3, body: "decided again" });
      const journal = await store.journal({ limit: 10 });
      expect(journal.map(({ position, version }) => [position, version])).toEqual([
        [1, 1],
        [2, 3],
      ]);
    });

    test("enters every change in the journal, without gaps", async () => {
      await store.put([change("aht", 1), change("fcr", 1)], cause);
      const conflict = store.put([change("aht", 2, 7)], cause);
      await expect(conflict).rejects.toThrow(VersionConflict);
      now = new Date("2026-11-22T08:00:00.000Z");
      const other = { actor: "ann", action: "kpi changed", reason: "Agreed on Monday" };
      await store.put([{ kind: "kpi", id: "aht", body: 1, ifVersion: 0 }], other);
      const at = "2026-11-21T08:00:00.000Z";
      const [first, second, third] = await store.journal({ limit: 10 });
      expect(first).toEqual({ position: 1, at, kind: "goal", id: "aht", version: 1, ...cause });
      expect(second).toEqual({ position: 2, at, kind: "goal", id: "fcr", version: 1, ...cause });
      expect(third).toEqual({
        position: 3,
        at: now.toISOString(),
        kind: "kpi",
        id: "aht",
        version: 1,
        ...other,
      });
      expect(await store.journal({ after: 1, limit: 1 })).toEqual([second]);
      expect(await store.journal({ kind: "kpi", limit: 10 })).toEqual([third]);
      expect(await store.journal({ after: 3, limit: 10 })).toEqual([]);
    });

    test("tells where its journal ends", async () => {
      expect(await store.journalEnd()).toBe(0);
      await store.put([change("aht", 1), change("fcr", 1)], cause);
      await store.put([{ ...change("csat", 1), isDerived: true }], cause);
      await expect(store.put([change("aht", 2, 7)], cause)).rejects.toThrow(VersionConflict);
      expect(await store.journalEnd()).toBe(2);
    });

    test("lets one of two writers at once win", async () => {
      await store.put([change("aht", "old")], cause);
      const outcomes = await Promise.allSettled([
        store.put([change("aht", "one", 1)], cause),
        store.put([change("aht", "two", 1)], cause),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect((await store.get("goal", "aht"))?.version).toBe(2);
    });
  });
}
