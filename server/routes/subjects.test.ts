import { expect, test } from "vitest";
import { subjectsSchema } from "#src/contract/catalogue.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { handMadeWorld } from "#tests/hand-made-world.ts";

const row = (agent: string, team: string): Row => ({
  day: "2026-02-23",
  agent,
  dimensions: { team },
  measures: { contacts_handled: 1 },
});

const world = () =>
  handMadeWorld({
    rows: [row("a1", "red"), row("a2", "red"), row("a3", "blue"), row("a4", "blue")],
    people: { a1: "Søren Åberg", a2: "Aaberg, Lis", a3: "Zoë Müller", a4: "Anna Berg" },
    records: [{ kind: "unit", id: "team:red", body: { name: "Red aces" } }],
  });

const names = async (query: string, persona?: { role: string; id?: string }) => {
  const reader = await (await world())(persona);
  const { subjects } = await reader.read(subjectsSchema, `/api/subjects?${query}`);
  return subjects.map(({ name }) => name);
};

test("neither case nor accents matter; names that begin with the search come first", async () => {
  expect(await names("search=ABERG")).toEqual(["Aaberg, Lis", "Søren Åberg"]);
  expect(await names("search=zoe")).toEqual(["Zoë Müller"]);
  expect(await names("search=a&level=agent")).toEqual(["Aaberg, Lis", "Anna Berg", "Søren Åberg"]);
});

test("units are found by their name, or by their id where they have none", async () => {
  expect(await names("search=aces")).toEqual(["Red aces"]);
  expect(await names("search=blue")).toEqual(["blue"]);
});

test("a level and a unit narrow the search", async () => {
  expect(await names("level=team")).toEqual(["blue", "Red aces"]);
  expect(await names("level=agent&within=team:blue")).toEqual(["Anna Berg", "Zoë Müller"]);
  expect(await names("level=shoe_size")).toEqual([]);
});

test("more than the limit is told", async () => {
  const reader = await (await world())();
  const answer = await reader.read(subjectsSchema, "/api/subjects?level=agent&limit=3");
  expect([answer.subjects.length, answer.more]).toEqual([3, true]);
});

test("the whole organisation is a subject for those who see all of it", async () => {
  expect(await names("search=small world")).toEqual(["Small World"]);
  expect(await names("search=", { role: "agent", id: "a1" })).toEqual(["Søren Åberg"]);
});
