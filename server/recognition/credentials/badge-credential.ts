import { toBase64Url } from "../../base64url.ts";
import type { EarnedAward } from "./earned-award.ts";
import type { IssuerAddresses } from "./issuer-addresses.ts";
import type { CredentialJson } from "./sign-credential.ts";

/** What a new credential is made of besides the award. */
export interface CredentialParts {
  /** A `urn:uuid:…` of its own. */
  readonly id: string;
  /** The id by which credentials know the person. */
  readonly recipient: string;
  readonly achievement: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly issuer: Readonly<Record<string, unknown>>;
  readonly issuedAt: Date;
  readonly list: string;
  readonly index: number;
}

/** The contexts of what is issued here. */
export const CONTEXTS = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
];

const SCHEMA =
  "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

/**
 * The credential of an award, unsigned: who gave which badge when. Its person is a random id of this credential alone and a salted hash of
 * the id that only they know; no figure of theirs is in it.
 */
export async function badgeCredential(
  { earnedOn }: Pick<EarnedAward, "earnedOn">,
  { id, recipient, achievement, issuer, issuedAt, list, index }: CredentialParts,
  addresses: IssuerAddresses,
): Promise<CredentialJson> {
  const statusListCredential = addresses.statusList(list);
  return {
    "@context": CONTEXTS,
    id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: achievement.name,
    issuer,
    validFrom: wholeSeconds(issuedAt),
    awardedDate: `${earnedOn}T00:00:00Z`,
    credentialSubject: {
      id: `urn:uuid:${crypto.randomUUID()}`,
      type: ["AchievementSubject"],
      identifier: [await hashedIdentity(recipient)],
      achievement,
    },
    credentialSchema: [{ id: SCHEMA, type: "1EdTechJsonSchemaValidator2019" }],
    credentialStatus: {
      id: `${statusListCredential}#${index}`,
      type: "BitstringStatusListEntry",
      statusPurpose: "revocation",
      statusListIndex: String(index),
      statusListCredential,
    },
  };
}

/** An instant without its fraction: a JWT's times are whole seconds. */
export function wholeSeconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

const SALT_BYTES = 16;

/** SHA-256 over the id and a salt of its own (Open Badges 3.0, IdentityHash): whoever is told the id can tell that it is meant. */
async function hashedIdentity(recipient: string) {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const text = new TextEncoder().encode(`${recipient}${salt}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return {
    type: "IdentityObject",
    hashed: true,
    identityHash: `sha256$${hex}`,
    identityType: "systemId",
    salt,
  };
}
