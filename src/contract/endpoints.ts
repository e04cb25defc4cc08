import * as z from "zod/mini";
import { batchesSchema, batchSchema, uploadSchema } from "./batch.ts";
import { breakdownSchema } from "./breakdown.ts";
import { catalogueSchema, subjectsSchema } from "./catalogue.ts";
import { changesSchema } from "./changes.ts";
import {
  comparisonSchema,
  grainSchema,
  idSchema,
  levelSchema,
  limitSchema,
  periodTextSchema,
  whereSchema,
  withinSchema,
} from "./common.ts";
import { DISPUTE_ENDPOINTS } from "./dispute-endpoints.ts";
import { endpoint } from "./endpoint.ts";
import { eventSchema } from "./events.ts";
import { evidenceSchema } from "./evidence.ts";
import { heatmapSchema } from "./heatmap.ts";
import { OPERATION_ENDPOINTS } from "./operation-endpoints.ts";
import { OPPORTUNITY_ENDPOINTS } from "./opportunity-endpoints.ts";
import { peersSchema } from "./peers.ts";
import { scorecardSchema, scorecardsSchema } from "./scorecard.ts";
import { personaSchema, personasSchema, ROLES, sessionSchema } from "./session.ts";
import { FEWEST_COMPARED, MOST_COMPARED, sideBySideSchema } from "./side-by-side.ts";
import { summarySchema } from "./summary.ts";
import { timelineSchema } from "./timeline.ts";
import { trendSchema } from "./trend.ts";
import { FELLOWSHIP_ENDPOINTS } from "./recognition/fellowship-endpoints.ts";
import { RECOGNITION_ENDPOINTS } from "./recognition/recognition-endpoints.ts";
import { BADGE_RULE_ENDPOINTS } from "./recognition/badge-rule-endpoints.ts";
import { CREDENTIAL_ENDPOINTS } from "./recognition/credential-endpoints.ts";
import { VIEW_ENDPOINTS } from "./view-endpoints.ts";

const subject = { level: levelSchema, id: idSchema };
const within = z.optional(withinSchema);
const where = z.optional(whereSchema);
/** The level of the units that a grid's rows are to be told of. */
const group = z.optional(levelSchema);
const limit = z.optional(limitSchema);
const offset = z.optional(z.coerce.number().check(z.int(), z.minimum(0)));
const administrators = ["administrator"] as const;

/**
 * The endpoint table: the single source of the server's routes, the client, its query keys, the access rules and
 * /openapi.json. `within` names a subject as `level:id`; left out, it is all the session may see.
 */
export const ENDPOINTS = {
  session: endpoint({
    method: "GET",
    path: "/api/session",
    summary: "Who is signed in, in which role, with which scope, and the organisation's settings",
    access: ROLES,
    params: {},
    query: {},
    answer: sessionSchema,
    form: "json",
  }),
  personas: endpoint({
    method: "GET",
    path: "/api/session/personas",
    summary: "Personas that anybody may put on; none unless in demo mode",
    access: "public",
    params: {},
    query: {},
    answer: personasSchema,
    form: "json",
  }),
  persona: endpoint({
    method: "POST",
    path: "/api/session/persona",
    summary: "Put on another persona; only in demo mode",
    access: "public",
    params: {},
    query: {},
    body: { type: "application/json", schema: personaSchema },
    answer: sessionSchema,
    form: "json",
  }),
  catalogue: endpoint({
    method: "GET",
    path: "/api/catalogue",
    summary: "KPI definitions, measures, dimensions and the goals in force",
    access: ROLES,
    params: {},
    query: {},
    answer: catalogueSchema,
    form: "json",
  }),
  subjects: endpoint({
    method: "GET",
    path: "/api/subjects",
    summary: "People, teams, sites … whom the session may see, by name",
    access: ROLES,
    params: {},
    query: {
      search: z.optional(z.string().check(z.maxLength(100))),
      level: z.optional(levelSchema),
      within,
      limit,
    },
    answer: subjectsSchema,
    form: "json",
  }),
  scorecard: endpoint({
    method: "GET",
    path: "/api/scorecards/:level/:id",
    summary: "One subject's scorecard over a period",
    access: ROLES,
    params: subject,
    query: { period: periodTextSchema, compare: z.optional(comparisonSchema), where },
    answer: scorecardSchema,
    form: "json",
  }),
  scorecards: endpoint({
    method: "GET",
    path: "/api/scorecards",
    summary: "The same for every subject of a level: the team grid",
    access: ROLES,
    params: {},
    query: {
      level: levelSchema,
      within,
      period: periodTextSchema,
      kpis: z.optional(z.array(z.string())),
      where,
      group,
      limit,
    },
    answer: scorecardsSchema,
    form: "json",
  }),
  heatmap: endpoint({
    method: "GET",
    path: "/api/heatmap",
    summary: "One KPI for every subject of a level, by day, week or month",
    access: ROLES,
    params: {},
    query: {
      rows: levelSchema,
      columns: grainSchema,
      kpi: idSchema,
      within,
      period: periodTextSchema,
      where,
      group,
      limit,
      offset,
    },
    answer: heatmapSchema,
    form: "json",
  }),
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
  changes: endpoint({
    method: "GET",
    path: "/api/changes",
    summary: "What really changed: KPIs of units and people that survive the noise test",
    access: ROLES,
    params: {},
    query: { within, period: periodTextSchema, where },
    answer: changesSchema,
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
  summary: endpoint({
    method: "GET",
    path: "/api/summary",
    summary: "Goals attained by a unit and its large parts, and its weightiest KPIs week by week",
    access: ROLES,
    params: {},
    query: { within, period: periodTextSchema, where },
    answer: summarySchema,
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
  ...OPPORTUNITY_ENDPOINTS,
  ...DISPUTE_ENDPOINTS,
  ...VIEW_ENDPOINTS,
  ...RECOGNITION_ENDPOINTS,
  ...FELLOWSHIP_ENDPOINTS,
  ...CREDENTIAL_ENDPOINTS,
  ...BADGE_RULE_ENDPOINTS,
  receiveBatch: endpoint({
    method: "POST",
    path: "/api/batches",
    summary: "Import a file of facts, a roster or definitions",
    access: administrators,
    params: {},
    query: {},
    body: { type: "multipart/form-data", schema: uploadSchema },
    answer: batchSchema,
    form: "json",
  }),
  batches: endpoint({
    method: "GET",
    path: "/api/batches",
    summary: "What was imported, newest first",
    access: administrators,
    params: {},
    query: { limit },
    answer: batchesSchema,
    form: "json",
  }),
  batch: endpoint({
    method: "GET",
    path: "/api/batches/:id",
    summary: "One batch with its progress and faults",
    access: administrators,
    params: { id: idSchema },
    query: {},
    answer: batchSchema,
    form: "json",
  }),
  events: endpoint({
    method: "GET",
    path: "/api/events",
    summary: "Server-sent events: what changed",
    access: ROLES,
    params: {},
    query: {},
    answer: eventSchema,
    form: "stream",
  }),
  ...OPERATION_ENDPOINTS,
} as const;

export type EndpointName = keyof typeof ENDPOINTS;
