import * as z from "zod/mini";
import { endpoint } from "../endpoint.ts";
import {
  awardCredentialSchema,
  documentSchema,
  issueSchema,
  keysSchema,
  sharedCredentialSchema,
  shareSchema,
  verdictSchema,
} from "./credential.ts";

const award = z.string().check(z.minLength(1), z.maxLength(400));
const badge = {
  badge: z.string().check(z.minLength(1), z.maxLength(100)),
  version: z.coerce.number().check(z.int(), z.positive()),
};

/** A document of the issuer that anybody may read. */
const document = <const Path extends `/${string}`>(path: Path, summary: string) =>
  ({
    method: "GET",
    path,
    summary,
    access: "public",
    query: {},
    answer: documentSchema,
    form: "json",
  }) as const;

/** Rows of the endpoint table about credentials for badges (Open Badges 3.0). */
export const CREDENTIAL_ENDPOINTS = {
  verifyCredential: endpoint({
    method: "POST",
    path: "/api/recognition/credentials/verify",
    summary:
      "Whether a credential is valid and why not: JSON, a compact JWS, or a baked PNG or SVG as the body",
    access: "public",
    params: {},
    query: {},
    body: { type: "*/*", schema: z.instanceof(Uint8Array) },
    answer: verdictSchema,
    form: "json",
    rationed: true,
  }),
  issuerKeys: endpoint({
    ...document("/.well-known/jwks.json", "The public keys of the credentials issued here"),
    params: {},
    answer: keysSchema,
  }),
  issuerKey: endpoint({
    ...document("/api/recognition/keys/:id", "One public key, where a JWT’s kid leads"),
    params: { id: z.string().check(z.maxLength(100)) },
  }),
  issuerProfile: endpoint({
    ...document("/api/recognition/issuer", "Who issues credentials here: a profile and its keys"),
    params: {},
  }),
  achievement: endpoint({
    ...document(
      "/api/recognition/achievements/:badge/:version",
      "A badge, at one version of its rule, that a credential was issued for",
    ),
    params: badge,
  }),
  achievementImage: endpoint({
    ...document("/api/recognition/achievements/:badge/:version/image", "Its picture"),
    params: badge,
    answer: z.string(),
    form: "svg",
  }),
  statusList: endpoint({
    ...document(
      "/api/recognition/status-lists/:list",
      "Which credentials are revoked, as a signed Bitstring Status List",
    ),
    params: { list: z.string().check(z.maxLength(20)) },
  }),
  sharedCredential: endpoint({
    ...document(
      "/api/recognition/shared/:link",
      "A credential that its person shows to whoever has the link",
    ),
    params: { link: z.string().check(z.maxLength(100)) },
    answer: sharedCredentialSchema,
  }),
  awardCredential: endpoint({
    method: "GET",
    path: "/api/recognition/credentials/:award",
    summary: "The credential of an award of one’s own, if it was issued",
    access: ["agent"],
    params: { award },
    query: {},
    answer: awardCredentialSchema,
    form: "json",
  }),
  issueCredential: endpoint({
    method: "POST",
    path: "/api/recognition/credentials",
    summary: "Issue the credential of an award of one’s own; asked again, it is the same",
    access: ["agent"],
    params: {},
    query: {},
    body: { type: "application/json", schema: issueSchema },
    answer: awardCredentialSchema,
    form: "json",
  }),
  shareCredential: endpoint({
    method: "PUT",
    path: "/api/recognition/credentials/:award/share",
    summary: "Share a credential of one’s own under a new link, or take its link back for ever",
    access: ["agent"],
    params: { award },
    query: {},
    body: { type: "application/json", schema: shareSchema },
    answer: awardCredentialSchema,
    form: "json",
  }),
} as const;
