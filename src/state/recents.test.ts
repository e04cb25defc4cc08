import { beforeEach, expect, test } from "vitest";
import { rememberSubject, useRecents } from "./recents.ts";

const subject = (id: string) => ({ level: "agent", id, name: id.toUpperCase() });
const idsOf = (person: string) => useRecents.getState().byPerson[person]?.map(({ id }) => id) ?? [];

beforeEach(() => useRecents.setState({ byPerson: {} }));

test("the newest stands first, once, and the sixth is the last", () => {
  for (const id of ["a", "b", "c", "d", "e", "f", "g", "c"]) rememberSubject("lior", subject(id));
  expect(idsOf("lior")).toEqual(["c", "g", "f", "e", "d", "b"]);
});

test("nobody sees whom another person looked at", () => {
  rememberSubject("lior", subject("a"));
  expect(idsOf("goran")).toEqual([]);
});
