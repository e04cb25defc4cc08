import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Band } from "#src/domain/band.ts";

/** The word of each band: one word each, the same everywhere. */
export const BAND_WORDS: Readonly<Record<Band, MessageDescriptor>> = {
  exceeds: msg`Exceeds`,
  meets: msg`Meets`,
  "too-close": msg`Too close to call`,
  below: msg`Below`,
  "not-enough-data": msg`Not enough data`,
  "not-permitted": msg`Not permitted`,
  "no-goal": msg`No goal`,
};

/** What each band means, in one sentence, for legends and help. */
export const BAND_MEANINGS: Readonly<Record<Band, MessageDescriptor>> = {
  exceeds: msg`At least four chances in five that the true value is better than the stretch goal.`,
  meets: msg`At least four chances in five that the true value is better than the target.`,
  "too-close": msg`The data allow both: above the target and below it.`,
  below: msg`At most one chance in five that the true value is better than the target.`,
  "not-enough-data": msg`The sample is smaller than this KPI needs for a judgement.`,
  "not-permitted": msg`The organisation's policy does not show this value here.`,
  "no-goal": msg`Nobody has set a goal, so there is nothing to judge against.`,
};
