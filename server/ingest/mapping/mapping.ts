import * as z from "zod/mini";
import { definitionsSchema, type DefinitionsDocument } from "../definitions/definitions-schema.ts";
import { factsMappingSchema, type FactsMapping } from "./facts-mapping.ts";
import { rosterMappingSchema, type RosterMapping } from "./roster-mapping.ts";
import {
  readYaml,
  schemaFaults,
  type DocumentFault,
  type PlacedDocument,
} from "./yaml-document.ts";

/** A document that an administrator writes: what a file means, or definitions themselves. */
export type ImportDocument = FactsMapping | RosterMapping | DefinitionsDocument;

export type ReadDocument =
  | { readonly document: ImportDocument; readonly places: PlacedDocument }
  | { readonly faults: readonly DocumentFault[] };

const KINDS = {
  facts: factsMappingSchema,
  roster: rosterMappingSchema,
  definitions: definitionsSchema,
} as const;

/** The documents' JSON Schema, for editors. It is kept in docs/mapping.schema.json, and a test holds the two together. */
export function mappingJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(z.union(Object.values(KINDS)), { io: "input", reused: "ref" });
  return { title: "Candor import mapping or definitions", ...schema };
}

/** All keys that a JSON Schema knows anywhere, for the nearest one to a mistyped key. */
export function keysIn(schema: unknown, keys: Set<string>): Set<string> {
  if (typeof schema !== "object" || schema === null) return keys;
  for (const key of Object.keys(schema)) {
    const value: unknown = Reflect.get(schema, key);
    if (key === "properties" && typeof value === "object" && value !== null) {
      for (const name of Object.keys(value)) keys.add(name);
    }
    keysIn(value, keys);
  }
  return keys;
}

/** Reads a mapping or definitions document from YAML or JSON text. */
export function readMapping(text: string): ReadDocument {
  const places = readYaml(text);
  if ("faults" in places) return places;
  const { value } = places;
  const kind: unknown =
    typeof value === "object" && value !== null ? Reflect.get(value, "kind") : undefined;
  if (kind !== "facts" && kind !== "roster" && kind !== "definitions") {
    const message = "Begin the document with `kind: facts`, `kind: roster` or `kind: definitions`.";
    return { faults: [places.faultAt(["kind"], "unknown-kind", message)] };
  }
  const parsed = KINDS[kind].safeParse(value);
  if (parsed.success) return { document: parsed.data, places };
  const known = keysIn(mappingJsonSchema(), new Set());
  return { faults: schemaFaults(places, parsed.error.issues, known) };
}
