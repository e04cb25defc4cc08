import { exportJWK, generateKeyPair, SignJWT, type JWK } from "jose";

export interface Signing {
  readonly algorithm: "RS256" | "ES256" | "EdDSA";
  readonly header?: Readonly<Record<string, unknown>>;
  /** Claims to change, or (undefined) to leave out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Whether the credential is the payload itself, or its `vc` claim as in version 1.1. */
  readonly inClaim?: boolean;
}

/** Secures a credential as a JWT with a new key that its header carries: jose does it, nothing of ours. */
export async function signAsJwt(
  credential: Readonly<Record<string, unknown>>,
  { algorithm, header, claims = {}, inClaim = false }: Signing,
): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk: JWK = await exportJWK(publicKey);
  const payload = {
    ...(inClaim ? { vc: credential } : credential),
    ...usualClaims(credential),
    ...claims,
  };
  const set = Object.entries(payload).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(set))
    .setProtectedHeader({ alg: algorithm, typ: "JWT", jwk, ...header })
    .sign(privateKey);
}

function usualClaims(credential: Readonly<Record<string, unknown>>) {
  const { issuer, credentialSubject, id } = credential;
  const from = credential["validFrom"] ?? credential["issuanceDate"];
  return {
    iss: idOf(issuer),
    sub: idOf(credentialSubject),
    jti: id,
    nbf: Date.parse(String(from)) / 1000,
  };
}

function idOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : value;
}
