import { expect, test } from "vitest";
import { atOnce, type Steps } from "./steps.ts";
import { Turns } from "./turns.ts";

/** Three steps that each take longer than a turn may. */
function* laborious(done: string[]): Steps<string> {
  for (const name of ["one", "two", "three"]) {
    const start = performance.now();
    while (performance.now() - start < 20);
    done.push(name);
    yield;
  }
  return "made";
}

test("others get their turn between long steps, and the work goes on where it was", async () => {
  const done: string[] = [];
  setTimeout(() => done.push("another"), 0);
  expect(await new Turns().take(laborious(done))).toBe("made");
  expect(done).toEqual(["one", "another", "two", "three"]);
});

test("short steps are one turn", async () => {
  const done: string[] = [];
  setTimeout(() => done.push("another"), 0);
  function* short(): Steps<void> {
    for (const name of ["one", "two"]) {
      done.push(name);
      yield;
    }
  }
  await new Turns().take(short());
  expect(done).toEqual(["one", "two"]);
});

test("taken at once, nobody else gets a turn", () => {
  const done: string[] = [];
  setTimeout(() => done.push("another"), 0);
  expect(atOnce(laborious(done))).toBe("made");
  expect(done).toEqual(["one", "two", "three"]);
});

test("what was waited for before counts as nobody’s turn", async () => {
  const turns = new Turns();
  await new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
  const done: string[] = [];
  setTimeout(() => done.push("another"), 0);
  function* short(): Steps<void> {
    done.push("one");
    yield;
    done.push("two");
  }
  await turns.take(short());
  expect(done).toEqual(["one", "two"]);
});
