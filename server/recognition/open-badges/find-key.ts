import { finding } from "#src/domain/recognition/open-badges/finding.ts";
import { fromBase64Url } from "../../base64url.ts";
import type { IssuerTrust } from "./issuer-trust.ts";
import { readMultikey } from "./multikey.ts";
import { importEd25519, importJwk, type JwsAlgorithm, type PublicKey } from "./public-key.ts";

/** Where a key came from decides what it proves. */
export type FoundKey = PublicKey & {
  /** `own`: a key of this server. `carried`: it stands in the credential, and proves nothing of who holds it. */
  readonly from: "own" | "carried";
  /** Whom the key's address names as its controller; null for a key without an address. */
  readonly controller: string | null;
};

/** Ids that are a key themselves, and so are nobody's but its holder's. */
const KEY_ITSELF = /^did:(key|jwk):/;

/** Whether an id is a key itself: who holds another key is not the one that it names. */
export function isKeyItself(id: unknown): id is string {
  return typeof id === "string" && KEY_ITSELF.test(id);
}

/**
 * Finds the key of an address without fetching anything: a key of this server, or one that the address itself carries
 * (did:key, did:jwk, or a Multikey as the fragment of its controller's address).
 */
export async function findKey(
  address: string,
  algorithm: JwsAlgorithm,
  trust: IssuerTrust,
): Promise<FoundKey> {
  const own = await trust.key(address);
  if (own?.isRevoked === true) {
    return { fault: finding("key-revoked", ""), from: "own", controller: trust.id };
  }
  if (own !== null) {
    const key = await importJwk(own.jwk, own.algorithm);
    return { ...key, from: "own", controller: trust.id };
  }
  const [controller = "", fragment = ""] = address.split("#", 2);
  const key = await carriedKey(controller, fragment, algorithm);
  const fault = finding("key-not-fetched", "", { where: address });
  return { ...(key ?? { fault }), from: "carried", controller };
}

/** Where the controller is a key itself, that is the key, whatever the fragment says. */
async function carriedKey(
  controller: string,
  fragment: string,
  algorithm: JwsAlgorithm,
): Promise<PublicKey | null> {
  const [, jwk] = /^did:jwk:([A-Za-z0-9_-]+)$/.exec(controller) ?? [];
  if (jwk !== undefined) return importJwk(decodedJwk(jwk), algorithm);
  const [, own] = /^did:key:(.*)$/.exec(controller) ?? [];
  const multikey = algorithm === "EdDSA" ? readMultikey(own ?? fragment) : null;
  return multikey && importEd25519(multikey);
}

function decodedJwk(encoded: string): unknown {
  try {
    const bytes = fromBase64Url(encoded);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
