import * as z from "zod/mini";
import { breakdownSchema } from "./breakdown.ts";
import {
  grainSchema,
  idSchema,
  levelSchema,
  limitSchema,
  periodTextSchema,
  whereSchema,
  withinSchema,
} from "./common.ts";
import { FIRST_ENDPOINTS } from "./first-endpoints.ts";
import { endpoint } from "./endpoint.ts";
import { evidenceSchema } from "./evidence.ts";
import { OPERATION_ENDPOINTS } from "./operation-endpoints.ts";
import { peersSchema } from "./peers.ts";
import { ROLES } from "./session.ts";
import { FEWEST_COMPARED, MOST_COMPARED, sideBySideSchema } from "./side-by-side.ts";
import { timelineSchema } from "./timeline.ts";
import { trendSchema } from "./trend.ts";
import { FELLOWSHIP_ENDPOINTS } from "./recognition/fellowship-endpoints.ts";
import { DIGEST_ENDPOINTS } from "./recognition/digest-endpoints.ts";
import { RECOGNITION_ENDPOINTS } from "./recognition/recognition-endpoints.ts";
import { BADGE_RULE_ENDPOINTS } from "./recognition/badge-rule-endpoints.ts";
import { CREDENTIAL_ENDPOINTS } from "./recognition/credential-endpoints.ts";
import { ISSUER_ENDPOINTS } from "./recognition/issuer-endpoints.ts";

const subject = { level: levelSchema, id: idSchema };
const where = z.optional(whereSchema);
const limit = z.optional(limitSchema);
const offset = z.optional(z.coerce.number().check(z.int(), z.minimum(0)));

/**
 * The endpoint table: the single source of the server's routes, the client, its query keys, the access rules and
 * /openapi.json. `within` names a subject as `level:id`; left out, it is all the session may see.
 */
export const ENDPOINTS = {
  ...FIRST_ENDPOINTS,
  trend: endpoint({
    method: "GET",
    path: "/api/trends/:level/:id/:kpi",
    summary: "One KPI of one subject through time, with limits, signals, goal and events",
    access: ROLES,
    params: { ...subject, kpi: idSchema },
    query: { grain: grainSchema, period: periodTextSchema, where },
    answer: trendSchema,
    form: "json",
  }),
  timeline: endpoint({
    method: "GET",
    path: "/api/timelines/:level/:id",
    summary:
      "The KPIs of one subject that count, on one time axis, with events and what was different after them",
    access: ROLES,
    params: subject,
    query: { grain: grainSchema, period: periodTextSchema, where },
    answer: timelineSchema,
    form: "json",
  }),
  breakdown: endpoint({
    method: "GET",
    path: "/api/breakdowns/:level/:id/:kpi",
    summary: "One KPI of one subject by weekday, queue or another dimension of the facts",
    access: ROLES,
    params: { ...subject, kpi: idSchema },
    query: { by: levelSchema, period: periodTextSchema, where },
    answer: breakdownSchema,
    form: "json",
  }),
  peers: endpoint({
    method: "GET",
    path: "/api/peers/:level/:id/:kpi",
    summary: "How a subject stands among its peers on one KPI",
    access: ROLES,
    params: { ...subject, kpi: idSchema },
    query: { period: periodTextSchema, alike: z.optional(levelSchema) },
    answer: peersSchema,
    form: "json",
  }),
  sideBySide: endpoint({
    method: "GET",
    path: "/api/side-by-side",
    summary: "Two to five people or units, KPI by KPI, the others held against the first",
    access: ["supervisor", "executive", "administrator"],
    params: {},
    query: {
      subjects: z
        .array(withinSchema)
        .check(z.minLength(FEWEST_COMPARED), z.maxLength(MOST_COMPARED)),
      period: periodTextSchema,
      where,
    },
    answer: sideBySideSchema,
    form: "json",
  }),
  evidence: endpoint({
    method: "GET",
    path: "/api/evidence/:level/:id/:kpi",
    summary: "The fact rows behind a value",
    access: ROLES,
    params: { ...subject, kpi: idSchema },
    query: { period: periodTextSchema, where, limit, offset },
    answer: evidenceSchema,
    form: "json",
  }),
  ...DIGEST_ENDPOINTS,
  ...RECOGNITION_ENDPOINTS,
  ...FELLOWSHIP_ENDPOINTS,
  ...CREDENTIAL_ENDPOINTS,
  ...ISSUER_ENDPOINTS,
  ...BADGE_RULE_ENDPOINTS,
  ...OPERATION_ENDPOINTS,
} as const;

export type EndpointName = keyof typeof ENDPOINTS;
