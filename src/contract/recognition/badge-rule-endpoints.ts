import * as z from "zod/mini";
import { endpoint } from "../endpoint.ts";
import {
  badgeDraftSchema,
  badgePreviewSchema,
  keptBadgeSchema,
  keptBadgesSchema,
} from "./badge-rule.ts";

const access = ["administrator"] as const;
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));

/** Rows of the endpoint table about the rules of badges. */
export const BADGE_RULE_ENDPOINTS = {
  badgeRules: endpoint({
    method: "GET",
    path: "/api/recognition/rules",
    summary: "Every badge with all versions of its rule, retired ones included",
    access,
    params: {},
    query: {},
    answer: keptBadgesSchema,
    form: "json",
  }),
  previewBadgeRule: endpoint({
    method: "POST",
    path: "/api/recognition/rules/preview",
    summary: "How often a rule would have been earned over the last closed quarter, and where",
    access,
    params: {},
    query: {
      /** `first`: of few people, to be told at once; `whole` unless told. Only these two, so that nobody is subtracted. */
      sample: z.optional(z.enum(["first", "whole"])),
    },
    body: { type: "application/json", schema: badgeDraftSchema },
    answer: badgePreviewSchema,
    form: "json",
  }),
  saveBadgeRule: endpoint({
    method: "PUT",
    path: "/api/recognition/rules/:id",
    summary: "Add a badge, or a version of its rule that holds from today",
    access,
    params: { id },
    query: {},
    body: { type: "application/json", schema: badgeDraftSchema },
    answer: keptBadgeSchema,
    form: "json",
  }),
  retireBadge: endpoint({
    method: "PUT",
    path: "/api/recognition/rules/:id/retirement",
    summary: "Retire a badge from today, or bring it back; what was earned stays earned",
    access,
    params: { id },
    query: {},
    body: { type: "application/json", schema: z.object({ retired: z.boolean() }) },
    answer: keptBadgeSchema,
    form: "json",
  }),
} as const;
