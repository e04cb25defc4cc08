import { expect, test } from "vitest";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { untilChanged } from "./until-changed.ts";

const clock = () => new Date("2026-03-02T12:00:00Z");

async function counting() {
  const records = createMemoryRecords({ clock });
  let made = 0;
  const ask = untilChanged(records, ["badge"], async () => {
    made += 1;
    if (made === 3) throw new Error("no");
    return made;
  });
  const put = (kind: string, id: string) =>
    records.put([{ kind, id, body: null, ifVersion: "any" }], { actor: "a", action: "changed" });
  return { ask, put };
}

test("is made once for all who ask, and anew when what it is made of has changed", async () => {
  const { ask, put } = await counting();
  await put("badge", "one");
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  await put("other", "one");
  expect(await ask()).toBe(1);
  // More changes than the journal gives at a time.
  for (let at = 0; at < 1001; at += 1) await put(at === 500 ? "badge" : "other", `${at}`);
  expect(await ask()).toBe(2);
  expect(await ask()).toBe(2);
});

test("is tried again when it could not be made", async () => {
  const { ask, put } = await counting();
  for (const expected of [1, 2]) {
    await put("badge", "one");
    expect(await ask()).toBe(expected);
  }
  await put("badge", "one");
  await expect(ask()).rejects.toThrow("no");
  expect(await ask()).toBe(4);
});
