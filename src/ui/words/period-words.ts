import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Comparison, NamedPeriod } from "#src/domain/period.ts";

/** The name of each period that can be picked by name. */
export const PERIOD_WORDS: Readonly<Record<NamedPeriod, MessageDescriptor>> = {
  today: msg`Today`,
  yesterday: msg`Yesterday`,
  "last-7-days": msg`Last 7 days`,
  "last-28-days": msg`Last 28 days`,
  "this-week": msg`This week`,
  "last-week": msg`Last week`,
  "this-month": msg`This month`,
  "last-month": msg`Last month`,
  "this-quarter": msg`This quarter`,
  "last-quarter": msg`Last quarter`,
  "last-13-weeks": msg`Last 13 weeks`,
};

/** What a period is held against, as it reads after the period: “Last 28 days, vs the period before”. */
export const COMPARISON_WORDS: Readonly<Record<Comparison, MessageDescriptor>> = {
  previous: msg`vs the period before`,
  year: msg`vs the year before`,
  none: msg`No comparison`,
};
