import { describe, expect, test } from "vitest";
import { sampleCredential } from "#tests/credentials/sample-credential.ts";
import { signWithProof } from "#tests/credentials/sign-with-proof.ts";
import { problemsOf, verdictOf } from "#tests/credentials/verdict-of.ts";

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
