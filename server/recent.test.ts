import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

function counting() {
  const asked: string[] = [];
  const recent = new Recent<string>(2);
  const get = (question: string) =>
    recent.get(question, () => {
      asked.push(question);
      return Promise.resolve(`answer to ${question}`);
    });
  return { asked, get, recent };
}

test("a kept answer is not asked for again, not even while the first is under way", async () => {
  const { asked, get } = counting();
  expect(await Promise.all([get("a"), get("a")])).toEqual(["answer to a", "answer to a"]);
  await get("a");
  expect(asked).toEqual(["a"]);
});

test("the least recently used goes first", async () => {
  const { asked, get } = counting();
  for (const question of ["a", "b", "a", "c", "a", "b"]) await get(question);
  expect(asked).toEqual(["a", "b", "c", "b"]);
});

test("a failure is not kept", async () => {
  const { recent, get } = counting();
  await expect(recent.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await get("a")).toBe("answer to a");
});

test("what takes up more makes more of the others go, and what is too large goes itself", async () => {
  const asked: string[] = [];
  const recent = new Recent<string>(10, (answer) => answer.length);
  const get = (question: string) =>
    recent.get(question, () => {
      asked.push(question);
      return Promise.resolve(question);
    });
  // 4 + 4 fit in 10, and so do 4 + 6; 11 never do, and make nobody else go.
  for (const question of ["aaaa", "bbbb", "cccccc", "bbbb", "x".repeat(11), "bbbb"]) {
    await get(question);
  }
  expect(asked).toEqual(["aaaa", "bbbb", "cccccc", "x".repeat(11)]);
  for (const question of ["x".repeat(11), "aaaa"]) await get(question);
  expect(asked.slice(4)).toEqual(["x".repeat(11), "aaaa"]);
});
