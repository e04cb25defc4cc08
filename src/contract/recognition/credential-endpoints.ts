import * as z from "zod/mini";
import { endpoint } from "../endpoint.ts";
import { verdictSchema } from "./credential.ts";

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
  }),
} as const;
