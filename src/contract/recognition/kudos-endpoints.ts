import * as z from "zod/mini";
import { idSchema, limitSchema } from "../common.ts";
import { endpoint } from "../endpoint.ts";
import {
  changedKudosSchema,
  kudosChangeSchema,
  kudosFeedSchema,
  kudosReportSchema,
  kudosRequestSchema,
  kudosSchema,
  kudosSummarySchema,
  reactionRequestSchema,
  receiversSchema,
} from "./kudos.ts";

/** Kudos name people: executives, who see units only, are told how many there are. */
const people = ["agent", "supervisor", "administrator"] as const;
/** Those who have colleagues. */
const givers = ["agent", "supervisor"] as const;

/** Rows of the endpoint table about kudos. */
export const KUDOS_ENDPOINTS = {
  kudos: endpoint({
    method: "GET",
    path: "/api/recognition/kudos",
    summary: "Kudos of the session's teams, of its own person, or those to be looked at",
    access: people,
    params: {},
    query: {
      team: z.optional(idSchema),
      about: z.optional(z.enum(["me", "review"])),
      limit: z.optional(limitSchema),
    },
    answer: kudosFeedSchema,
    form: "json",
  }),
  kudosSummary: endpoint({
    method: "GET",
    path: "/api/recognition/kudos/summary",
    summary:
      "How many people were thanked in the last four weeks, for what and where; nobody by name",
    access: ["executive", "administrator"],
    params: {},
    query: {},
    answer: kudosSummarySchema,
    form: "json",
  }),
  giveKudos: endpoint({
    method: "POST",
    path: "/api/recognition/kudos",
    summary: "Thank somebody, in plain words; under the same key once",
    access: givers,
    params: {},
    query: {},
    body: { type: "application/json", schema: kudosRequestSchema },
    answer: kudosSchema,
    form: "json",
  }),
  kudosReceivers: endpoint({
    method: "GET",
    path: "/api/recognition/kudos/receivers",
    summary: "Whom the session's person may thank: names, and nothing else",
    access: givers,
    params: {},
    query: { search: z.optional(z.string().check(z.maxLength(100))) },
    answer: receiversSchema,
    form: "json",
  }),
  changeKudos: endpoint({
    method: "PUT",
    path: "/api/recognition/kudos/:id",
    summary:
      "Take back one's own kudos, or hide or show somebody's, in place of the version of If-Match",
    access: people,
    params: { id: idSchema },
    query: {},
    body: { type: "application/json", schema: kudosChangeSchema },
    answer: changedKudosSchema,
    form: "json",
  }),
  reactToKudos: endpoint({
    method: "PUT",
    path: "/api/recognition/kudos/:id/reaction",
    summary: "The session's own reaction to kudos, in place of the version of If-Match",
    access: people,
    params: { id: idSchema },
    query: {},
    body: { type: "application/json", schema: reactionRequestSchema },
    answer: kudosSchema,
    form: "json",
  }),
  reportKudos: endpoint({
    method: "POST",
    path: "/api/recognition/kudos/:id/reports",
    summary: "Ask a moderator to look at kudos, and say why",
    access: people,
    params: { id: idSchema },
    query: {},
    body: { type: "application/json", schema: kudosReportSchema },
    answer: kudosSchema,
    form: "json",
  }),
} as const;
