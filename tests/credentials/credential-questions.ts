import type { BADGE_RULE_ENDPOINTS } from "#src/contract/recognition/badge-rule-endpoints.ts";
import type { CREDENTIAL_ENDPOINTS } from "#src/contract/recognition/credential-endpoints.ts";
import type { ISSUER_ENDPOINTS } from "#src/contract/recognition/issuer-endpoints.ts";
import type { Question } from "#tests/access-question.ts";

/** Awards of people of two teams, as they stand in a path. */
const AWARDS = ["team-red-agent-1", "team-red-agent-2", "team-blue-agent-1"].map((agent) =>
  encodeURIComponent(`${agent}/sound-work/1/2025-Q4`),
);

const DRAFT = JSON.stringify({
  family: "reaching",
  name: "Of our own",
  grain: "month",
  rule: { kind: "reach", on: "composite", bar: "meets" },
});

type Name =
  | keyof typeof CREDENTIAL_ENDPOINTS
  | keyof typeof ISSUER_ENDPOINTS
  | keyof typeof BADGE_RULE_ENDPOINTS;

const WITH_REASON = {
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ reason: "It may have been read by others" }),
};

/** Questions about credentials and the rules of badges, which name no subject. */
export const CREDENTIAL_QUESTIONS: Readonly<Record<Name, readonly Question[]>> = {
  badgeRules: [{ path: "/api/recognition/rules" }],
  previewBadgeRule: [
    {
      path: "/api/recognition/rules/preview",
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: DRAFT,
    },
  ],
  saveBadgeRule: [
    {
      path: "/api/recognition/rules/of-our-own",
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-None-Match": "*" },
      body: DRAFT,
    },
  ],
  retireBadge: [
    {
      path: "/api/recognition/rules/on-target/retirement",
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-None-Match": "*" },
      body: JSON.stringify({ retired: true }),
    },
  ],
  issuerKeys: [{ path: "/.well-known/jwks.json" }],
  issuerKey: [{ path: "/api/recognition/keys/none" }],
  issuerProfile: [{ path: "/api/recognition/issuer" }],
  achievement: [{ path: "/api/recognition/achievements/sound-work/1" }],
  achievementImage: [{ path: "/api/recognition/achievements/sound-work/1/image" }],
  statusList: [{ path: "/api/recognition/status-lists/1" }],
  sharedCredential: [{ path: "/api/recognition/shared/nobodys-link" }],
  awardCredential: AWARDS.map((award) => ({ path: `/api/recognition/credentials/${award}` })),
  issueCredential: AWARDS.map((award) => ({
    path: "/api/recognition/credentials",
    method: "POST" as const,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ award: decodeURIComponent(award) }),
  })),
  shareCredential: AWARDS.map((award) => ({
    path: `/api/recognition/credentials/${award}/share`,
    method: "PUT" as const,
    headers: { "Content-Type": "application/json", "If-Match": '"1"' },
    body: JSON.stringify({ shared: true }),
  })),
  revokeCredential: [
    {
      path: `/api/recognition/credentials/${AWARDS[0]}/revocation`,
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ reason: "Wrong data" }),
    },
  ],
  issuedCredentials: [
    { path: "/api/recognition/credentials" },
    { path: "/api/recognition/credentials?search=feather" },
  ],
  keyRing: [{ path: "/api/recognition/issuer/keys" }],
  renewIssuerKeys: [{ path: "/api/recognition/issuer/keys", method: "POST", ...WITH_REASON }],
  revokeIssuerKey: [
    { path: "/api/recognition/issuer/keys/none/revocation", method: "PUT", ...WITH_REASON },
  ],
  verifyCredential: [
    { path: "/api/recognition/credentials/verify", method: "POST", body: "a.credential.perhaps" },
  ],
};
