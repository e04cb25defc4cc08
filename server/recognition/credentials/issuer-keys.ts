import * as z from "zod/mini";
import { toBase64Url } from "../../base64url.ts";
import type { SecretText } from "../../services.ts";
import { canonicalJson } from "../open-badges/canonical-form.ts";
import { CRYPTO } from "../open-badges/public-key.ts";

/** The algorithms that this server signs with: RS256, which every reader has, and EdDSA. */
export const SIGNING = ["RS256", "EdDSA"] as const;

export type SigningAlgorithm = (typeof SIGNING)[number];

const jwkSchema = z.looseObject({ kty: z.string() });

const keptSchema = z.array(
  z.object({
    /** The thumbprint of the public key (RFC 7638). */
    id: z.string(),
    algorithm: z.enum(SIGNING),
    /** When it was made. */
    at: z.string(),
    publicJwk: jwkSchema,
    privateJwk: jwkSchema,
  }),
);

type Kept = z.infer<typeof keptSchema>[number];

/** A public key as anybody may have it, and when it was made. */
export type PublicJwk = Pick<Kept, "id" | "algorithm" | "at" | "publicJwk">;

/** The keys of one issuer. The newest of an algorithm signs; the older ones still verify what they have signed. */
export interface IssuerKeys {
  /** Those that are trusted, newest first. */
  readonly all: readonly PublicJwk[];
  /** Those that ever signed, revoked ones among them, newest first. */
  readonly ever: readonly PublicJwk[];
  readonly newest: (algorithm: SigningAlgorithm) => PublicJwk;
  sign(algorithm: SigningAlgorithm, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

/** Opens the keys that are kept, making a pair for each algorithm that has none which is trusted. `revoked`: those that are not. */
export async function openIssuerKeys(
  secret: SecretText,
  revoked: ReadonlySet<string>,
  now: Date,
): Promise<IssuerKeys> {
  const kept = await keptKeys(secret);
  const trusted = kept.filter(({ id }) => !revoked.has(id));
  const missing = SIGNING.filter((one) => !trusted.some(({ algorithm }) => algorithm === one));
  return keysOf(missing.length === 0 ? kept : await addKeys(secret, missing, kept, now), revoked);
}

/** Makes a new pair for each algorithm, which signs from now on. */
export async function rotateIssuerKeys(
  secret: SecretText,
  revoked: ReadonlySet<string>,
  now: Date,
): Promise<IssuerKeys> {
  return keysOf(await addKeys(secret, SIGNING, await keptKeys(secret), now), revoked);
}

async function keptKeys(secret: SecretText): Promise<Kept[]> {
  const text = await secret.read();
  return text === null ? [] : z.parse(keptSchema, JSON.parse(text));
}

async function addKeys(
  secret: SecretText,
  algorithms: readonly SigningAlgorithm[],
  kept: readonly Kept[],
  now: Date,
): Promise<Kept[]> {
  const made = await Promise.all(algorithms.map((algorithm) => newKey(algorithm, now)));
  const all = [...made, ...kept];
  await secret.write(`${JSON.stringify(all, null, 2)}\n`);
  return all;
}

const GENERATE = {
  RS256: { ...CRYPTO.RS256, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
  EdDSA: CRYPTO.EdDSA,
} as const;

/** What of a public key is published, and what its thumbprint is made of. */
const PUBLIC_PARTS = { RS256: ["e", "kty", "n"], EdDSA: ["crv", "kty", "x"] } as const;

async function newKey(algorithm: SigningAlgorithm, now: Date): Promise<Kept> {
  const pair = await crypto.subtle.generateKey(GENERATE[algorithm], true, ["sign", "verify"]);
  if (!("privateKey" in pair)) throw new Error(`${algorithm} has no pair of keys`);
  const exported = await crypto.subtle.exportKey("jwk", pair.publicKey);
  const publicJwk = z.parse(
    jwkSchema,
    Object.fromEntries(PUBLIC_PARTS[algorithm].map((part) => [part, exported[part]])),
  );
  const print = new TextEncoder().encode(canonicalJson(publicJwk));
  const id = toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", print)));
  const privateJwk = z.parse(jwkSchema, await crypto.subtle.exportKey("jwk", pair.privateKey));
  return { id, algorithm, at: now.toISOString(), publicJwk, privateJwk };
}

function keysOf(ever: readonly Kept[], revoked: ReadonlySet<string>): IssuerKeys {
  const all = ever.filter(({ id }) => !revoked.has(id));
  const newest = (algorithm: SigningAlgorithm): Kept => {
    const found = all.find((one) => one.algorithm === algorithm);
    if (found === undefined) throw new Error(`there is no key for ${algorithm}`);
    return found;
  };
  return {
    all,
    ever,
    newest,
    async sign(algorithm, data) {
      const { privateJwk } = newest(algorithm);
      const parameters = CRYPTO[algorithm];
      const key = await crypto.subtle.importKey("jwk", privateJwk, parameters, false, ["sign"]);
      return new Uint8Array(await crypto.subtle.sign(parameters, key, data));
    },
  };
}
