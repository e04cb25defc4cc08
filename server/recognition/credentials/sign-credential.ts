import { fromBase64Url, toBase64Url } from "../../base64url.ts";
import { toBase58 } from "../open-badges/base58.ts";
import { proofDataOf } from "../open-badges/proof-data.ts";
import { issuerIdOf } from "../open-badges/trust-in-key.ts";
import { writeMultikey } from "../open-badges/multikey.ts";
import type { IssuerAddresses } from "./issuer-addresses.ts";
import type { IssuerKeys, SigningAlgorithm } from "./issuer-keys.ts";

export type CredentialJson = Readonly<Record<string, unknown>>;

/** A credential as a JWT (VC-JWT): the payload is the credential with the claims that repeat it. */
export async function signAsJwt(
  credential: CredentialJson,
  algorithm: SigningAlgorithm,
  { keys, addresses }: { readonly keys: IssuerKeys; readonly addresses: IssuerAddresses },
): Promise<string> {
  const { id, publicJwk } = keys.newest(algorithm);
  const header = { alg: algorithm, typ: "JWT", kid: addresses.key(id), jwk: publicJwk };
  const subject = credential["credentialSubject"];
  const claims = {
    iss: issuerIdOf(credential),
    sub: isNode(subject) ? subject["id"] : undefined,
    jti: credential["id"],
    nbf: Date.parse(String(credential["validFrom"])) / 1000,
  };
  const signed = `${encoded(header)}.${encoded({ ...credential, ...claims })}`;
  const signature = await keys.sign(algorithm, new TextEncoder().encode(signed));
  return `${signed}.${toBase64Url(signature)}`;
}

/**
 * A credential with a proof inside (eddsa-rdfc-2022), in a list as the canonical JSON of Open Badges 3.0 has it. The key stands
 * in its own address, so that no reader needs to fetch it.
 */
export async function signWithProof(
  credential: CredentialJson,
  created: string,
  { keys, addresses }: { readonly keys: IssuerKeys; readonly addresses: IssuerAddresses },
): Promise<CredentialJson> {
  const options = {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-rdfc-2022",
    created,
    proofPurpose: "assertionMethod",
    verificationMethod: `${addresses.issuer}#${multikeyOf(keys)}`,
  };
  const data = await proofDataOf(credential)(options, "eddsa-rdfc-2022");
  const proofValue = `z${toBase58(await keys.sign("EdDSA", data))}`;
  return { ...credential, proof: [{ ...options, proofValue }] };
}

/** The newest Ed25519 key as a Multikey. */
function multikeyOf(keys: IssuerKeys): string {
  return multikeyOfJwk(keys.newest("EdDSA").publicJwk);
}

/** An Ed25519 key as a Multikey. Throws for a key of another kind. */
export function multikeyOfJwk({ x }: Readonly<Record<string, unknown>>): string {
  const bytes = typeof x === "string" ? fromBase64Url(x) : null;
  if (bytes === null) throw new Error("an Ed25519 key has no x");
  return writeMultikey(bytes);
}

function encoded(value: object): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
}

function isNode(value: unknown): value is CredentialJson {
  return typeof value === "object" && value !== null;
}
