import * as z from "zod/mini";
import { BADGE_FAMILIES } from "../../domain/recognition/badges/badge.ts";
import { messageSchema, subjectSchema } from "../common.ts";

/** The longest reason that is taken, in letters. */
export const LONGEST_KEY_REASON = 500;

/** Why something was done to a key or a credential, for good. */
export const issuerReasonSchema = z.object({
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(LONGEST_KEY_REASON)),
});

/** A key of this server through time. */
const ringKeySchema = z.object({
  /** The thumbprint of the public key (RFC 7638). */
  id: z.string(),
  algorithm: z.enum(["RS256", "EdDSA"]),
  /** When it was made: an ISO instant. */
  madeAt: z.string(),
  /** `signs`: the newest of its kind. `verifies`: an older one, trusted for what it signed. `revoked`: trusted no more. */
  state: z.enum(["signs", "verifies", "revoked"]),
  /** Why it was revoked; null while it was not. */
  revokedBecause: z.nullable(z.string()),
  /** How many credentials it has signed that were not signed anew since. */
  credentials: z.number(),
});

/** The keys that sign here, or did, the newest first. */
export const keyRingSchema = z.object({ keys: z.array(ringKeySchema) });

/** A credential as those see it who answer for what the organisation issues; nothing of what is in its documents. */
const issuedCredentialSchema = z.object({
  award: z.string(),
  /** The credential's own id, a `urn:uuid:…`, as it stands in every copy of it. */
  id: z.string(),
  /** Null where the person keeps recognition to themselves. */
  subject: z.nullable(subjectSchema),
  badge: z.nullable(
    z.object({ id: z.string(), family: z.enum(BADGE_FAMILIES), name: messageSchema }),
  ),
  issuedAt: z.string(),
  /** `withdrawn`: its award does not stand any more. `unsigned`: a key that signed it was revoked. */
  state: z.enum(["valid", "revoked", "withdrawn", "unsigned"]),
  /** Why it was revoked; null where nobody did. */
  revokedBecause: z.nullable(z.string()),
  isShared: z.boolean(),
});

export const issuedCredentialsSchema = z.object({
  /** The latest first. */
  credentials: z.array(issuedCredentialSchema),
  /** How many there are that fit the search. */
  total: z.number(),
});

export type KeyRingAnswer = z.infer<typeof keyRingSchema>;
export type IssuedCredentials = z.infer<typeof issuedCredentialsSchema>;
