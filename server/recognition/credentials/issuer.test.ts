import { gunzipSync } from "node:zlib";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import { createLocalJWKSet, importJWK, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { day } from "#src/domain/calendar.ts";
import { awardRecord } from "#tests/credentials/award-record.ts";
import { shippedBadge } from "#tests/credentials/shipped-badge.ts";
import { pinnedDocument } from "#tests/credentials/sign-with-proof.ts";
import { createMemoryRecords } from "../../stores/memory-records.ts";
import { verifyFile } from "../open-badges/verify-credential.ts";
import type { EarnedAward } from "./earned-award.ts";
import { createIssuer } from "./issuer.ts";
import { memorySecret } from "./memory-secret.ts";
import { recipientOf } from "./recipient.ts";
import { revokeCredential, signedFor } from "./kept-credentials.ts";

const NOW = new Date("2026-03-02T11:00:00.250Z");
const HOME = "https://badges.example";
const nameOf = () => "Quality";
const award: EarnedAward = {
  id: "a-104/sound-work/1/2026-Q1",
  agent: "a-104",
  badge: shippedBadge("sound-work"),
  earnedOn: day("2026-03-01"),
  state: "earned",
};

function world() {
  const records = createMemoryRecords({ clock: () => NOW });
  const secret = memorySecret();
  const ground = {
    records,
    secret,
    publicUrl: `${HOME}/`,
    clock: () => NOW,
    organisationName: async () => "Small World",
  };
  const issuer = createIssuer(ground);
  const documents = async (id = award.id) => {
    const signed = await signedFor(records, id);
    if (signed === null) throw new Error("nothing was issued");
    return signed;
  };
  const verdict = async (given: unknown, by = issuer) => {
    const text = typeof given === "string" ? given : JSON.stringify(given);
    const bytes = new TextEncoder().encode(text);
    const { problems, remarks } = await verifyFile(bytes, {
      trust: by.trust,
      now: NOW.getTime(),
    });
    return [...problems, ...remarks].map(({ rule }) => rule);
  };
  return { records, ground, issuer, documents, verdict };
}

async function issued() {
  const all = world();
  const credential = await all.issuer.issue(award, nameOf);
  return { ...all, credential, signed: await all.documents() };
}

const suite = new DataIntegrityProof({ cryptosuite });

/** What the verifier asks of https://www.w3.org/ns/cid/v1, which it would fetch. */
const security = (name: string) => `https://w3id.org/security#${name}`;
const linked = (name: string) => ({ "@id": security(name), "@type": "@id" });
const CID = {
  "@context": {
    verificationMethod: linked("verificationMethod"),
    assertionMethod: linked("assertionMethod"),
    controller: linked("controller"),
    Multikey: security("Multikey"),
    publicKeyMultibase: security("publicKeyMultibase"),
  },
};

/** The issuer's own documents, as a verifier elsewhere would fetch them. */
const loaderOf = (profile: Readonly<Record<string, unknown>>) => async (url: string) => {
  if (url === profile["id"]) return { document: profile, documentUrl: url, contextUrl: null };
  if (url.endsWith("/ns/cid/v1")) return { document: CID, documentUrl: url, contextUrl: null };
  const methods = z.parse(
    z.array(z.looseObject({ id: z.string() })),
    profile["verificationMethod"],
  );
  const found = methods.find(({ id }) => id === url);
  if (found === undefined) return pinnedDocument(url);
  const document = { "@context": "https://w3id.org/security/multikey/v1", ...found };
  return { document, documentUrl: url, contextUrl: null };
};

describe("a credential that was issued", () => {
  test.each(["rs256", "eddsa"] as const)("is a JWT that jose verifies (%s)", async (form) => {
    const { issuer, signed } = await issued();
    const { all } = await issuer.keys();
    const keys = all.map(({ id, publicJwk }) => ({ ...publicJwk, kid: issuer.addresses.key(id) }));
    const verify = (jwt: string) =>
      jwtVerify(jwt, createLocalJWKSet({ keys }), { currentDate: NOW });
    const { payload, protectedHeader } = await verify(signed[form]);
    expect(payload.iss).toBe(`${HOME}/api/recognition/issuer`);
    expect(payload.jti).toBe(signed.json["id"]);
    expect(payload.nbf).toBe(Date.parse("2026-03-02T11:00:00Z") / 1000);
    expect(protectedHeader.alg).toBe(form === "rs256" ? "RS256" : "EdDSA");
    expect(protectedHeader.jwk).not.toHaveProperty("d");
    await expect(importJWK(protectedHeader.jwk ?? {}, protectedHeader.alg)).resolves.toBeDefined();
    await expect(verify(changed(signed[form]))).rejects.toThrow("signature verification failed");
  });

  test("carries a proof that @digitalbazaar/vc verifies", async () => {
    const { issuer, signed } = await issued();
    const documentLoader = loaderOf(await issuer.profile());
    const check = (credential: Readonly<Record<string, unknown>>) =>
      verifyCredential({
        credential: { ...credential },
        suite,
        documentLoader,
        checkStatus: async () => ({ verified: true }),
        now: NOW,
      });
    expect((await check(signed.json)).verified).toBe(true);
    expect((await check({ ...signed.json, name: "Sound works" })).verified).toBe(false);
  });

  test("breaks no rule, and is known to be ours", async () => {
    const { signed, verdict } = await issued();
    expect(await verdict(signed.rs256)).toEqual([]);
    expect(await verdict(signed.eddsa)).toEqual([]);
    expect(await verdict(signed.json)).toEqual([]);
  });

  test("is not ours when another key signed it, though it says so", async () => {
    const { signed, verdict } = await issued();
    const other = world();
    await other.issuer.issue(award, nameOf);
    const forged = await other.documents();
    expect(await verdict(forged.rs256)).toContain("key-not-the-issuers");
    expect(await verdict(forged.json)).toContain("key-not-the-issuers");
    expect(await verdict(changed(signed.eddsa))).toContain("proof-invalid");
  });

  test("tells the badge and nothing of its person but a salted hash of what only they know", async () => {
    const { records, signed } = await issued();
    const recipient = await recipientOf(records, "a-104");
    expect(recipient).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const text = JSON.stringify(signed.json);
    expect(text).not.toContain("a-104");
    const subject = z.parse(
      z.looseObject({
        identifier: z.array(z.object({ identityHash: z.string(), salt: z.string() })),
        achievement: z.looseObject({ name: z.string(), criteria: z.unknown() }),
      }),
      signed.json["credentialSubject"],
    );
    const [identity] = subject.identifier;
    const digest = await crypto.subtle.digest(
      "SHA-256",
      new TextEncoder().encode(`${recipient}${identity?.salt}`),
    );
    expect(identity?.identityHash).toBe(`sha256$${Buffer.from(digest).toString("hex")}`);
    expect(text).not.toContain(recipient);
    expect(subject.achievement.name).toBe("Sound work");
    expect(subject.achievement.criteria).toEqual({
      narrative: "Quality: the target is met over a whole quarter, beyond chance.",
    });
  });

  test("is issued once, however often and by how many at a time it is asked for", async () => {
    const { issuer, ground, signed, documents } = await issued();
    const another = createIssuer(ground);
    const all = await Promise.all(
      [issuer, another, issuer, another].map((one) => one.issue(award, nameOf)),
    );
    expect(new Set(all.map(({ credential }) => credential)).size).toBe(1);
    expect(await documents()).toEqual(signed);
    const fresh = { ...award, id: "a-104/sound-work/1/2026-Q2" };
    const both = await Promise.all([issuer, another].map((one) => one.issue(fresh, nameOf)));
    expect(both[0]?.credential).toBe(both[1]?.credential);
  });
});

describe("a credential that was revoked", () => {
  test("is revoked for our own reader, and in a signed list that others can read", async () => {
    const { records, issuer, credential, signed, verdict } = await issued();
    await revokeCredential(records, credential, { actor: "administrator", reason: "Wrong data" });
    expect(await verdict(signed.rs256)).toEqual(["revoked"]);
    expect(await verdict(signed.json)).toEqual(["revoked"]);
    const list = await issuer.statusList("1");
    if (list === null) throw new Error("there is no list");
    const documentLoader = loaderOf(await issuer.profile());
    const checked = await verifyCredential({ credential: list, suite, documentLoader, now: NOW });
    expect(checked).toMatchObject({ verified: true });
    expect(setBits(list)).toEqual([credential.index]);
  });

  test("so is one whose award was withdrawn; one that stands is not", async () => {
    const { records, issuer, signed, verdict } = await issued();
    expect(setBits(await issuer.statusList("1"))).toEqual([]);
    const cause = { actor: "clerk", action: "award decided" };
    await records.put([awardRecord(award.id, ["earned", "withdrawn"])], cause);
    expect(await verdict(signed.eddsa)).toEqual(["revoked"]);
    expect(setBits(await issuer.statusList("1"))).toHaveLength(1);
    expect(await issuer.statusList("2")).toBeNull();
  });
});

describe("the keys", () => {
  test("outlive the process, and older ones verify after newer ones were made", async () => {
    const { ground, issuer, signed, verdict } = await issued();
    const next = createIssuer(ground);
    expect((await next.keys()).all).toEqual((await issuer.keys()).all);
    const rotated = await next.ring.renew({ actor: "administrator", reason: "Once a year" });
    expect(rotated.all).toHaveLength(4);
    expect(await verdict(signed.rs256, next)).toEqual([]);
    expect(await verdict(signed.json, next)).toEqual([]);
    expect(rotated.newest("RS256").id).not.toBe((await issuer.keys()).newest("RS256").id);
  });
});

function setBits(list: Readonly<Record<string, unknown>> | null): number[] {
  const { encodedList } = z.parse(
    z.looseObject({ encodedList: z.string() }),
    list?.["credentialSubject"],
  );
  const bytes = gunzipSync(Buffer.from(encodedList.slice(1), "base64url"));
  expect(bytes.length).toBe(16_384);
  return [...bytes].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (0x80 >> bit)).map((bit) => at * 8 + bit),
  );
}

/** One letter of the payload changed. */
function changed(jwt: string): string {
  const at = jwt.indexOf(".") + 40;
  return `${jwt.slice(0, at)}${jwt[at] === "A" ? "B" : "A"}${jwt.slice(at + 1)}`;
}
