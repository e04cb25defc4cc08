import * as z from "zod/mini";

/** A rule with the place in the credential that it is about, and its words in English; `values` fill them in any language. */
const findingSchema = z.object({
  rule: z.string(),
  /** As in `credentialSubject.achievement.name`; empty for the whole. */
  place: z.string(),
  message: z.string(),
  values: z.record(z.string(), z.string()),
});

/** What a credential says of itself, for people; null where it says nothing, or nothing readable. */
const saidSchema = z.object({
  name: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  /** ISO instants, as written. */
  from: z.nullable(z.string()),
  until: z.nullable(z.string()),
});

export const verdictSchema = z.object({
  /** No rule is broken, and the signature fits. */
  valid: z.boolean(),
  /** Every rule that is broken. */
  problems: z.array(findingSchema),
  /** What could not be checked, or only in part; none of it makes a credential invalid. */
  remarks: z.array(findingSchema),
  /** Null when no credential could be read. */
  credential: z.nullable(saidSchema),
});

export type Verdict = z.infer<typeof verdictSchema>;
export type VerdictFinding = z.infer<typeof findingSchema>;
