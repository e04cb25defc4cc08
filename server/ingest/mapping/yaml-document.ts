import type { FaultRule } from "../fault-rule.ts";
import type * as z from "zod/mini";
import { isCollection, isNode, LineCounter, parseDocument, type Document } from "yaml";
import { closest } from "../closest.ts";
import { NAME_RULE } from "./name-schema.ts";

/** A fault in a document written by a person: where, what and how to mend it. */
export interface DocumentFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The keys that lead there: `measures.talk_seconds.as`. */
  readonly path: string;
  readonly rule: FaultRule;
  readonly message: string;
}

/** A YAML (or JSON) document with the places of its parts. */
export interface PlacedDocument {
  readonly value: unknown;
  readonly faultAt: (
    path: readonly PropertyKey[],
    rule: FaultRule,
    message: string,
  ) => DocumentFault;
}

/** A document is small; anything longer is a file given by mistake. */
const LONGEST = 1_000_000;

type Issue = z.core.$ZodIssue;

/** Reads YAML. Keys must be unique; aliases may not multiply without bound. */
export function readYaml(text: string): PlacedDocument | { readonly faults: DocumentFault[] } {
  const lines = new LineCounter();
  const fault = (line: number, column: number, message: string): DocumentFault => ({
    line,
    column,
    path: "",
    rule: "not-yaml",
    message,
  });
  if (text.length > LONGEST)
    return { faults: [fault(1, 1, "The document is too long to be one.")] };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return fault(line, col, `This is not valid YAML: ${error.message}.`);
      }),
    };
  }
  try {
    return {
      value: document.toJS({ maxAliasCount: 50 }) as unknown,
      faultAt: (path, rule, message) => {
        const { line, col } = lines.linePos(offsetOf(document, path));
        return { line, column: col, path: path.map(String).join("."), rule, message };
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { faults: [fault(1, 1, `This is not valid YAML: ${reason}.`)] };
  }
}

/** Where the nearest part of a path stands in the text. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const found = document.getIn(path.slice(0, length), true);
    if (isNode(found) && found.range) return found.range[0];
  }
  return isCollection(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    found = typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined;
  }
  return found;
}

const quoted = (values: readonly unknown[]) =>
  values.map((value) => `“${String(value)}”`).join(", ");

/** How far a branch of a union is from what was written: a wrong or missing key counts more than a wrong value. */
function misfit(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    const isOfAnotherForm = issue.path.length === 0 && issue.code !== "unrecognized_keys";
    if (isOfAnotherForm && issue.code !== "custom") return sum + 1000;
    if (issue.code === "unrecognized_keys") return sum + 10 * issue.keys.length;
    return sum + (issue.code === "invalid_type" ? 8 : 1);
  }, 0);
}

/** Faults of a value against its schema, in plain words and with their places. */
export function schemaFaults(
  document: PlacedDocument,
  issues: readonly Issue[],
  knownKeys: ReadonlySet<string>,
  base: readonly PropertyKey[] = [],
): DocumentFault[] {
  return issues.flatMap((issue): DocumentFault[] => {
    const path = [...base, ...issue.path];
    const at = (rule: FaultRule, message: string) => [document.faultAt(path, rule, message)];
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => {
          const near = closest(key, knownKeys);
          const cure = near === null ? "leave it out" : `did you mean “${near}”?`;
          return document.faultAt(
            [...path, key],
            "unknown-key",
            `There is no key “${key}” here: ${cure}`,
          );
        });
      case "invalid_union": {
        const best = issue.errors.toSorted((one, other) => misfit(one) - misfit(other))[0];
        if (best === undefined) return at("wrong-value", "This value is not understood.");
        return schemaFaults(document, best, knownKeys, path);
      }
      case "invalid_value":
        return at("wrong-value", `Use one of ${quoted(issue.values)}.`);
      case "invalid_type":
        return valueAt(document.value, path) === undefined
          ? at("missing-key", `“${path.map(String).join(".")}” is missing.`)
          : at("wrong-value", `This must be ${expected(issue.expected)}.`);
      case "invalid_key":
        return at("wrong-name", NAME_RULE);
      case "invalid_format":
        return at("wrong-value", issue.message);
      case "too_small":
        return at("wrong-value", `This is too small or too short: at least ${issue.minimum}.`);
      case "too_big":
        return at("wrong-value", `This is too large or too long: at most ${issue.maximum}.`);
      case "custom":
        return at("wrong-value", `Here ${issue.message}.`);
      case "invalid_element":
      case "not_multiple_of":
        return at("wrong-value", "This value is not understood.");
    }
  });
}

function expected(type: string): string {
  switch (type) {
    case "record":
    case "object":
      return "keys with values";
    case "array":
    case "tuple":
      return "a list";
    case "string":
      return "a text (put it in quotes if it looks like a number)";
    case "int":
      return "a whole number";
    default:
      return `a ${type}`;
  }
}
