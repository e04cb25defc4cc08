import { finding } from "#src/domain/recognition/open-badges/finding.ts";
import { fromBase64Url } from "../../base64url.ts";
import type { IssuerTrust } from "./issuer-trust.ts";
import { readMultikey } from "./multikey.ts";
import { importEd25519, importJwk, type JwsAlgorithm, type PublicKey } from "./public-key.ts";

/** Where a key came from decides what it proves. */
export type FoundKey = PublicKey & {
  /** `own`: a key of this server. `carried`: it stands in the credential, and proves nothing of who holds it. */
  readonly from: "own" | "carried";
  /** Whom the key's address names as its controller; null where the address names only the key. */
  readonly controller: string | null;
};

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
  const multikey = readMultikey(fragment) ?? readMultikey(controller.replace(/^did:key:/, ""));
  if (multikey !== null && algorithm === "EdDSA") {
    const isNamed = address.includes("#");
    return {
      ...(await importEd25519(multikey)),
      from: "carried",
      controller: isNamed ? controller : null,
    };
  }
  const [, jwk] = /^did:jwk:([A-Za-z0-9_-]+)$/.exec(controller) ?? [];
  if (jwk !== undefined) {
    const key = await importJwk(decodedJwk(jwk), algorithm);
    return { ...key, from: "carried", controller: null };
  }
  return {
    fault: finding("key-not-fetched", "", { where: address }),
    from: "carried",
    controller: null,
  };
}

function decodedJwk(encoded: string): unknown {
  try {
    const bytes = fromBase64Url(encoded);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
