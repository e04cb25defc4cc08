/** A credential of version 2.0 of the data model that breaks no rule, with some of its properties changed or (undefined) left out. */
export function sampleCredential(changes: Readonly<Record<string, unknown>> = {}) {
  return without({
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    id: "urn:uuid:7f1e6c0a-3f3b-4a53-8a5a-0d4f5c1d2e3f",
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    issuer: { id: "https://school.example/issuer", type: ["Profile"], name: "A school" },
    validFrom: "2025-03-01T09:00:00Z",
    name: "Listening",
    credentialSubject: sampleSubject(),
    ...changes,
  });
}

/** The same of version 1.1. */
export function sampleCredential11(changes: Readonly<Record<string, unknown>> = {}) {
  return sampleCredential({
    "@context": [
      "https://www.w3.org/2018/credentials/v1",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
    ],
    validFrom: undefined,
    issuanceDate: "2025-03-01T09:00:00Z",
    ...changes,
  });
}

/** Its recipient, with some properties changed or left out. */
export function sampleSubject(changes: Readonly<Record<string, unknown>> = {}) {
  return without({
    id: "urn:uuid:0c7e9a52-8d1f-4f1c-9a07-55f6a1b2c3d4",
    type: ["AchievementSubject"],
    achievement: sampleAchievement(),
    ...changes,
  });
}

/** Its achievement, with some properties changed or left out. */
export function sampleAchievement(changes: Readonly<Record<string, unknown>> = {}) {
  return without({
    id: "https://school.example/achievements/listening",
    type: ["Achievement"],
    name: "Listening",
    description: "Hears people out.",
    criteria: { narrative: "Ten talks in which the other spoke more." },
    ...changes,
  });
}

function without(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
