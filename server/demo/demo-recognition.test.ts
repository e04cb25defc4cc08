import { expect, test } from "vitest";
import { choiceSchema } from "#src/contract/recognition/choice.ts";
import { day } from "#src/domain/calendar.ts";
import { readContest } from "../recognition/contests/contest-records.ts";
import { demoParameters } from "./demo-parameters.ts";
import { demoRecognition } from "./demo-recognition.ts";

const changes = demoRecognition(demoParameters(day("2026-11-20"), 24));
const of = (kind: string) => changes.filter((change) => change.kind === kind);

test("everything in it has an id of its own", () => {
  expect(new Set(changes.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(changes.length);
});

test("most people have agreed to boards, about half of these by name", () => {
  const chosen = of("recognition-choice").map(({ body }) => choiceSchema.parse(body).boards);
  const named = chosen.filter((boards) => boards === "named").length;
  expect(chosen.length / 600).toBeGreaterThan(0.75);
  expect(named / chosen.length).toBeGreaterThan(0.45);
  expect(named / chosen.length).toBeLessThan(0.62);
});

test("contests are documents, one of them a draft and the others published", () => {
  const states = of("contest").map(
    (change) => readContest({ ...change, version: 1, at: "" }).state,
  );
  expect(states.toSorted()).toEqual(["draft", "upcoming", "upcoming", "upcoming"]);
});
