import { expect, test } from "vitest";
import { withinTime } from "./time-limit.ts";

const never = () => new Promise<never>(() => {});
const caller = () => new AbortController();

test("work that ends in time gives its result and leaves no listener behind", async () => {
  const { signal } = caller();
  expect(await withinTime(1000, signal, () => Promise.resolve(7))).toBe(7);
  await expect(
    withinTime(1000, signal, () => Promise.reject(new Error("its own fault"))),
  ).rejects.toThrow("its own fault");
});

test("work that does not listen is left behind", async () => {
  await expect(withinTime(10, caller().signal, never)).rejects.toMatchObject({
    kind: "time-out",
    detail: "No answer within 0.01 s. Ask for a shorter period or fewer rows.",
  });
});

test("work whose caller has gone is not begun", async () => {
  const gone = AbortSignal.abort(new Error("gone"));
  let begun = false;
  const work = () => {
    begun = true;
    return never();
  };
  await expect(withinTime(1000, gone, work)).rejects.toThrow("gone");
  expect(begun).toBe(false);
});
