import type { Finding } from "./finding.ts";
import { finding, shown } from "./finding.ts";
import { repeatedName } from "./repeated-name.ts";

/** Far more than any credential with endorsements needs, and far less than would exhaust what reads it. */
const MOST_LEVELS = 40;
/** To read one of them as JSON-LD takes up to half a millisecond, in which nobody else is answered. */
const MOST_VALUES = 2_000;

/**
 * Reads JSON that somebody else wrote: its depth and its number of values are limited before anything is made of it, and no
 * object may have a name twice.
 */
export function readJson(text: string): { readonly value: unknown } | { readonly fault: Finding } {
  if (isTooMuch(text)) return { fault: finding("too-deep", "", { limit: String(MOST_LEVELS) }) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: finding("not-json", "") };
  }
  const property = repeatedName(text);
  if (property === null) return { value };
  return { fault: finding("repeated-name", "", { property: shown(property) }) };
}

function isTooMuch(text: string): boolean {
  let [depth, values, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inString) {
      if (letter === "\\") at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === "{" || letter === "[") depth += 1;
    else if (letter === "}" || letter === "]") depth -= 1;
    else if (letter === ",") values += 1;
    if (depth > MOST_LEVELS || values > MOST_VALUES) return true;
  }
  return false;
}
