import { expect, test } from "vitest";
import { personaOf } from "./persona.ts";

test.each([
  ["agent:a101041", { role: "agent", id: "a101041" }],
  ["supervisor:north:7", { role: "supervisor", id: "north:7" }],
  ["executive", { role: "executive" }],
  ["king:1", null],
  ["", null],
])("“%s” names the persona %o", (text, persona) => {
  expect(personaOf(text)).toEqual(persona);
});
