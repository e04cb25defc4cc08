import * as z from "zod/mini";
import { idSchema, limitSchema, withinSchema } from "../common.ts";
import { endpoint } from "../endpoint.ts";
import { choiceSchema } from "./choice.ts";
import {
  badgeDetailSchema,
  pointsLedgerSchema,
  recognitionSummarySchema,
  recognitionTeamSchema,
  reviewedSchema,
  reviewRequestSchema,
} from "./recognition.ts";

/** Points and badges are a person's: executives, who see units only, are told how many there are. */
const people = ["agent", "supervisor", "administrator"] as const;
const leaders = ["supervisor", "administrator"] as const;
const agent = { agent: idSchema };

/** Rows of the endpoint table about points and badges. */
export const RECOGNITION_ENDPOINTS = {
  pointsLedger: endpoint({
    method: "GET",
    path: "/api/recognition/people/:agent/points",
    summary: "Every line of somebody's points, the newest first, each with its cause",
    access: people,
    params: agent,
    query: {
      limit: z.optional(limitSchema),
      offset: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
    },
    answer: pointsLedgerSchema,
    form: "json",
  }),
  badgeDetail: endpoint({
    method: "GET",
    path: "/api/recognition/people/:agent/badges/:badge",
    summary: "One badge of somebody: progress, awards with every decision, and their evidence",
    access: people,
    params: { ...agent, badge: idSchema },
    query: {},
    answer: badgeDetailSchema,
    form: "json",
  }),
  chooseRecognition: endpoint({
    method: "PUT",
    path: "/api/recognition/choice",
    summary: "How far one takes part in recognition; in place of the choice that If-Match names",
    access: ["agent"],
    params: {},
    query: {},
    body: { type: "application/json", schema: choiceSchema },
    answer: z.extend(choiceSchema, { version: z.number() }),
    form: "json",
  }),
  recognitionTeam: endpoint({
    method: "GET",
    path: "/api/recognition/team",
    summary: "Points and badges of the people in scope who take part, and what of theirs is held",
    access: leaders,
    params: {},
    query: { within: z.optional(withinSchema) },
    answer: recognitionTeamSchema,
    form: "json",
  }),
  recognitionSummary: endpoint({
    method: "GET",
    path: "/api/recognition/summary",
    summary: "How many people earned each badge, without telling who",
    access: ["executive", "administrator"],
    params: {},
    query: {},
    answer: recognitionSummarySchema,
    form: "json",
  }),
  reviewRecognition: endpoint({
    method: "POST",
    path: "/api/recognition/reviews",
    summary: "Release points or a badge that are held for review, with a reason",
    access: leaders,
    params: {},
    query: {},
    body: { type: "application/json", schema: reviewRequestSchema },
    answer: reviewedSchema,
    form: "json",
  }),
} as const;
