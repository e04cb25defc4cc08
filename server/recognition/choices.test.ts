import { expect, test } from "vitest";
import { VersionConflict } from "../records-store.ts";
import { createMemoryRecords } from "../stores/memory-records.ts";
import { allChoices, choiceOf, keepChoice } from "./choices.ts";

const clock = () => new Date("2026-03-02T09:00:00Z");

test("who has chosen nothing takes part for themselves, and is on no board", async () => {
  const records = createMemoryRecords({ clock });
  const expected = { takesPart: true, boards: "off", screens: false, version: 0, returns: 0 };
  expect(await choiceOf(records, "a1")).toEqual(expected);
  expect((await allChoices(records))("a1")).toEqual(expected);
});

test("a choice holds until it is changed by somebody who has seen it", async () => {
  const records = createMemoryRecords({ clock });
  const named = { takesPart: true, boards: "named", screens: false } as const;
  const kept = await keepChoice(records, "a1", named, 0);
  expect(kept).toEqual({ ...named, version: 1, returns: 0 });
  expect(await choiceOf(records, "a1")).toEqual(kept);
  const none = { takesPart: false, boards: "off", screens: false } as const;
  await expect(keepChoice(records, "a1", none, 0)).rejects.toThrow(VersionConflict);
  await keepChoice(records, "a1", none, 1);
  const of = await allChoices(records);
  expect(of("a1")).toEqual({ ...none, version: 2, returns: 0 });
  expect(of("a2").version).toBe(0);
});

test("coming back is counted; changing anything else is not", async () => {
  const records = createMemoryRecords({ clock });
  const chosen = { boards: "off", screens: false } as const;
  const returns: number[] = [];
  for (const [version, takesPart] of [true, false, false, true, true, false, true].entries()) {
    returns.push((await keepChoice(records, "a1", { ...chosen, takesPart }, version)).returns);
  }
  expect(returns).toEqual([0, 0, 0, 1, 1, 1, 2]);
});
