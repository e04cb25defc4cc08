import { describe, expect, test } from "vitest";
import { sampleCredential, sampleCredential11 } from "#tests/credentials/sample-credential.ts";
import { signAsJwt } from "#tests/credentials/sign-as-jwt.ts";
import { problemsOf, verdictOf } from "#tests/credentials/verdict-of.ts";

describe("a JWT that jose signed", () => {
  test.each(["RS256", "ES256", "EdDSA"] as const)("by %s holds", async (algorithm) => {
    const said = { problems: [], remarks: ["key-from-credential"] };
    expect(await verdictOf(await signAsJwt(sampleCredential(), { algorithm }))).toEqual(said);
    const older = await signAsJwt(sampleCredential11(), { algorithm, inClaim: true });
    expect(await verdictOf(older)).toEqual(said);
    expect(await verdictOf(JSON.stringify(older))).toEqual(said);
  });

  test.each([
    ["iss", "https://other.example", "claim-differs"],
    ["jti", "urn:other", "claim-differs"],
    ["sub", "urn:other", "claim-differs"],
    ["nbf", 1, "claim-differs"],
    ["exp", "4000000000", "claim-differs"],
    ["exp", 1e300, "claim-differs"],
    ["iss", undefined, "claim-missing"],
    ["jti", undefined, "claim-missing"],
    ["sub", undefined, "claim-missing"],
    ["nbf", undefined, "claim-missing"],
  ])("must have the claim %s as in the credential (%s)", async (name, value, rule) => {
    const jwt = await signAsJwt(sampleCredential(), {
      algorithm: "EdDSA",
      claims: { [name]: value },
    });
    expect(await problemsOf(jwt)).toEqual([rule]);
  });

  test("must have exp when the credential ends", async () => {
    const ending = sampleCredential({ validUntil: "2030-01-01T00:00:00Z" });
    expect(await problemsOf(await signAsJwt(ending, { algorithm: "EdDSA" }))).toEqual([
      "claim-missing",
    ]);
    // 2030-01-01 is 60 years and 15 leap days after 1970: (60 · 365 + 15) · 86 400 s
    const claims = { exp: 1_893_456_000 };
    expect(await problemsOf(await signAsJwt(ending, { algorithm: "EdDSA", claims }))).toEqual([]);
  });

  test("ends with its exp when the credential says no end", async () => {
    const ending = (exp: number, changes = {}) =>
      signAsJwt(sampleCredential(changes), { algorithm: "EdDSA", claims: { exp } });
    // 2030-01-01 and 2026-01-01, 56 years and 14 leap days after 1970, around the present of 2026-06-01.
    expect(await problemsOf(await ending(1_893_456_000))).toEqual([]);
    expect(await problemsOf(await ending(1_767_225_600))).toEqual(["expired"]);
    const longer = { validUntil: "2031-01-01T00:00:00Z" };
    expect(await problemsOf(await ending(1_893_456_000, longer))).toEqual(["claim-differs"]);
  });

  test.each([
    ["another header", { cty: "vc" }, ["jws-header"]],
    ["an unencoded payload", { b64: false }, ["jws-header"]],
    ["another type", { typ: "JOSE" }, ["jws-type"]],
    ["no key", { jwk: undefined }, ["jws-no-key"]],
    ["a number for a key", { jwk: undefined, kid: 7 }, ["jws-kid", "jws-no-key"]],
    ["a name for its key", { kid: "key-1" }, ["jws-kid"]],
    [
      "half of its secret",
      { jwk: { kty: "RSA", n: "A".repeat(343), e: "AQAB", p: "AQ" } },
      ["jws-private-key", "key-malformed"],
    ],
    ["a key elsewhere", { jwk: undefined, kid: "https://a.example/k" }, ["key-not-fetched"]],
    [
      "somebody else’s key",
      { jwk: { kty: "OKP", crv: "Ed25519", x: "A".repeat(43) } },
      ["proof-invalid"],
    ],
    [
      "a key of another kind",
      { jwk: { kty: "EC", crv: "P-256", x: "A", y: "A" } },
      ["key-malformed"],
    ],
    ["a short key", { jwk: { kty: "RSA", n: "AQAB", e: "AQAB" } }, ["key-malformed"]],
  ])("with %s", async (_name, header, problems) => {
    const jwt = await signAsJwt(sampleCredential(), { algorithm: "EdDSA", header });
    expect(await problemsOf(jwt)).toEqual(problems);
  });

  test.each([
    ["says something else of a protected term", { name: "https://other.example/name" }],
    ["takes a class for another", { VerifiableCredential: "https://other.example/Sticker" }],
  ])("with a context of its own that %s", async (_name, context) => {
    const contexts = sampleCredential()["@context"];
    const clashing = sampleCredential({ "@context": [...(contexts as string[]), context] });
    expect(await problemsOf(await signAsJwt(clashing, { algorithm: "EdDSA" }))).toEqual([
      "contexts-clash",
    ]);
  });

  test("by another key than the one that its issuer’s id is does not hold", async () => {
    const id = "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";
    const stranger = sampleCredential({ issuer: { id, type: ["Profile"] } });
    expect(await problemsOf(await signAsJwt(stranger, { algorithm: "EdDSA" }))).toEqual([
      "proof-invalid",
    ]);
  });

  test("never gives its private key away, and is signed at all", async () => {
    const jwt = await signAsJwt(sampleCredential(), { algorithm: "EdDSA" });
    const [, payload = "", signature = ""] = jwt.split(".");
    const header = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    for (const alg of ["none", "HS256", undefined]) {
      const unsigned = `${header({ alg, kid: "urn:k" })}.${payload}.${signature}`;
      expect(await problemsOf(unsigned)).toEqual(["jws-algorithm"]);
    }
    const critical = header({ alg: "EdDSA", kid: "urn:k", crit: ["exp"] });
    expect(await problemsOf(`${critical}.${payload}.${signature}`)).toContain("jws-header");
    const secret = { alg: "EdDSA", jwk: { kty: "OKP", d: "x" } };
    expect(await problemsOf(`${header(secret)}.${payload}.${signature}`)).toContain(
      "jws-private-key",
    );
  });

  test("fails when one letter of it is changed, whichever", async () => {
    const jwt = await signAsJwt(sampleCredential(), { algorithm: "EdDSA" });
    const step = Math.ceil(jwt.length / 60);
    for (let at = jwt.length - 1; at >= 0; at -= step) {
      const letter = jwt[at] === "A" ? "B" : "A";
      const problems = await problemsOf(`${jwt.slice(0, at)}${letter}${jwt.slice(at + 1)}`);
      expect(problems.length, `letter ${at} of ${jwt.length}`).toBeGreaterThan(0);
    }
  });
});
