import type { Browser, Page } from "playwright-core";
import * as z from "zod/mini";

/** What a page did in one go. Milliseconds. */
export interface Task {
  /** How long its thread worked at it. */
  readonly worked: number;
  /** How long it took, with whatever else the machine did meanwhile. */
  readonly lasted: number;
}

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.optional(z.number()),
  tdur: z.optional(z.number()),
  args: z.optional(z.object({ name: z.optional(z.unknown()) })),
});
const traceSchema = z.object({ traceEvents: z.array(eventSchema) });

const CATEGORIES = ["toplevel", "__metadata"];
const MICROSECONDS = 1000;

/** What pages' main threads did in goes of their own while `act` went on, the longest work first. */
export async function tracedTasks(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString());
  const { traceEvents } = traceSchema.parse(trace);
  const threadOf = ({ pid, tid }: { readonly pid: number; readonly tid: number }) =>
    `${pid} ${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  return traceEvents
    .filter((one) => one.ph === "X" && one.name.endsWith("RunTask") && mains.has(threadOf(one)))
    .map(({ dur = 0, tdur = 0 }) => ({ worked: tdur / MICROSECONDS, lasted: dur / MICROSECONDS }))
    .toSorted((one, other) => other.worked - one.worked);
}
