import * as z from "zod/mini";
import { limitSchema, periodTextSchema, whereSchema, withinSchema } from "./common.ts";
import { endpoint } from "./endpoint.ts";
import { holdsSchema } from "./holds.ts";
import {
  criteriaIdSchema,
  criteriaSetSchema,
  criteriaSetsSchema,
  draftFields,
  opportunitiesSchema,
  savedCriteriaSchema,
} from "./opportunities.ts";

/** Those whose question is who needs help. */
const leaders = ["supervisor", "executive", "administrator"] as const;

/** Rows of the endpoint table about who needs a look: where help is due, by which criteria, and whose points are held. */
export const OPPORTUNITY_ENDPOINTS = {
  opportunities: endpoint({
    method: "GET",
    path: "/api/opportunities",
    summary: "Where help is due, by criteria: people, and gaps that most of a team has",
    access: leaders,
    params: {},
    query: {
      within: z.optional(withinSchema),
      period: periodTextSchema,
      criteria: z.optional(criteriaIdSchema),
      ...draftFields,
      limit: z.optional(limitSchema),
    },
    answer: opportunitiesSchema,
    form: "json",
  }),
  criteria: endpoint({
    method: "GET",
    path: "/api/opportunities/criteria",
    summary: "Saved criteria for opportunities: the organisation's and one's own",
    access: leaders,
    params: {},
    query: {},
    answer: criteriaSetsSchema,
    form: "json",
  }),
  holds: endpoint({
    method: "GET",
    path: "/api/holds",
    summary: "Points of people that are held for review, because a guardrail signals",
    access: ["supervisor", "administrator"],
    params: {},
    query: {
      within: z.optional(withinSchema),
      period: periodTextSchema,
      where: z.optional(whereSchema),
    },
    answer: holdsSchema,
    form: "json",
  }),
  saveCriteria: endpoint({
    method: "PUT",
    path: "/api/opportunities/criteria/:id",
    summary: "Save criteria under a name: an administrator for everybody, others for themselves",
    access: leaders,
    params: { id: criteriaIdSchema },
    query: {},
    body: { type: "application/json", schema: savedCriteriaSchema },
    answer: criteriaSetSchema,
    form: "json",
  }),
} as const;
