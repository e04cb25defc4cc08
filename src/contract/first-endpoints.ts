import * as z from "zod/mini";
import { batchesSchema, batchSchema, uploadSchema } from "./batch.ts";
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
import { heatmapSchema } from "./heatmap.ts";
import { OPPORTUNITY_ENDPOINTS } from "./opportunity-endpoints.ts";
import { scorecardSchema, scorecardsSchema } from "./scorecard.ts";
import { personaSchema, personasSchema, ROLES, sessionSchema } from "./session.ts";
import { summarySchema } from "./summary.ts";
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
 * The rows of the endpoint table that first views ask: a browser has them from the start, and fetches the others with the first
 * question to one of them.
 */
export const FIRST_ENDPOINTS = {
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
  ...OPPORTUNITY_ENDPOINTS,
  ...DISPUTE_ENDPOINTS,
  ...VIEW_ENDPOINTS,
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
} as const;
