import { fc, it } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  sampleAchievement,
  sampleCredential,
  sampleSubject,
} from "#tests/credentials/sample-credential.ts";
import { signAsJwt } from "#tests/credentials/sign-as-jwt.ts";
import { signWithProof } from "#tests/credentials/sign-with-proof.ts";
import { problemsOf, verdictOf, verify } from "#tests/credentials/verdict-of.ts";

const CONTEXTS = sampleCredential()["@context"] as readonly string[];

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
    expect(await verdictOf(await signWithProof(credential))).toEqual({
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
    expect(await verdictOf(await alone("EndorsementCredential"))).toEqual({
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
    const odd = sampleCredential({ "@context": [...CONTEXTS, { mood: 7 }] });
    expect(await problemsOf(await signAsJwt(odd, { algorithm: "EdDSA" }))).toEqual(["not-json-ld"]);
  });

  test("a context that is not pinned keeps an embedded proof from being checked, not a JWT", async () => {
    const odd = sampleCredential({
      "@context": [...CONTEXTS, "https://a.example/context"],
    });
    const jwt = await signAsJwt(odd, { algorithm: "EdDSA" });
    const said = { problems: [], remarks: ["context-not-pinned", "key-from-credential"] };
    expect(await verdictOf(jwt)).toEqual(said);
    const { remarks } = await verify(jwt);
    expect(remarks[0]?.values).toEqual({ where: "https://a.example/context" });
    const { proof } = await signWithProof(sampleCredential());
    expect(await problemsOf({ ...odd, proof })).toEqual(["proof-not-canonical"]);
  });

  test.each([
    ["no list", { statusListCredential: undefined }, ["wrong-status"]],
    ["a list that is nowhere", { statusListCredential: "list" }, ["wrong-status"]],
    ["a number for a place", { statusListIndex: 7 }, ["wrong-status"]],
    ["no purpose", { statusPurpose: undefined }, ["wrong-status"]],
    ["neither list nor id", { type: "urn:list" }, ["undefined-term", "wrong-status"]],
    ["all of it", {}, []],
  ])("a status entry must be whole: with %s", async (_name, changes, problems) => {
    const credentialStatus = {
      type: "BitstringStatusListEntry",
      statusListCredential: "https://a.example/list",
      statusListIndex: "7",
      statusPurpose: "revocation",
      ...changes,
    };
    const jwt = await signAsJwt(sampleCredential({ credentialStatus }), { algorithm: "EdDSA" });
    expect(await problemsOf(jwt)).toEqual(problems);
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
    expect(await verdictOf(await sign(endorsed(elsewhere)))).toEqual({
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

  test.each([
    ["objects", { evidence: Array<unknown>(600).fill({ type: ["Evidence"] }) }],
    ["contexts", { "@context": Array<string>(80).fill(CONTEXTS[1] ?? "") }],
    ["contexts within", { evidence: Array<unknown>(80).fill({ "@context": CONTEXTS[1] }) }],
  ])("too many %s are not read", async (_name, changes) => {
    const jwt = await signAsJwt(sampleCredential(changes), { algorithm: "EdDSA" });
    expect(await problemsOf(jwt)).toEqual(["too-much"]);
  });

  test("endorsements that are too much together are left unchecked from there on", async () => {
    const endorsement = sampleCredential({
      type: ["VerifiableCredential", "EndorsementCredential"],
      credentialSubject: {
        id: "https://school.example/issuer",
        type: ["EndorsementSubject"],
        more: Array<unknown>(150).fill({}),
      },
      "@context": [...CONTEXTS, { more: "urn:more" }],
    });
    const jws = await signAsJwt(endorsement, { algorithm: "ES256" });
    const [head = "", , tail = ""] = jws.split(".");
    const broken = `${head}.e30.${tail}`;
    const credential = (...list: readonly string[]) =>
      signAsJwt(sampleCredential(subjectOf({ endorsementJwt: list })), { algorithm: "EdDSA" });
    const { problems, remarks } = await verdictOf(await credential(jws, jws, jws, broken));
    expect(remarks.filter((rule) => rule === "endorsement-unchecked")).toHaveLength(2);
    expect(problems).not.toContain("too-much");
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
