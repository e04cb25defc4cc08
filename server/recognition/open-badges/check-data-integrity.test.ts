import { describe, expect, test } from "vitest";
import { sampleCredential } from "#tests/credentials/sample-credential.ts";
import { signWithProof } from "#tests/credentials/sign-with-proof.ts";
import { toBase58 } from "./base58.ts";
import { writeMultikey } from "./multikey.ts";
import { problemsOf, verdictOf } from "#tests/credentials/verdict-of.ts";

/** A credential and a proof's options in the canonical form of JSON (RFC 8785), written by hand: names in order, no blanks. */
const CANONICAL =
  '{"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],"credentialSubject":{"achievement":{"criteria":{"narrative":"Ten talks."},"description":"Hears people out.","id":"urn:a","name":"Listening","type":["Achievement"]},"id":"urn:s","type":["AchievementSubject"]},"id":"urn:c","issuer":{"id":"urn:i","type":["Profile"]},"type":["VerifiableCredential","OpenBadgeCredential"],"validFrom":"2025-03-01T09:00:00Z"}';
const CANONICAL_CONTEXT = CANONICAL.slice(1, CANONICAL.indexOf("]") + 1);
const canonicalOptions = (first: string, key: string) =>
  `{${first}"cryptosuite":"eddsa-jcs-2022","proofPurpose":"assertionMethod","type":"DataIntegrityProof","verificationMethod":"did:key:${key}"}`;

/** The credential with a proof over the two texts (Data Integrity EdDSA Cryptosuites 1.0, 3.3). `first` begins the options. */
async function signedAsJson(first: string) {
  const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]);
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const options = canonicalOptions(first, writeMultikey(raw));
  const hashes = await Promise.all([options, CANONICAL].map(sha256));
  const signed = Uint8Array.from(hashes.flatMap((hash) => [...hash]));
  const signature = new Uint8Array(
    await crypto.subtle.sign({ name: "Ed25519" }, pair.privateKey, signed),
  );
  const proof = { ...asJson(options), proofValue: `z${toBase58(signature)}` };
  return { ...asJson(CANONICAL), proof };
}

const asJson = (text: string) => JSON.parse(text) as Readonly<Record<string, unknown>>;
const sha256 = async (text: string) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));

describe("a proof over the JSON itself", () => {
  test.each([
    ["alone", ""],
    ["that repeats the contexts", `${CANONICAL_CONTEXT},`],
  ])("%s holds, until a word is changed", async (_name, first) => {
    const signed = await signedAsJson(first);
    expect(await problemsOf(signed)).toEqual([]);
    expect(await problemsOf({ ...signed, name: "Listening" })).toEqual(["proof-invalid"]);
    const [context] = sampleCredential()["@context"] as string[];
    const proof = { ...signed.proof, "@context": [context] };
    expect(await problemsOf({ ...signed, proof })).toEqual(["proof-invalid"]);
  });
});

const proofOf = (credential: Readonly<Record<string, unknown>>) =>
  credential["proof"] as Readonly<Record<string, string>>;

describe("a proof that @digitalbazaar/vc made", () => {
  test("holds, alone and after one of another kind", async () => {
    const signed = await signWithProof(sampleCredential());
    const said = { problems: [], remarks: ["key-from-credential"] };
    expect(await verdictOf(signed)).toEqual(said);
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
    ["verificationMethod", "no-scheme", ["wrong-value"]],
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

  test("of an issuer whose id is a key is by that key", async () => {
    const signedBy = (issuer: string, address: (key: string) => string) =>
      signWithProof(sampleCredential({ issuer: { id: issuer, type: ["Profile"] } }), address);
    const other = "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";
    const itself = (key: string) => `did:key:${key}#${key}`;
    expect(await problemsOf(await signedBy("https://school.example/issuer", itself))).toEqual([]);
    expect(await problemsOf(await signedBy(other, itself))).toEqual(["proof-controller"]);
    const disguised = await signedBy(other, (key) => `${other}#${key}`);
    expect(await problemsOf(disguised)).toEqual(["proof-invalid"]);
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
