import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { SampleUnit } from "#src/domain/kpi.ts";
import type { Grain } from "#src/domain/period.ts";

/** How a sample is counted: {count} of what. `amount` stands for what is measured, not counted. */
export const SAMPLE_WORDS: Readonly<Record<SampleUnit, MessageDescriptor>> = {
  contacts: msg({ message: "{count, plural, one {# contact} other {# contacts}}" }),
  surveys: msg({ message: "{count, plural, one {# survey} other {# surveys}}" }),
  forms: msg({ message: "{count, plural, one {# form} other {# forms}}" }),
  seconds: msg({ message: "{amount} worked" }),
  cases: msg({ message: "{count, plural, one {# case} other {# cases}}" }),
  items: msg({ message: "{count, plural, one {# item} other {# items}}" }),
  visits: msg({ message: "{count, plural, one {# visit} other {# visits}}" }),
  referrals: msg({ message: "{count, plural, one {# referral} other {# referrals}}" }),
  days: msg({ message: "{count, plural, one {# day} other {# days}}" }),
  sales: msg({ message: "{count, plural, one {# sale} other {# sales}}" }),
  checks: msg({ message: "{count, plural, one {# check} other {# checks}}" }),
  points: msg({ message: "{count, plural, one {# point} other {# points}}" }),
};

/** A length of time counted in buckets of a grain. */
export const SPAN_WORDS: Readonly<Record<Grain, MessageDescriptor>> = {
  day: msg({ message: "{count, plural, one {# day} other {# days}}" }),
  week: msg({ message: "{count, plural, one {# week} other {# weeks}}" }),
  month: msg({ message: "{count, plural, one {# month} other {# months}}" }),
};

/** A difference between two per cent values. */
export const PERCENTAGE_POINTS: MessageDescriptor = msg({ message: "{points} percentage points" });
