import { shifted, type Ability } from "./ability.ts";
import type { Queue } from "./queues.ts";
import type { RandomStream } from "./random.ts";

/** What the survey feed reports. Ratings go from 1 to 5; 4 and 5 count as satisfied. */
export const SURVEY_MEASURES = [
  "surveys_offered",
  "surveys_answered",
  "survey_points",
  "surveys_top_box",
  "promoters",
  "detractors",
] as const;

export type SurveyFact = Record<(typeof SURVEY_MEASURES)[number], number>;

const ANSWERED = 0.125;

/** What came back of the surveys offered after the contacts one person had in one queue on one day. */
export function surveyFact(
  queue: Queue,
  offered: number,
  ability: Ability,
  random: RandomStream,
): SurveyFact {
  const answered = random.binomial(offered, ANSWERED);
  const satisfied = random.binomial(answered, shifted(queue.satisfied, ability.pleasing));
  const fives = random.binomial(satisfied, 0.62);
  const dissatisfied = answered - satisfied;
  const threes = random.binomial(dissatisfied, 0.45);
  const twos = random.binomial(dissatisfied - threes, 0.5);
  const ones = dissatisfied - threes - twos;
  return {
    surveys_offered: offered,
    surveys_answered: answered,
    survey_points: 5 * fives + 4 * (satisfied - fives) + 3 * threes + 2 * twos + ones,
    surveys_top_box: satisfied,
    promoters: random.binomial(fives, 0.85),
    detractors: random.binomial(dissatisfied, 0.8),
  };
}
