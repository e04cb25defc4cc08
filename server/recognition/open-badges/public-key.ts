import * as z from "zod/mini";
import { finding, type Finding } from "#src/domain/recognition/open-badges/finding.ts";

/** Algorithms of signatures that are checked here, by their JWS names. */
export const JWS_ALGORITHMS = ["RS256", "ES256", "EdDSA"] as const;

export type JwsAlgorithm = (typeof JWS_ALGORITHMS)[number];

/** The parameters of WebCrypto for each. */
export const CRYPTO = {
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  ES256: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  EdDSA: { name: "Ed25519" },
} as const satisfies Record<JwsAlgorithm, Readonly<Record<string, string>>>;

/** A key that a signature can be checked with, or why there is none. */
export type PublicKey = { readonly key: CryptoKey } | { readonly fault: Finding };

/** What of a JSON Web Key is used; the rest, such as its uses, is left behind. */
const jwkSchema = z.object({
  kty: z.string(),
  crv: z.optional(z.string()),
  n: z.optional(z.string()),
  e: z.optional(z.string()),
  x: z.optional(z.string()),
  y: z.optional(z.string()),
});

/** Shorter RSA keys are refused by RFC 7518, 3.3. */
const FEWEST_RSA_BITS = 2048;

/** Imports a JSON Web Key for an algorithm. */
export async function importJwk(jwk: unknown, algorithm: JwsAlgorithm): Promise<PublicKey> {
  const parsed = z.safeParse(jwkSchema, jwk);
  if (!parsed.success) return unreadable("it is no JSON Web Key");
  const { kty, crv, n, e, x, y } = parsed.data;
  const bits = Math.floor(((n ?? "").length * 6) / 8) * 8;
  if (kty === "RSA" && bits < FEWEST_RSA_BITS) return unreadable(`${bits} bits are too few`);
  return imported(
    "jwk",
    {
      kty,
      ...(crv && { crv }),
      ...(n && { n }),
      ...(e && { e }),
      ...(x && { x }),
      ...(y && { y }),
    },
    algorithm,
  );
}

/** Imports the bytes of an Ed25519 key. */
export async function importEd25519(bytes: Uint8Array<ArrayBuffer>): Promise<PublicKey> {
  return imported("raw", bytes, "EdDSA");
}

async function imported(
  ...[format, data, algorithm]:
    | ["jwk", JsonWebKey, JwsAlgorithm]
    | ["raw", Uint8Array<ArrayBuffer>, JwsAlgorithm]
): Promise<PublicKey> {
  try {
    const uses: KeyUsage[] = ["verify"];
    return {
      key:
        format === "jwk"
          ? await crypto.subtle.importKey(format, data, CRYPTO[algorithm], true, uses)
          : await crypto.subtle.importKey(format, data, CRYPTO[algorithm], true, uses),
    };
  } catch {
    return unreadable(`it is no key for ${algorithm}`);
  }
}

function unreadable(reason: string): PublicKey {
  return { fault: finding("key-malformed", "", { reason }) };
}
