import * as z from "zod/mini";
import { withinSchema } from "./common.ts";
import { disputeRequestSchema, disputeSchema, disputesSchema } from "./dispute.ts";
import { endpoint } from "./endpoint.ts";

/** Rows of the endpoint table about figures that people say are wrong. */
export const DISPUTE_ENDPOINTS = {
  disputes: endpoint({
    method: "GET",
    path: "/api/disputes",
    summary: "Figures that people say are wrong, as far as the session may see them",
    access: ["agent", "supervisor", "administrator"],
    params: {},
    query: { within: z.optional(withinSchema) },
    answer: disputesSchema,
    form: "json",
  }),
  openDispute: endpoint({
    method: "POST",
    path: "/api/disputes",
    summary: "Say that a figure of one's own, or a row behind it, looks wrong, and why",
    access: ["agent"],
    params: {},
    query: {},
    body: { type: "application/json", schema: disputeRequestSchema },
    answer: disputeSchema,
    form: "json",
  }),
} as const;
