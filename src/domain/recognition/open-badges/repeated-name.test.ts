import { fc, it } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { repeatedName } from "./repeated-name.ts";

test.each([
  ["twice in one object", '{"a":1,"b":2,"a":3}', "a"],
  ["once escaped", String.raw`{"name":1,"n\u0061me":2}`, "name"],
  ["in an object within", '[{"a":{"b":1,"b":2}}]', "b"],
  ["after an object of its own", '{"a":{"x":1},"a":2}', "a"],
  ["with blanks before its colon", '{"a" :1,"a"\n:2}', "a"],
  ["in objects side by side", '[{"a":1},{"a":2}]', null],
  ["in an object and one within it", '{"a":{"a":1}}', null],
  ["as a value", '{"a":"a","b":["a","a"]}', null],
  ["inside a text", String.raw`{"a":"{\"a\":1,\"a\":2}"}`, null],
  ["that objects inherit", '{"toString":1,"__proto__":2}', null],
])("a name %s", (_name, json, expected) => {
  expect(repeatedName(json)).toBe(expected);
});

it.prop([fc.json()])("JSON that was written from objects repeats none", (json) => {
  expect(repeatedName(json)).toBeNull();
});
