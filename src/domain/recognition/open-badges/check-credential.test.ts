import { describe, expect, test } from "vitest";
import {
  sampleAchievement,
  sampleCredential,
  sampleCredential11,
  sampleSubject,
} from "#tests/credentials/sample-credential.ts";
import { checkCredential } from "./check-credential.ts";

/** 1 June 2026: the samples are valid from March 2025. */
const NOW = Date.UTC(2026, 5, 1);
const OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

type Changes = Readonly<Record<string, unknown>>;

const check = (credential: Changes) =>
  checkCredential(credential, "AchievementCredential", NOW).map(
    ({ rule, place, values }) => `${rule} ${place} ${values["property"] ?? values["found"] ?? ""}`,
  );
const subject = (changes: Changes) => ({ credentialSubject: sampleSubject(changes) });
const achievement = (changes: Changes) => subject({ achievement: sampleAchievement(changes) });
const identity = (changes: Changes) =>
  subject({
    identifier: [
      {
        type: "IdentityObject",
        hashed: true,
        identityHash: `sha256$${"a".repeat(64)}`,
        identityType: "emailAddress",
        salt: "x",
        ...changes,
      },
    ],
  });
const graded = (result: Changes, description: Changes = {}) =>
  subject({
    achievement: sampleAchievement({
      resultDescription: [
        {
          id: "urn:d",
          type: ["ResultDescription"],
          name: "Grade",
          resultType: "RubricCriterionLevel",
          rubricCriterionLevel: [{ id: "urn:l", type: ["RubricCriterionLevel"], name: "Good" }],
          ...description,
        },
      ],
    }),
    result: [{ type: ["Result"], resultDescription: "urn:d", ...result }],
  });

describe("breaks no rule:", () => {
  test.each<[string, Changes]>([
    ["version 2.0", sampleCredential()],
    ["version 1.1", sampleCredential11()],
    ["an issuer as an address", sampleCredential({ issuer: "https://school.example/issuer" })],
    ["types as one text", sampleCredential(subject({ type: "AchievementSubject" }))],
    ["a property that a context may define", sampleCredential({ "ext:mood": "fine" })],
    ["a term of one’s own", sampleCredential(achievement({ achievementType: "ext:Shift" }))],
    ["a recipient by hash alone", sampleCredential(withoutId(identity({})))],
    ["an older context", sampleCredential({ "@context": contexts("context-3.0.2.json") })],
    ["a result of a level", sampleCredential(graded({ achievedLevel: "urn:l" }))],
    ["until tomorrow", sampleCredential({ validUntil: "2026-06-02T00:00:00+02:00" })],
    ["29 February of a leap year", sampleCredential({ validFrom: "2024-02-29T00:00:00Z" })],
  ])("%s", (_name, credential) => {
    expect(check(credential)).toEqual([]);
  });
});

describe("breaks a rule:", () => {
  test.each<[string, Changes, string]>([
    ["no first context", { "@context": [OB, OB] }, `wrong-context @context ${OB}`],
    ["no second context", { "@context": [contexts("")[0]] }, "wrong-context @context "],
    ["contexts in the wrong order", { "@context": contexts("").toReversed() }, "wrong-context"],
    ["one context as text", { "@context": contexts("")[0] }, "wrong-value @context"],
    ["no id", { id: undefined }, "missing-property  id"],
    ["an id that is no URI", { id: "seven" }, "wrong-value id seven"],
    ["no type", { type: undefined }, "missing-property  type"],
    ["no credential by type", { type: ["OpenBadgeCredential"] }, "wrong-type type"],
    ["no badge by type", { type: ["VerifiableCredential", "Sticker"] }, "wrong-type type"],
    ["no issuer", { issuer: undefined }, "missing-property  issuer"],
    ["an issuer that is no profile", issuer({ type: ["School"] }), "wrong-type issuer.type"],
    ["an issuer without id", issuer({ id: undefined }), "missing-property issuer id"],
    [
      "a parent that is no profile",
      issuer({ parentOrg: { id: "urn:p", type: "Org" } }),
      "wrong-type issuer.parentOrg.type",
    ],
    [
      "an identifier of another type",
      issuer({ otherIdentifier: [{ type: "Id", identifier: "1", identifierType: "name" }] }),
      "wrong-type issuer.otherIdentifier[0].type",
    ],
    ["no date", { validFrom: undefined }, "missing-property  validFrom"],
    ["a date without zone", { validFrom: "2025-03-01T09:00:00" }, "wrong-value validFrom"],
    ["30 February", { validFrom: "2025-02-30T00:00:00Z" }, "wrong-value validFrom"],
    ["not yet valid", { validFrom: "2026-06-01T00:00:01Z" }, "not-yet-valid validFrom"],
    ["expired this very instant", { validUntil: "2026-06-01T00:00:00Z" }, "expired validUntil"],
    ["no recipient", { credentialSubject: undefined }, "missing-property  credentialSubject"],
    ["several recipients", { credentialSubject: [sampleSubject()] }, "wrong-value credential"],
    ["a recipient of another type", subject({ type: ["Person"] }), "wrong-type credentialSubject"],
    ["a recipient nobody can know", subject({ id: undefined }), "no-recipient credentialSubject"],
    [
      "a source that is no profile",
      subject({ source: { id: "urn:s", type: "School" } }),
      "wrong-type credentialSubject.source.type",
    ],
    ["no achievement", subject({ achievement: undefined }), "missing-property credentialSubject"],
    [
      "an unnamed achievement",
      achievement({ name: undefined }),
      "missing-property credentialSubject.achievement name",
    ],
    ["no criteria", achievement({ criteria: undefined }), "achievement criteria"],
    ["no description", achievement({ description: undefined }), "achievement description"],
    [
      "a term that nobody knows",
      achievement({ achievementType: "Medal" }),
      "unknown-term credentialSubject.achievement.achievementType Medal",
    ],
    [
      "a term of one’s own without a name",
      achievement({ achievementType: "ext:" }),
      "unknown-term",
    ],
    ["a newer version nowhere", { refreshService: { type: "R" } }, "missing-property refreshServ"],
    [
      "an alignment without target",
      achievement({ alignment: [{ type: ["Alignment"], targetName: "x" }] }),
      "missing-property credentialSubject.achievement.alignment[0] targetUrl",
    ],
    ["an alignment out of its list", achievement({ alignment: {} }), "wrong-value"],
    [
      "an image of another type",
      achievement({ image: { id: "urn:i", type: "Logo" } }),
      "wrong-type",
    ],
    [
      "an embedded photograph",
      achievement({ image: { id: "data:image/jpeg;base64,AA", type: "Image" } }),
      "wrong-image credentialSubject.achievement.image",
    ],
    ["tags that are numbers", achievement({ tag: [1] }), "achievement.tag[0] 1"],
    ["a language that is none", achievement({ inLanguage: "en_GB" }), "inLanguage en_GB"],
    [
      "evidence of another type",
      { evidence: [{ type: ["Proof"] }] },
      "wrong-type evidence[0].type",
    ],
    [
      "a hash by another name",
      identity({ identityHash: `SHA256$${"a".repeat(64)}` }),
      "wrong-identity-hash",
    ],
    ["a hash of no known kind", identity({ identityHash: "abc" }), "wrong-identity-hash"],
    ["an identity with more to it", identity({ name: "Ann" }), "unknown-property"],
    ["an identity of another type", identity({ type: "Identity" }), "wrong-type"],
    ["hashed as text", identity({ hashed: "true" }), "wrong-value"],
    ["a result of another type", graded({ type: ["Mark"] }), "wrong-type"],
    ["a result of nothing described", graded({ resultDescription: "urn:e" }), "unknown-result-d"],
    ["a level that is not there", graded({ achievedLevel: "urn:m" }), "unknown-level"],
    ["a level asked for in vain", graded({}, { requiredLevel: "urn:m" }), "unknown-level"],
    ["a status not told", graded({}, { resultType: "Status" }), "missing-result-status"],
    ["a status that is none", graded({ status: "Done" }), "wrong-value"],
    ["a description without type", graded({}, { type: ["Result"] }), "wrong-type"],
    [
      "a schema without id",
      { credentialSchema: { type: "X" } },
      "missing-property credentialSchema",
    ],
    ["a status without type", { credentialStatus: { id: "urn:s" } }, "missing-property"],
  ])("%s", (_name, changes, rule) => {
    const found = check(sampleCredential(changes));
    expect(found.join("\n")).toContain(rule);
  });

  test("dates of version 1.1 have their own names", () => {
    expect(check(sampleCredential11({ issuanceDate: undefined }))).toEqual([
      "missing-property  issuanceDate",
    ]);
    expect(check(sampleCredential11({ expirationDate: "2025-04-01T00:00:00Z" }))).toEqual([
      "expired expirationDate ",
    ]);
    expect(
      check(sampleCredential11({ expirationDate: "2025-02-01T00:00:00Z" })).join("\n"),
    ).toContain("ends-before-start");
  });

  test("what was inherited is not there", () => {
    const credential: Changes = Object.create(sampleCredential()) as Changes;
    expect(check(credential)).toContain("missing-property  id");
  });
});

function issuer(changes: Changes) {
  const whole = { id: "urn:i", type: ["Profile"], name: "A school", ...changes };
  const kept = Object.entries(whole).filter(([, value]) => value !== undefined);
  return { issuer: Object.fromEntries(kept) };
}

function contexts(openBadges: string): string[] {
  const second = openBadges === "" ? OB : `https://purl.imsglobal.org/spec/ob/v3p0/${openBadges}`;
  return ["https://www.w3.org/ns/credentials/v2", second];
}

function withoutId({ credentialSubject }: { credentialSubject: Changes }) {
  const { id: _id, ...others } = credentialSubject;
  return { credentialSubject: others };
}
