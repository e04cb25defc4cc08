import { validityNames, validityOf } from "#src/domain/recognition/open-badges/check-credential.ts";
import { finding, shown, type Finding } from "#src/domain/recognition/open-badges/finding.ts";
import { isObject, isPrimitive } from "#src/domain/recognition/open-badges/primitive.ts";
import type { CompactJws } from "./compact-jws.ts";
import { findKey, isKeyItself, type FoundKey } from "./find-key.ts";
import type { IssuerTrust } from "./issuer-trust.ts";
import { broken, together, type Outcome } from "./outcome.ts";
import { CRYPTO, importJwk, JWS_ALGORITHMS, type JwsAlgorithm } from "./public-key.ts";
import { issuerIdOf, trustInKey } from "./trust-in-key.ts";

type Json = Readonly<Record<string, unknown>>;

const HEADERS = new Set(["alg", "kid", "jwk", "typ"]);
/** What of a JSON Web Key is nobody else's (RFC 7518, 6.2.2, 6.3.2 and 6.4.1). */
const PRIVATE = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

const CLAIMS = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti", "vc"] as const;

/**
 * The credential that a payload carries: in its `vc` claim (data model 1.1), or as the payload itself (2.0). One that says no
 * end of its own ends when the JWT does.
 */
export function credentialOf(payload: Json): Json {
  const credential = isObject(payload["vc"]) ? payload["vc"] : withoutClaims(payload);
  const { until } = validityNames(credential);
  const end = new Date(Number(payload["exp"]) * 1000);
  const isEnd = typeof payload["exp"] === "number" && !Number.isNaN(end.getTime());
  if (!isEnd || Object.hasOwn(credential, until)) return credential;
  return { ...credential, [until]: end.toISOString() };
}

function withoutClaims(payload: Json): Json {
  const claims = new Set<string>(CLAIMS);
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !claims.has(name)));
}

/** Checks header, key, signature and claims of a credential that is secured as a JWT (Open Badges 3.0, 8.2). */
export async function checkJws(jws: CompactJws, trust: IssuerTrust): Promise<Outcome> {
  const credential = credentialOf(jws.payload);
  return together(
    broken(...checkHeader(jws.header), ...checkClaims(jws.payload, credential)),
    await checkSignature(jws, credential, trust),
  );
}

function checkHeader(header: Json): Finding[] {
  const { typ, jwk, kid } = header;
  const others = Object.keys(header).filter((name) => !HEADERS.has(name));
  return [
    ...others.map((name) => finding("jws-header", "", { property: shown(name) })),
    ...(typ === undefined || typ === "JWT" ? [] : [finding("jws-type", "", { found: shown(typ) })]),
    ...(kid === undefined || isPrimitive(kid, "uri")
      ? []
      : [finding("jws-kid", "", { found: shown(kid) })]),
    ...(isObject(jwk) && PRIVATE.some((part) => Object.hasOwn(jwk, part))
      ? [finding("jws-private-key", "")]
      : []),
  ];
}

/** Each claim must be there and say what the credential says. A recipient who is known by a hash alone has no `sub`. */
function checkClaims(payload: Json, credential: Json): Finding[] {
  const subject = credential["credentialSubject"];
  const { from, until } = validityOf(credential);
  const seconds = (instant: number | null) => (instant === null ? undefined : instant / 1000);
  const claims: readonly (readonly [name: string, expected: unknown])[] = [
    ["iss", issuerIdOf(credential)],
    ["jti", credential["id"]],
    ["nbf", seconds(from)],
    ["sub", isObject(subject) ? subject["id"] : undefined],
    ["exp", seconds(until)],
  ];
  return claims.flatMap(([property, expected]) => {
    const found = payload[property];
    if (found === undefined) {
      return expected === undefined ? [] : [finding("claim-missing", "", { property })];
    }
    if (isSame(found, expected)) return [];
    const values = { property, found: shown(found), expected: shown(expected ?? "") };
    return [finding("claim-differs", "", values)];
  });
}

/** Times are whole seconds in a claim, and may be finer in the credential. */
function isSame(found: unknown, expected: unknown): boolean {
  if (typeof found === "number" && typeof expected === "number") {
    return Math.floor(found) === Math.floor(expected);
  }
  return found === expected;
}

async function checkSignature(
  { header, signed, signature }: CompactJws,
  credential: Json,
  trust: IssuerTrust,
): Promise<Outcome> {
  const { alg, jwk, kid } = header;
  const algorithm = JWS_ALGORITHMS.find((one) => one === alg);
  if (algorithm === undefined) {
    return broken(finding("jws-algorithm", "", { found: shown(alg ?? "") }));
  }
  if (jwk === undefined && typeof kid !== "string") return broken(finding("jws-no-key", ""));
  const isOwn = typeof kid === "string" && (await trust.key(kid)) !== null;
  const found =
    jwk === undefined || isOwn
      ? await findKey(String(kid), algorithm, trust)
      : await givenKey(jwk, issuerIdOf(credential), algorithm, trust);
  if ("fault" in found) return broken(found.fault);
  const { key } = found;
  if (key.algorithm.name !== CRYPTO[algorithm].name) {
    return broken(finding("key-malformed", "", { reason: `it is no key for ${algorithm}` }));
  }
  const fits = await crypto.subtle.verify(CRYPTO[algorithm], key, signature, signed);
  if (!fits) return broken(finding("proof-invalid", ""));
  return trustInKey(found, credential, trust);
}

/** The key in the header; where the issuer's id is a key itself, that one. */
async function givenKey(
  jwk: unknown,
  issuer: unknown,
  algorithm: JwsAlgorithm,
  trust: IssuerTrust,
): Promise<FoundKey> {
  const own = isKeyItself(issuer) ? await findKey(issuer, algorithm, trust) : null;
  if (own !== null && "key" in own) return own;
  return { ...(await importJwk(jwk, algorithm)), from: "carried", controller: null };
}
