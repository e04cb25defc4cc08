import { fc, it } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  sampleAchievement,
  sampleCredential,
  sampleCredential11,
  sampleSubject,
} from "#tests/credentials/sample-credential.ts";
import { signAsJwt } from "#tests/credentials/sign-as-jwt.ts";
import { signWithProof } from "#tests/credentials/sign-with-proof.ts";
import { NO_ISSUER } from "./issuer-trust.ts";
import { verifyFile } from "./verify-credential.ts";

const NOW = Date.UTC(2026, 5, 1);

async function verdict(given: unknown) {
  const text = typeof given === "string" ? given : JSON.stringify(given);
  const ground = { trust: NO_ISSUER, now: NOW };
  const { problems, remarks } = await verifyFile(new TextEncoder().encode(text), ground);
  return { problems: problems.map(({ rule }) => rule), remarks: remarks.map(({ rule }) => rule) };
}

const problemsOf = async (given: unknown) => (await verdict(given)).problems;
const proofOf = (credential: Readonly<Record<string, unknown>>) =>
  credential["proof"] as Readonly<Record<string, string>>;

describe("a JWT that jose signed", () => {
  test.each(["RS256", "ES256", "EdDSA"] as const)("by %s holds", async (algorithm) => {
    const said = { problems: [], remarks: ["key-from-credential"] };
    expect(await verdict(await signAsJwt(sampleCredential(), { algorithm }))).toEqual(said);
    const older = await signAsJwt(sampleCredential11(), { algorithm, inClaim: true });
    expect(await verdict(older)).toEqual(said);
    expect(await verdict(JSON.stringify(older))).toEqual(said);
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

describe("a proof that @digitalbazaar/vc made", () => {
  test("holds, alone and after one of another kind", async () => {
    const signed = await signWithProof(sampleCredential());
    const said = { problems: [], remarks: ["key-from-credential"] };
    expect(await verdict(signed)).toEqual(said);
    const both = { ...signed, proof: [{ type: "Seal", proofPurpose: "x" }, signed["proof"]] };
    expect(await problemsOf(both)).toEqual([]);
  });

  test.each([
    ["a changed name", { name: "Talking" }, ["proof-invalid"]],
    ["a changed issuer", { issuer: "https://other.example" }, ["proof-invalid"]],
    ["no proof", { proof: undefined }, ["proof-missing"]],
    ["a term that nobody defines", { mood: "fine" }, ["undefined-term", "proof-not-canonical"]],
  ])("with %s", async (_name, changes, problems) => {
    const signed = await signWithProof(sampleCredential());
    expect(await problemsOf({ ...signed, ...changes })).toEqual(problems);
  });

  test.each([
    ["proofValue", "z58iS", ["proof-invalid"]],
    ["proofValue", undefined, ["proof-incomplete"]],
    ["proofValue", 7, ["wrong-value", "proof-incomplete"]],
    ["proofPurpose", undefined, ["proof-incomplete"]],
    ["verificationMethod", undefined, ["proof-incomplete"]],
    ["verificationMethod", 7, ["proof-incomplete"]],
    ["verificationMethod", {}, ["proof-incomplete"]],
    ["proofPurpose", "authentication", ["proof-purpose", "proof-invalid"]],
    ["cryptosuite", "bbs-2023", ["proof-unsupported"]],
    ["created", "2020-01-01T00:00:00Z", ["proof-invalid"]],
    ["verificationMethod", "https://a.example/keys/1", ["key-not-fetched"]],
    ["verificationMethod", "did:unknown:1", ["key-not-fetched"]],
    ["verificationMethod", "no-scheme", ["key-not-fetched"]],
  ])("with %s %s", async (name, value, problems) => {
    const signed = await signWithProof(sampleCredential());
    expect(await problemsOf({ ...signed, proof: { ...proofOf(signed), [name]: value } })).toEqual(
      problems,
    );
  });

  test.each([null, 7, "signed"])("that is %j is none", async (proof) => {
    const problems = await problemsOf(sampleCredential({ proof: [proof] }));
    expect(problems).toEqual(["wrong-value", "proof-unsupported"]);
  });

  test("belongs to the issuer when its key’s address names whose it is", async () => {
    const signed = await signWithProof(sampleCredential());
    const { verificationMethod = "" } = proofOf(signed);
    const key = verificationMethod.replace("did:key:", "");
    const moved = { ...proofOf(signed), verificationMethod: `https://other.example#${key}` };
    // The address is part of what was signed, too.
    expect(await problemsOf({ ...signed, proof: moved })).toEqual(["proof-invalid"]);
  });
});

describe("what stands around a credential", () => {
  test("is mentioned where it is elsewhere, and nothing is fetched", async () => {
    const credential = sampleCredential({
      credentialStatus: { id: "https://a.example/s", type: "1EdTechRevocationList" },
      refreshService: { id: "https://a.example/r", type: "1EdTechCredentialRefresh" },
      credentialSchema: [
        { id: "https://a.example/x.json", type: "1EdTechJsonSchemaValidator2019" },
      ],
      "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
      ],
    });
    expect(await verdict(await signWithProof(credential))).toEqual({
      problems: [],
      remarks: [
        "key-from-credential",
        "status-not-fetched",
        "schema-not-fetched",
        "refresh-not-fetched",
      ],
    });
  });

  test("an endorsement may be handed over alone, and is told from a badge", async () => {
    const alone = (...types: readonly string[]) =>
      signWithProof(
        sampleCredential({
          type: ["VerifiableCredential", ...types],
          credentialSubject: { id: "https://school.example/issuer", type: ["EndorsementSubject"] },
        }),
      );
    expect(await verdict(await alone("EndorsementCredential"))).toEqual({
      problems: [],
      remarks: ["key-from-credential", "an-endorsement"],
    });
    const both = await alone("EndorsementCredential", "OpenBadgeCredential");
    expect(await problemsOf(both)).toContain("wrong-type");
  });

  test("badges of Open Badges 2.0 and before are called that, and no more is said", async () => {
    const assertion = {
      "@context": "https://w3id.org/openbadges/v2",
      type: "Assertion",
      id: "https://school.example/assertions/1",
      recipient: { type: "email", hashed: false, identity: "ann@school.example" },
      badge: "https://school.example/badges/listening",
      issuedOn: "2016-12-31T23:59:59Z",
      verification: { type: "signed", creator: "https://school.example/keys/1" },
    };
    expect(await problemsOf(assertion)).toEqual(["older-badge"]);
    const jws = await signAsJwt(assertion, { algorithm: "RS256", claims: { nbf: undefined } });
    expect(await problemsOf(jws)).toEqual(["older-badge"]);
    const { badge, recipient } = assertion;
    expect(await problemsOf({ uid: "1", badge, recipient })).toEqual(["older-badge"]);
  });

  test("contexts that are no JSON-LD are said to be none, whatever secures them", async () => {
    const contexts = sampleCredential()["@context"] as string[];
    const odd = sampleCredential({ "@context": [...contexts, { mood: 7 }] });
    expect(await problemsOf(await signAsJwt(odd, { algorithm: "EdDSA" }))).toEqual(["not-json-ld"]);
  });

  test("a context that is not pinned keeps an embedded proof from being checked, not a JWT", async () => {
    const odd = sampleCredential({
      "@context": [...(sampleCredential()["@context"] as string[]), "https://a.example/context"],
    });
    const jwt = await signAsJwt(odd, { algorithm: "EdDSA" });
    const said = { problems: [], remarks: ["context-not-pinned", "key-from-credential"] };
    expect(await verdict(jwt)).toEqual(said);
    const ground = { trust: NO_ISSUER, now: NOW };
    const { remarks } = await verifyFile(new TextEncoder().encode(jwt), ground);
    expect(remarks[0]?.values).toEqual({ where: "https://a.example/context" });
    const { proof } = await signWithProof(sampleCredential());
    expect(await problemsOf({ ...odd, proof })).toEqual(["proof-not-canonical"]);
  });

  test("a status entry must be whole", async () => {
    const credentialStatus = { type: "BitstringStatusListEntry", statusListIndex: "x" };
    const jwt = await signAsJwt(sampleCredential({ credentialStatus }), { algorithm: "EdDSA" });
    expect(await problemsOf(jwt)).toEqual(["wrong-status"]);
  });

  test("an endorsement that does not hold breaks it; one whose key is elsewhere does not", async () => {
    const endorsement = sampleCredential({
      type: ["VerifiableCredential", "EndorsementCredential"],
      credentialSubject: { id: "https://school.example/issuer", type: ["EndorsementSubject"] },
    });
    const jws = await signAsJwt(endorsement, { algorithm: "ES256" });
    const endorsed = (endorsementJwt: string) =>
      sampleCredential(subjectOf({ endorsementJwt: [endorsementJwt] }));
    const sign = (credential: Record<string, unknown>) =>
      signAsJwt(credential, { algorithm: "EdDSA" });
    expect(await problemsOf(await sign(endorsed(jws)))).toEqual([]);
    const [head = "", , tail = ""] = jws.split(".");
    expect(await problemsOf(await sign(endorsed(`${head}.e30.${tail}`)))).toContain(
      "endorsement-broken",
    );
    const header = { jwk: undefined, kid: "https://a.example/k" };
    const elsewhere = await signAsJwt(endorsement, { algorithm: "ES256", header });
    expect(await verdict(await sign(endorsed(elsewhere)))).toEqual({
      problems: [],
      remarks: ["not-covered", "key-from-credential", "endorsement-unchecked"],
    });
  });

  test("an endorsement of an endorsement's issuer is left to the endorsement", async () => {
    const whole = await signAsJwt(sampleCredential(), { algorithm: "ES256" });
    const nested = { endorsementJwt: [whole.replace(/[^.]*$/, "e30")] };
    const outer = await signAsJwt(
      sampleCredential({
        type: ["VerifiableCredential", "EndorsementCredential"],
        issuer: { id: "https://school.example/issuer", type: ["Profile"], ...nested },
        credentialSubject: { id: "https://school.example/issuer", type: ["EndorsementSubject"] },
      }),
      { algorithm: "ES256" },
    );
    const credential = sampleCredential(subjectOf({ endorsementJwt: [outer] }));
    expect(await problemsOf(await signAsJwt(credential, { algorithm: "EdDSA" }))).toEqual([]);
  });
});

describe("hostile input", () => {
  test.each([
    ["nothing", "", ["not-a-credential"]],
    ["a list", "[]", ["not-a-credential"]],
    ["half of it", '{"a":', ["not-json"]],
    ["a very deep one", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, ["too-deep"]],
    ["a very long one", `[${"1,".repeat(2_500)}1]`, ["too-deep"]],
    ["dots", "a.b.c", ["jws-malformed"]],
    ["a name twice", '{"name":"Doctor","name":"Listening"}', ["repeated-name"]],
    ["a name twice in a JWT", `e30.${btoa('{"sub":"a","sub":"b"}')}.e30`, ["repeated-name"]],
  ])("%s is told, not thrown", async (_name, text, problems) => {
    expect(await problemsOf(text)).toEqual(problems);
  });

  test("a graph that is made to be slow is given up", async () => {
    // Every one of 14 blank nodes knows every other: canonical labels would take 14! tries.
    const ids = Array.from({ length: 14 }, (_nothing, at) => `_:b${at}`);
    const evidence = ids.map((id) => ({
      id,
      type: ["Evidence"],
      knows: ids.filter((other) => other !== id).map((other) => ({ "@id": other })),
    }));
    const context = [...(sampleCredential()["@context"] as string[]), { knows: "urn:knows" }];
    const { proof } = await signWithProof(sampleCredential());
    const problems = await problemsOf({
      ...sampleCredential({ "@context": context, evidence }),
      proof,
    });
    expect(problems).toContain("proof-not-canonical");
  });

  it.prop([fc.json({ depthSize: "large" })])("any JSON gets a verdict", async (text) => {
    expect((await problemsOf(text)).length).toBeGreaterThan(0);
  });

  it.prop([fc.object({ key: fc.constantFrom(...Object.keys(sampleCredential())) })])(
    "any value in any place gets a verdict",
    async (changes) => {
      expect((await problemsOf({ ...sampleCredential(), ...changes })).length).toBeGreaterThan(0);
    },
  );

  test("names of the language’s own are nobody’s properties", async () => {
    const text = `{"__proto__":{"id":"urn:x"},"constructor":1,"toString":2}`;
    expect(await problemsOf(text)).toContain("missing-property");
  });
});

function subjectOf(changes: Readonly<Record<string, unknown>>) {
  return { credentialSubject: sampleSubject({ achievement: sampleAchievement(changes) }) };
}
