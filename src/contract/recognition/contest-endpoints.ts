import { idSchema } from "../common.ts";
import { endpoint } from "../endpoint.ts";
import { ROLES } from "../session.ts";
import {
  contestDeedSchema,
  contestDetailSchema,
  contestPlanSchema,
  contestSchema,
  contestsSchema,
} from "./contests.ts";

const organisers = ["supervisor", "administrator"] as const;

/** Rows of the endpoint table about contests. */
export const CONTEST_ENDPOINTS = {
  contests: endpoint({
    method: "GET",
    path: "/api/recognition/contests",
    summary: "Contests that the session's person or people are in, or that it organises",
    access: ROLES,
    params: {},
    query: {},
    answer: contestsSchema,
    form: "json",
  }),
  contest: endpoint({
    method: "GET",
    path: "/api/recognition/contests/:id",
    summary: "A contest with its standings: ties shared, named as agreed, down to the middle",
    access: ROLES,
    params: { id: idSchema },
    query: {},
    answer: contestDetailSchema,
    form: "json",
  }),
  planContest: endpoint({
    method: "PUT",
    path: "/api/recognition/contests/:id",
    summary: "Plan a contest in place of the draft that If-Match names",
    access: organisers,
    params: { id: idSchema },
    query: {},
    body: { type: "application/json", schema: contestPlanSchema },
    answer: contestSchema,
    form: "json",
  }),
  moveContest: endpoint({
    method: "PUT",
    path: "/api/recognition/contests/:id/state",
    summary: "Publish, take back, cancel or announce a contest, or leave somebody out",
    access: organisers,
    params: { id: idSchema },
    query: {},
    body: { type: "application/json", schema: contestDeedSchema },
    answer: contestSchema,
    form: "json",
  }),
} as const;
