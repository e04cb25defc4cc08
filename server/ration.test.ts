import { describe, expect, test } from "vitest";
import type { ProblemError } from "./problem.ts";
import { createRation } from "./ration.ts";

const signal = new AbortController().signal;

/** A ration of a second, which grows back by a quarter of the time, and a clock that work moves on. */
function rationed() {
  let now = 0;
  const ration = createRation({ milliseconds: 1_000, share: 0.25 }, () => now);
  const wait = (milliseconds: number) => (now += milliseconds);
  const work = (milliseconds: number) =>
    ration.spend(signal, async () => {
      wait(milliseconds);
      return milliseconds;
    });
  return { ...ration, wait, work };
}

const refused = (retryAfter: number): Partial<ProblemError> => ({
  kind: "too-many-requests",
  retryAfter,
});

describe("a ration of work", () => {
  test("lasts as long as its pieces take, and not as many as they are", async () => {
    const { work, require } = rationed();
    for (let piece = 0; piece < 500; piece += 1) await work(1);
    require();
    // 500 of 1,000 ms are used, and 125 have grown back meanwhile; the next piece takes all and 1,375 more, and brings 500.
    await work(2_000);
    expect(require).toThrow(expect.objectContaining(refused(4)));
  });

  test("says when to come again, and is there then", async () => {
    const { work, require, wait } = rationed();
    // 1,000 − 1,600 + a quarter of 1,600 = −200, which a quarter of 800 ms makes good.
    await work(1_600);
    expect(require).toThrow(expect.objectContaining(refused(1)));
    await expect(work(1)).rejects.toMatchObject(refused(1));
    wait(800);
    expect(require).toThrow("Try again in");
    wait(4);
    expect(await work(1)).toBe(1);
  });

  test("grows no larger than it was", async () => {
    const { work, require, wait } = rationed();
    wait(1_000_000);
    // 1,000 − 1,400 + 350 = −50.
    await work(1_400);
    expect(require).toThrow("Try again in");
  });

  test("is dealt out in turn, and who waits is refused once nothing is left", async () => {
    const { work } = rationed();
    const all = await Promise.allSettled([work(900), work(900), work(900), work(900)]);
    // After the first 1,000 − 900 + 225 = 325 are left, after the second −350.
    expect(all.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "rejected",
    ]);
  });

  test("counts work that fails, and does none for who has gone", async () => {
    const { spend, require, wait } = rationed();
    const failing = spend(signal, async () => {
      wait(2_000);
      throw new Error("no credential");
    });
    await expect(failing).rejects.toThrow("no credential");
    expect(require).toThrow("Try again in");
    wait(60_000);
    const gone = spend(AbortSignal.abort(new Error("gone")), async () => "done");
    await expect(gone).rejects.toThrow("gone");
  });
});
