import { canonicalJson, canonicalRdf } from "./canonical-form.ts";

/** How credential and proof are put in canonical form before they are signed. */
export type ProofSuite = "eddsa-rdfc-2022" | "eddsa-jcs-2022";

const CANONICAL: Readonly<Record<ProofSuite, (input: object) => Promise<string>>> = {
  "eddsa-rdfc-2022": canonicalRdf,
  "eddsa-jcs-2022": async (input) => canonicalJson(input),
};

/** The bytes that a proof with these options signs. Throws NotCanonical. */
export type ProofData = (
  options: Readonly<Record<string, unknown>>,
  suite: ProofSuite,
) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * The bytes that each proof of a credential signs (Data Integrity EdDSA Cryptosuites 1.0, 3.2): the hash of its options, then
 * the hash of the credential without proofs, which is worked out once for all of them.
 */
export function proofDataOf(unsecured: Readonly<Record<string, unknown>>): ProofData {
  const known = new Map<ProofSuite, Promise<Uint8Array>>();
  return async (options, suite) => {
    const hashOf = async (input: object) => sha256(await CANONICAL[suite](input));
    // Terms of RDF are the credential's; JSON is signed as it stands, with the contexts that the proof itself repeats or without.
    const context = suite === "eddsa-rdfc-2022" ? { "@context": unsecured["@context"] } : {};
    const first = await hashOf({ ...options, ...context });
    const whole = known.get(suite) ?? hashOf(unsecured);
    known.set(suite, whole);
    const data = new Uint8Array(64);
    for (const [at, hash] of [first, await whole].entries()) data.set(hash, at * 32);
    return data;
  };
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
