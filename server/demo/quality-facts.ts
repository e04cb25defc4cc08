import { shifted, type Ability } from "./ability.ts";
import type { RandomStream } from "./random.ts";

/** What the quality feed reports. */
export const QUALITY_MEASURES = [
  "qa_forms",
  "qa_points",
  "qa_points_possible",
  "qa_forms_critical",
] as const;

export type QualityFact = Record<(typeof QUALITY_MEASURES)[number], number>;

const POINTS_PER_FORM = 100;
const USUAL_POINTS = 86;
const POINTS_BETWEEN_FORMS = 7;
const WORKDAYS_PER_MONTH = 19;

/** The evaluation forms of one person's day, or null on the many days without one. */
export function qualityFact(
  formsPerMonth: number,
  shareOfDay: number,
  ability: Ability,
  random: RandomStream,
): QualityFact | null {
  if (!random.chance((formsPerMonth / WORKDAYS_PER_MONTH) * shareOfDay)) return null;
  const points = USUAL_POINTS + ability.quality + POINTS_BETWEEN_FORMS * random.normal();
  return {
    qa_forms: 1,
    qa_points: Math.round(Math.max(0, Math.min(POINTS_PER_FORM, points))),
    qa_points_possible: POINTS_PER_FORM,
    qa_forms_critical: random.chance(shifted(0.03, -ability.quality / 8)) ? 1 : 0,
  };
}
