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
