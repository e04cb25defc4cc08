import * as z from "zod/mini";
import { limitSchema } from "../common.ts";
import { endpoint } from "../endpoint.ts";
import { issuedCredentialsSchema, issuerReasonSchema, keyRingSchema } from "./issuer.ts";

const access = ["administrator"] as const;
const reason = { type: "application/json", schema: issuerReasonSchema } as const;

/** Rows of the endpoint table about what the organisation has issued and signs with. */
export const ISSUER_ENDPOINTS = {
  issuedCredentials: endpoint({
    method: "GET",
    path: "/api/recognition/credentials",
    summary: "Credentials that were issued, found by person or by their own id, the latest first",
    access,
    params: {},
    query: {
      search: z.optional(z.string().check(z.maxLength(100))),
      limit: z.optional(limitSchema),
    },
    answer: issuedCredentialsSchema,
    form: "json",
  }),
  revokeCredential: endpoint({
    method: "PUT",
    path: "/api/recognition/credentials/:award/revocation",
    summary: "Revoke a credential, with the reason; for good",
    access,
    params: { award: z.string().check(z.minLength(1), z.maxLength(400)) },
    query: {},
    body: reason,
    answer: z.object({ revoked: z.literal(true) }),
    form: "json",
  }),
  keyRing: endpoint({
    method: "GET",
    path: "/api/recognition/issuer/keys",
    summary: "The keys that sign credentials here, or did, with how many each has signed",
    access,
    params: {},
    query: {},
    answer: keyRingSchema,
    form: "json",
  }),
  renewIssuerKeys: endpoint({
    method: "POST",
    path: "/api/recognition/issuer/keys",
    summary: "Make new keys, which sign from now on; credentials signed by older ones stay good",
    access,
    params: {},
    query: {},
    body: reason,
    answer: keyRingSchema,
    form: "json",
  }),
  revokeIssuerKey: endpoint({
    method: "PUT",
    path: "/api/recognition/issuer/keys/:id/revocation",
    summary: "Trust a key no more, for good; what it signed is good again once it is signed anew",
    access,
    params: { id: z.string().check(z.minLength(1), z.maxLength(100)) },
    query: {},
    body: reason,
    answer: keyRingSchema,
    form: "json",
  }),
} as const;
