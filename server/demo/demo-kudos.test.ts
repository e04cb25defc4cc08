import { expect, test } from "vitest";
import { day } from "#src/domain/calendar.ts";
import { plainText } from "#src/domain/recognition/kudos/kudos-text.ts";
import { readKudos } from "../recognition/kudos/kudos-records.ts";
import { demoKudos } from "./demo-kudos.ts";
import { demoParameters } from "./demo-parameters.ts";

const changes = demoKudos(demoParameters(day("2026-11-20"), 24));
const kept = changes
  .filter(({ kind }) => kind === "kudos")
  .map((change) => readKudos({ ...change, version: 1, at: "" }));

test("the demo's kudos are documents with an id of their own, from somebody to somebody else, in plain text", () => {
  expect(new Set(changes.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(changes.length);
  expect(kept.length).toBeGreaterThan(150);
  for (const { from, to, text, on } of kept) {
    expect(from).not.toEqual(to);
    expect(text).toBe(plainText(text));
    expect(on < "2026-11-20").toBe(true);
  }
});

test("one of them is hidden, and one reported", () => {
  expect(kept.filter(({ state }) => state === "hidden")).toHaveLength(1);
  const reports = changes.filter(({ kind }) => kind === "kudos-report");
  expect(reports).toHaveLength(1);
  expect(kept.some(({ id }) => reports[0]?.id.startsWith(`${id}/`))).toBe(true);
});
