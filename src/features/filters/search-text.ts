import type { RawSearch } from "./search.ts";

/** Characters that are allowed in a query and read better as themselves. */
const READABLE: readonly (readonly [code: string, character: string])[] = [
  ["%3A", ":"],
  ["%2F", "/"],
  ["%2C", ","],
  ["%20", "+"],
];

function encode(text: string): string {
  return READABLE.reduce(
    (coded, [code, character]) => coded.replaceAll(code, character),
    encodeURIComponent(text),
  );
}

function texts(value: unknown): string[] {
  if (value === true) return [""];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap(texts) : [];
}

/** An address's query as plain text, without quotes or brackets: lists repeat their key, `true` is the key alone. */
export function writeSearch(search: RawSearch): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    texts(value).map((text) => (text === "" ? encode(key) : `${encode(key)}=${encode(text)}`)),
  );
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** The opposite of `writeSearch`. It never throws: broken escapes stay as they are. */
export function readSearch(text: string): RawSearch {
  const fields = new Map<string, string | string[]>();
  for (const [key, value] of new URLSearchParams(text)) {
    const before = fields.get(key);
    fields.set(key, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(fields);
}
