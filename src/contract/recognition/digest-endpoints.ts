import { idSchema } from "../common.ts";
import { endpoint } from "../endpoint.ts";
import { ROLES } from "../session.ts";
import { kudosDigestSchema } from "./kudos.ts";
import { badgesSchema, recognitionSchema } from "./recognition.ts";

/** Points, badges and kudos are a person's: executives, who see units only, are told how many there are. */
const people = ["agent", "supervisor", "administrator"] as const;
const agent = { agent: idSchema };

/** Rows of the endpoint table about recognition that stand on somebody's scorecard in short: a browser fetches them with it. */
export const DIGEST_ENDPOINTS = {
  badges: endpoint({
    method: "GET",
    path: "/api/recognition/badges",
    summary: "The badges there are, and what each is earned for",
    access: ROLES,
    params: {},
    query: {},
    answer: badgesSchema,
    form: "json",
  }),
  recognition: endpoint({
    method: "GET",
    path: "/api/recognition/people/:agent",
    summary: "Somebody's points, level and badges, with how far each has come",
    access: people,
    params: agent,
    query: {},
    answer: recognitionSchema,
    form: "json",
  }),
  kudosDigest: endpoint({
    method: "GET",
    path: "/api/recognition/kudos/digest",
    summary: "Thanks of the last four weeks to the session's person or people, in short",
    access: people,
    params: {},
    query: {},
    answer: kudosDigestSchema,
    form: "json",
  }),
} as const;
