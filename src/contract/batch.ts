import * as z from "zod/mini";
import { asOfSchema, daySchema } from "./common.ts";

/** A fault in a file: where it is, which rule it breaks, what was found and how to cure it. */
export const faultSchema = z.object({
  /** The row's number in the file as a spreadsheet shows it (the header is row 1); null for the whole file. */
  row: z.nullable(z.number()),
  sheet: z.optional(z.string()),
  /** The column's header as it stands in the file; null for the whole row. */
  column: z.nullable(z.string()),
  rule: z.string(),
  message: z.string(),
});

export type Fault = z.infer<typeof faultSchema>;

export const batchSchema = z.object({
  /** Content address: SHA-256 over file, mapping and source; the same content has the same id. */
  id: z.string(),
  /** Place in the ledger; null until accepted. */
  sequence: z.nullable(z.number()),
  kind: z.enum(["facts", "roster", "definitions", "demo"]),
  source: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  receivedAt: z.string(),
  status: z.enum([
    "checking",
    "refused",
    "accepted",
    "accepted-with-set-aside",
    "applying",
    "dry-run",
  ]),
  /** Rows read from the file. */
  rows: z.number(),
  rowsSetAside: z.number(),
  /** Rows that the mapping leaves out: by `where` and `skip`, and repeats of an event. Batches of before this was counted have 0. */
  rowsLeftOut: z._default(z.number(), 0),
  /** Facts (or people, or definitions) made of them. */
  facts: z.number(),
  factsReplaced: z.number(),
  /** The first and the last day that the facts are about: of weeks and months, to the end of the last. Null without facts. */
  firstDay: z.nullable(daySchema),
  lastDay: z.nullable(daySchema),
  agents: z.number(),
  faultCount: z.number(),
  /** How many faults break each rule. */
  faultsByRule: z.record(z.string(), z.number()),
  /** The first faults, at most 200. */
  faults: z.array(faultSchema),
});

export type Batch = z.infer<typeof batchSchema>;

export const batchesSchema = z.object({ asOf: asOfSchema, batches: z.array(batchSchema) });

/** The fields of the multipart upload that are not files. The file is the part `file`. */
export const uploadSchema = z.object({
  /** The mapping document, YAML or JSON text. Absent for definition files. */
  mapping: z.optional(z.string()),
  /** What the mapping's own file is called: its faults are told under this name. */
  mappingName: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  source: z.optional(z.string()),
  /** `true`: check and report, keep nothing. */
  dryRun: z.optional(z.enum(["true", "false"])),
  /** If given, refused when the received bytes differ. */
  sha256: z.optional(z.string()),
});
