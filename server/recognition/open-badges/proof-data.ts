import { canonicalJson, canonicalRdf } from "./canonical-form.ts";

/** How credential and proof are put in canonical form before they are signed. */
export type ProofSuite = "eddsa-rdfc-2022" | "eddsa-jcs-2022";

const CANONICAL: Readonly<Record<ProofSuite, (input: object) => Promise<string>>> = {
  "eddsa-rdfc-2022": canonicalRdf,
  "eddsa-jcs-2022": async (input) => canonicalJson(input),
};

/**
 * The bytes that a proof signs (Data Integrity EdDSA Cryptosuites 1.0, 3.2): the hash of its options, then the hash of the
 * credential without proofs. Throws NotCanonical.
 */
export async function proofData(
  unsecured: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>>,
  suite: ProofSuite,
): Promise<Uint8Array<ArrayBuffer>> {
  const canonical = CANONICAL[suite];
  const config = { ...options, "@context": unsecured["@context"] };
  const hashes = [await sha256(await canonical(config)), await sha256(await canonical(unsecured))];
  const data = new Uint8Array(64);
  for (const [at, hash] of hashes.entries()) data.set(hash, at * 32);
  return data;
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
