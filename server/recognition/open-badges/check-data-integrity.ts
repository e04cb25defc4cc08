import {
  finding,
  shown,
  within,
  type Finding,
} from "#src/domain/recognition/open-badges/finding.ts";
import { instantOf, isObject, isPrimitive } from "#src/domain/recognition/open-badges/primitive.ts";
import { fromBase58 } from "./base58.ts";
import { NotCanonical } from "./canonical-form.ts";
import { findKey } from "./find-key.ts";
import type { IssuerTrust } from "./issuer-trust.ts";
import { broken, remark, together, type Outcome } from "./outcome.ts";
import { proofDataOf, type ProofData, type ProofSuite } from "./proof-data.ts";
import { CRYPTO } from "./public-key.ts";
import { trustInKey } from "./trust-in-key.ts";

type Json = Readonly<Record<string, unknown>>;

/** The kinds of proof that are checked. `eddsa-2022` is what drafts called `eddsa-rdfc-2022`. */
const SUITES: ReadonlyMap<string, ProofSuite> = new Map([
  ["DataIntegrityProof eddsa-rdfc-2022", "eddsa-rdfc-2022"],
  ["DataIntegrityProof eddsa-2022", "eddsa-rdfc-2022"],
  ["DataIntegrityProof eddsa-jcs-2022", "eddsa-jcs-2022"],
  ["Ed25519Signature2020", "eddsa-rdfc-2022"],
]);

/** Checks the proofs in a credential. One that holds is enough (Open Badges 3.0, 8.1); the others are mentioned. */
export async function checkDataIntegrity(
  credential: Json,
  trust: IssuerTrust,
  now: number,
): Promise<Outcome> {
  const { proof, ...unsecured } = credential;
  const proofs: readonly unknown[] = Array.isArray(proof) ? proof : [proof];
  if (proof === undefined || proofs.length === 0) return broken(finding("proof-missing", ""));
  const dataOf = proofDataOf(unsecured);
  const failed: Outcome[] = [];
  for (const [at, one] of proofs.slice(0, MOST_PROOFS).entries()) {
    const place = Array.isArray(proof) ? within("proof", at) : "proof";
    const ground = { trust, now, place, dataOf };
    const outcome = isObject(one)
      ? await checkProof(one, unsecured, ground)
      : broken(finding("proof-unsupported", place, { found: shown(one) }));
    if (outcome.problems.length === 0) {
      const others = proofs.length > 1 ? remark(finding("another-proof", "proof")) : remark();
      return together(outcome, others);
    }
    failed.push(outcome);
  }
  return together(...failed);
}

/** Each proof costs a canonical form of its options, and a signature. */
const MOST_PROOFS = 4;

interface Ground {
  readonly trust: IssuerTrust;
  readonly now: number;
  readonly place: string;
  readonly dataOf: ProofData;
}

async function checkProof(proof: Json, unsecured: Json, ground: Ground): Promise<Outcome> {
  const { trust, place } = ground;
  const parts = [proof["type"], proof["cryptosuite"]].filter((part) => part !== undefined);
  const kind = parts.map(shown).join(" ");
  const suite = SUITES.get(kind);
  if (suite === undefined) {
    return broken(finding("proof-unsupported", place, { found: shown(kind) }));
  }
  const faults = checkOptions(proof, ground);
  const { proofPurpose, proofValue, verificationMethod } = proof;
  const address = isObject(verificationMethod) ? verificationMethod["id"] : verificationMethod;
  if (proofPurpose === undefined) return incomplete("proofPurpose", faults, place);
  if (typeof proofValue !== "string") return incomplete("proofValue", faults, place);
  if (typeof address !== "string") return incomplete("verificationMethod", faults, place);
  if (!isPrimitive(address, "uri")) {
    const values = { expected: "an absolute URI", found: shown(address) };
    return broken(...faults, finding("wrong-value", within(place, "verificationMethod"), values));
  }
  const found = await findKey(address, "EdDSA", trust);
  if ("fault" in found) return broken(...faults, { ...found.fault, place });
  try {
    const { proofValue: _value, ...options } = proof;
    const data = await ground.dataOf(options, suite);
    const signature = proofValue.startsWith("z") ? fromBase58(proofValue.slice(1)) : null;
    const fits =
      signature !== null && (await crypto.subtle.verify(CRYPTO.EdDSA, found.key, signature, data));
    if (!fits) return broken(...faults, finding("proof-invalid", place));
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    return broken(...faults, finding("proof-not-canonical", place, { reason: error.message }));
  }
  return together(broken(...faults), trustInKey(found, unsecured, trust));
}

function incomplete(property: string, faults: readonly Finding[], place: string): Outcome {
  return broken(...faults, finding("proof-incomplete", place, { property }));
}

function checkOptions({ proofPurpose, expires }: Json, { now, place }: Ground): Finding[] {
  const until = instantOf(expires);
  const found = shown(proofPurpose ?? "");
  return [
    ...(proofPurpose === undefined || proofPurpose === "assertionMethod"
      ? []
      : [finding("proof-purpose", within(place, "proofPurpose"), { found })]),
    ...(until !== null && until <= now
      ? [finding("proof-expired", within(place, "expires"), { until: shown(expires) })]
      : []),
  ];
}
