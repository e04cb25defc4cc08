import * as z from "zod/mini";
import { idSchema, levelSchema, limitSchema, periodTextSchema, withinSchema } from "../common.ts";
import { endpoint } from "../endpoint.ts";
import { ROLES } from "../session.ts";
import { BOARDS, boardSchema, benchmarksSchema } from "./boards.ts";

/** Rows of the endpoint table about benchmarks and boards. */
export const BOARD_ENDPOINTS = {
  benchmarks: endpoint({
    method: "GET",
    path: "/api/recognition/benchmarks/:level/:id",
    summary: "A subject's KPIs beside its own past and what the best of its peers reach",
    access: ROLES,
    params: { level: levelSchema, id: idSchema },
    query: { period: periodTextSchema },
    answer: benchmarksSchema,
    form: "json",
  }),
  board: endpoint({
    method: "GET",
    path: "/api/recognition/boards",
    summary: "A board of people or teams: those who agreed to it, ties shared, down to the middle",
    access: ROLES,
    params: {},
    query: {
      by: z.optional(z.enum(BOARDS)),
      of: z.optional(z.enum(["agent", "team"])),
      kpi: z.optional(idSchema),
      within: z.optional(withinSchema),
      period: periodTextSchema,
      limit: z.optional(limitSchema),
      offset: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
    },
    answer: boardSchema,
    form: "json",
  }),
} as const;
