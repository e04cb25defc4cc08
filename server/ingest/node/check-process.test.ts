import { expect, test } from "vitest";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { checkFile } from "../check-file.ts";
import type { CheckJob } from "../check-job.ts";
import { createProcessCheck } from "./check-process.ts";

const job = (csv: string): CheckJob => ({
  bytes: new TextEncoder().encode(csv),
  fileName: "calls.csv",
  mapping: `kind: facts
source: calls
row: event
day: { column: Day, format: YYYY-MM-DD }
agent: { column: Agent, name: Name }
measures: { contacts_offered: count }
`,
  source: null,
  measures: BASE_MEASURES,
  defaults: { zone: "UTC", dayStartHour: 0, weekStart: 1 },
});

const rows = (count: number) =>
  `Day,Agent,Name\n${Array.from({ length: count }, (_, index) => `2024-01-01,a${index},Ann ${index}`).join("\n")}`;

test("a process of its own comes to the same as the same thread, and tells how far it is", async () => {
  const told: number[] = [];
  const result = await createProcessCheck()(job(rows(12_000)), (count) => told.push(count));
  expect(result).toEqual(await checkFile(job(rows(12_000)), () => {}));
  expect(told).toEqual([5000, 10_000]);
}, 60_000);

test("a file that takes too long is refused, and its process is gone", async () => {
  const check = createProcessCheck({ memoryMegabytes: 512, deadlineSeconds: 0.05 });
  expect(await check(job(rows(100)), () => {})).toMatchObject({
    content: null,
    faults: [{ rule: "too-slow" }],
  });
}, 60_000);

test("a file that takes too much memory is refused, and nothing else suffers", async () => {
  const check = createProcessCheck({ memoryMegabytes: 32, deadlineSeconds: 60 });
  expect(await check(job(rows(400_000)), () => {})).toMatchObject({
    content: null,
    faults: [{ rule: "too-much-memory" }],
  });
}, 60_000);
