import type { Json } from "./records-store.ts";

/**
 * A document's body as JSON text. Throws a RangeError for a number that JSON does not have, which would otherwise be
 * written as null without a word.
 */
export function writeBody(body: Json): string {
  return JSON.stringify(body, (key, value: Json) => {
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw new RangeError(`“${key}” is ${value}, which JSON cannot hold`);
    }
    return value;
  });
}

/** The body that `writeBody` wrote. */
export function readBody(text: string): Json {
  return JSON.parse(text) as Json;
}
