import { describe, expect, test } from "vitest";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import { sampleCredential } from "#tests/credentials/sample-credential.ts";
import { signWithProof } from "#tests/credentials/sign-with-proof.ts";
import { fromBase58 } from "./base58.ts";
import { findKey } from "./find-key.ts";
import { NO_ISSUER } from "./issuer-trust.ts";
import { proofDataOf, type ProofData, type ProofSuite } from "./proof-data.ts";
import { CRYPTO } from "./public-key.ts";

/** Whether a proof that @digitalbazaar/vc made signs what is said to be its bytes. */
async function signs(proof: Readonly<Record<string, unknown>>, dataOf: ProofData) {
  const { proofValue, ...options } = proof;
  const key = await findKey(String(options["verificationMethod"]), "EdDSA", NO_ISSUER);
  const signature = fromBase58(String(proofValue).slice(1));
  if ("fault" in key || !signature) throw new Error("the proof has a key and a signature");
  const data = await dataOf(options, "eddsa-rdfc-2022");
  return crypto.subtle.verify(CRYPTO.EdDSA, key.key, signature, data);
}

/** A credential of which each look at its name is counted. */
function watched(credential: Readonly<Record<string, unknown>>) {
  let looks = 0;
  const seen = Object.defineProperty({ ...credential }, "name", {
    enumerable: true,
    get: () => {
      looks += 1;
      return "Listening";
    },
  });
  return { seen, looks: () => looks };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("what the proofs of one credential sign", () => {
  test("is what another implementation signed, for each of several proofs", async () => {
    const credential = sampleCredential();
    const proofs = await Promise.all(
      [1, 2].map(async () => (await signWithProof(credential))["proof"]),
    );
    const dataOf = proofDataOf(credential);
    const ofAnother = proofDataOf(sampleCredential({ name: "Talking" }));
    for (const proof of proofs) {
      if (!isObject(proof)) throw new Error("it is signed");
      expect(await signs(proof, dataOf)).toBe(true);
      expect(await signs(proof, ofAnother)).toBe(false);
    }
  });

  test.each<ProofSuite>(["eddsa-rdfc-2022", "eddsa-jcs-2022"])(
    "shares the canonical form of the credential, not that of their options: %s",
    async (suite) => {
      const { seen, looks } = watched(sampleCredential());
      const dataOf = proofDataOf(seen);
      const first = hex(
        await dataOf({ type: "DataIntegrityProof", created: "2025-03-01T09:00:00Z" }, suite),
      );
      const once = looks();
      expect(once).toBeGreaterThan(0);
      const second = hex(
        await dataOf({ type: "DataIntegrityProof", created: "2025-03-02T09:00:00Z" }, suite),
      );
      expect(looks()).toBe(once);
      expect(second.slice(64)).toBe(first.slice(64));
      expect(second.slice(0, 64)).not.toBe(first.slice(0, 64));
      // Those of the other kind have a form of their own.
      const other = suite === "eddsa-jcs-2022" ? "eddsa-rdfc-2022" : "eddsa-jcs-2022";
      const third = hex(await dataOf({ type: "DataIntegrityProof" }, other));
      expect(looks()).toBeGreaterThan(once);
      expect(third.slice(64)).not.toBe(first.slice(64));
    },
  );
});
