import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { MOST_WEEKS, type CriteriaFault } from "#src/domain/opportunities/criteria.ts";

const weeks = MOST_WEEKS;

/** The rule that each field of criteria may break, in words that tell the cure. */
export const CRITERIA_RULES: Readonly<Record<CriteriaFault["field"], MessageDescriptor>> = {
  kpis: msg`Choose at least one KPI, or all of them.`,
  probability: msg`From 1 to 100 per cent.`,
  sampleTimes: msg`1 or more.`,
  declining: msg`On or off.`,
  repeated: msg`Whole weeks: at least one, no more than are looked at, and no more than ${weeks}.`,
  lowest: msg`From 1 to 50 per cent.`,
  systemShare: msg`From 1 to 100 per cent.`,
};
