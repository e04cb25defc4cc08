import * as z from "zod/mini";
import { BADGE_FAMILIES } from "#src/domain/recognition/badges/badge.ts";

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

/** A JSON document as others may read it. */
export const documentSchema = z.record(z.string(), z.unknown());

/** A credential as it was signed, in each of its forms. */
const signedSchema = z.object({
  /** With a proof inside (eddsa-rdfc-2022). */
  json: documentSchema,
  jwt: z.object({ RS256: z.string(), EdDSA: z.string() }),
  /** The badge's picture with the RS256 JWT baked in. */
  svg: z.string(),
});

export const awardCredentialSchema = z.object({
  award: z.string(),
  /** Whether one may be issued now: the award stands. */
  issuable: z.boolean(),
  /** Null until the person asks for it. */
  issued: z.nullable(
    z.extend(signedSchema, {
      /** What the salted hash inside stands for, told to this person alone; null for credentials of before there was one. */
      recipient: z.nullable(z.string()),
      issuedAt: z.string(),
      revoked: z.boolean(),
      /** Why an administrator revoked it; null while nobody did. */
      revokedBecause: z.nullable(z.string()),
      /** Whether a key that signed it was revoked: issued again, it is signed anew. */
      isUnsigned: z.boolean(),
      /** The link's own part of its address; null while it is not shared. */
      share: z.nullable(z.string()),
      /** Of the record, for changes. */
      version: z.number(),
    }),
  ),
});

export const issueSchema = z.object({ award: z.string().check(z.minLength(1), z.maxLength(400)) });
export const shareSchema = z.object({ shared: z.boolean() });

export const sharedCredentialSchema = z.extend(signedSchema, {
  badge: z.object({ id: z.string(), family: z.enum(BADGE_FAMILIES) }),
  name: z.string(),
  criterion: z.string(),
  issuer: z.string(),
  issuedAt: z.string(),
  revoked: z.boolean(),
});

export const keysSchema = z.object({ keys: z.array(documentSchema) });

export type AwardCredential = z.infer<typeof awardCredentialSchema>;
export type SharedCredential = z.infer<typeof sharedCredentialSchema>;
