import { BADGE_NAME_MESSAGES } from "./badge-name-messages.ts";

/**
 * What is said of points and badges, by id; see MESSAGES for the placeholders. `measured`: a KPI's English name, or nothing for the
 * whole score, translated by the reader.
 */
export const RECOGNITION_MESSAGES = {
  ...BADGE_NAME_MESSAGES,

  "badge.reach-month": "{measured}: the target is met over a whole month, beyond chance.",
  "badge.reach-quarter": "{measured}: the target is met over a whole quarter, beyond chance.",
  "badge.exceed-month": "{measured}: the stretch goal is met over a whole month, beyond chance.",
  "badge.exceed-quarter":
    "{measured}: the stretch goal is met over a whole quarter, beyond chance.",
  "badge.sustain-month":
    "{measured}: the target is met in the weeks of a month; {times} may miss it.",
  "badge.sustain-every-month": "{measured}: the target is met in every week of a month.",
  "badge.sustain-every-quarter": "{measured}: the target is met in every week of a quarter.",
  "badge.sustain-quarter":
    "{measured}: the target is met in the weeks of a quarter; {times} may miss it.",
  "badge.improve-month":
    "{measured}: better in a month than in the half year before, by more than weeks differ anyway.",
  "badge.improve-quarter":
    "{measured}: better in a quarter than in the half year before, by more than weeks differ anyway.",
  "badge.improve-any-month":
    "One KPI that counts is better in a month than in the half year before, by more than weeks differ anyway.",
  "badge.improve-any-quarter":
    "One KPI that counts is better in a quarter than in the half year before, by more than weeks differ anyway.",
  "badge.best-month":
    "{measured}: a month better than each of the year before, by more than chance explains.",
  "badge.best-quarter":
    "{measured}: a quarter better than each of the year before, by more than chance explains.",
  "badge.balance-month":
    "In a month no KPI that counts is below its goal, and at least {times} meet it.",
  "badge.balance-quarter":
    "In a quarter no KPI that counts is below its goal, and at least {times} meet it.",
  "badge.guarded-month":
    "Whole score: the target is met over a month, with a score in every week and no points held for review.",
  "badge.guarded-quarter":
    "Whole score: the target is met over a quarter, with a score in every week and no points held for review.",
  "badge.team-month":
    "{measured}: the team meets its target over a month, with you there on at least {times} days.",
  "badge.team-quarter":
    "{measured}: the team meets its target over a quarter, with you there on at least {times} days.",
  "badge.thanks-month":
    "Thanked in a month by at least {people} people whom you did not thank in return.",
  "badge.thanks-quarter":
    "Thanked in a quarter by at least {people} people whom you did not thank in return.",
  "badge.settle":
    "The target of the whole score is met for a month within {periods} weeks of starting.",
  "badge.turn-month":
    "A KPI that was below its goal over the half year before meets it over a month, by more than weeks differ anyway.",
  "badge.turn-quarter":
    "A KPI that was below its goal over the half year before meets it over a quarter, by more than weeks differ anyway.",

  "badge.is-meets": "{measured}: the target is met, beyond chance.",
  "badge.is-exceeds": "{measured}: the stretch goal is met, beyond chance.",
  "badge.is-short-of-stretch": "{measured}: the target is met, the stretch goal is not.",
  "badge.is-too-close": "{measured}: too close to the goal to call.",
  "badge.is-short": "{measured}: short of the goal.",
  "badge.is-no-data": "{measured}: not enough data to tell.",
  "badge.is-no-goal": "{measured}: no goal that counts.",
  "badge.is-without-team": "No team is known for these days.",
  "badge.is-there-days": "The team meets its target; you were there on {times} of {minimum} days.",
  "badge.is-weeks": "{times} of {periods} weeks on target.",
  "badge.is-weeks-too-close":
    "{times} of {periods} weeks on target; in {signals} it is too close to call.",
  "badge.is-few-weeks": "Only {periods} weeks have enough data; {minimum} are needed.",
  "badge.is-no-baseline": "Too little data, now or in the half year before, to tell a change.",
  "badge.is-improved": "{measured}: better than in the half year before, beyond chance.",
  "badge.is-no-clear-change": "No clear change against the half year before.",
  "badge.is-none-below": "No KPI that counts was below its goal in the half year before.",
  "badge.is-turned": "{measured}: below the goal in the half year before, and meeting it now.",
  "badge.is-not-turned":
    "{times} below the goal in the half year before; none of them clearly meets it yet.",
  "badge.is-best": "{measured}: better than each of {periods} earlier periods, beyond chance.",
  "badge.is-not-best": "{measured}: not clearly better than the best of {periods} earlier periods.",
  "badge.is-few-earlier": "Only {periods} earlier periods have enough data; {minimum} are needed.",
  "badge.is-few-kpis": "Only {judged} KPIs can be judged; {minimum} are needed.",
  "badge.is-balanced": "{times} of at least {minimum} KPIs meet their goal, none is below.",
  "badge.is-unbalanced": "{times} KPIs meet their goal, {signals} below.",
  "badge.is-few-scored": "{times} of {periods} weeks have a score.",
  "badge.is-kept": "The target is met, with no points held in {periods} weeks.",
  "badge.is-not-kept": "In {times} weeks points are held for review.",
  "badge.is-thanked": "Thanked by {people} of {minimum} people.",
  "badge.is-no-newcomer": "For those who started within the last {periods} weeks.",
  "badge.is-held": "Earned, and held for review: a guardrail of {measured} signals.",

  "award.released": "Released: with the data of now no guardrail signals.",
  "award.reviewed": "Released after a review.",
  "award.restored": "Restored: with later data it is earned after all.",
  "award.restored-goals": "Restored: with goals that were changed later it is earned after all.",
  "award.restored-rules": "Restored: by rules that were changed later it is earned after all.",
  "award.restored-data-goals":
    "Restored: with later data and goals changed later it is earned after all.",
  "award.restored-data-rules":
    "Restored: with later data and rules changed later it is earned after all.",
  "award.restored-goals-rules":
    "Restored: with goals and rules changed later it is earned after all.",
  "award.restored-data-goals-rules":
    "Restored: with later data, and goals and rules changed later it is earned after all.",
  "award.withdrawn": "Withdrawn: with corrected data it is not earned.",
  "award.withdrawn-goals": "Withdrawn: with goals that were changed later it is not earned.",
  "award.withdrawn-rules": "Withdrawn: by rules that were changed later it is not earned.",
  "award.withdrawn-data-goals":
    "Withdrawn: with corrected data and goals changed later it is not earned.",
  "award.withdrawn-data-rules":
    "Withdrawn: with corrected data and rules changed later it is not earned.",
  "award.withdrawn-goals-rules": "Withdrawn: with goals and rules changed later it is not earned.",
  "award.withdrawn-data-goals-rules":
    "Withdrawn: with corrected data, and goals and rules changed later it is not earned.",

  "points.paid": "Score {score} over the four weeks to {to}.",
  "points.changed":
    "Later data for the four weeks to {to}: the score is {score} instead of {before}.",
  "points.changed-goals":
    "Goals for the four weeks to {to} were changed: the score is {score} instead of {before}.",
  "points.changed-rules":
    "Rules were changed: the score over the four weeks to {to} is {score} instead of {before}.",
  "points.changed-data-goals":
    "Later data and changed goals for the four weeks to {to}: the score is {score} instead of {before}.",
  "points.changed-data-rules":
    "Later data for the four weeks to {to}, and changed rules: the score is {score} instead of {before}.",
  "points.changed-goals-rules":
    "Changed goals for the four weeks to {to}, and changed rules: the score is {score} instead of {before}.",
  "points.changed-data-goals-rules":
    "Later data and changed goals for the four weeks to {to}, and changed rules: the score is {score} instead of {before}.",
  "points.held":
    "Held for review: score {score} over the four weeks to {to}, and a guardrail of {measured} signals ({guardrail}).",
  "points.released":
    "Released: score {score} over the four weeks to {to}, and no guardrail signals any more.",
  "points.reviewed": "Released after a review: score {score} over the four weeks to {to}.",
  "points.restored": "Score {score} over the four weeks to {to}, with data that came later.",
  "points.restored-goals": "Score {score} over the four weeks to {to}, with goals changed later.",
  "points.restored-rules": "Score {score} over the four weeks to {to}, by rules changed later.",
  "points.restored-data-goals":
    "Score {score} over the four weeks to {to}, with later data and goals changed later.",
  "points.restored-data-rules":
    "Score {score} over the four weeks to {to}, with later data and rules changed later.",
  "points.restored-goals-rules":
    "Score {score} over the four weeks to {to}, with goals and rules changed later.",
  "points.restored-data-goals-rules":
    "Score {score} over the four weeks to {to}, with later data, and goals and rules changed later.",
  "points.withdrawn": "Corrected data leave too little for a score over the four weeks to {to}.",
  "points.withdrawn-goals":
    "With goals changed later there is no score over the four weeks to {to}.",
  "points.withdrawn-rules": "By rules changed later there is no score over the four weeks to {to}.",
  "points.withdrawn-data-goals":
    "With corrected data and goals changed later there is no score over the four weeks to {to}.",
  "points.withdrawn-data-rules":
    "With corrected data and rules changed later there is no score over the four weeks to {to}.",
  "points.withdrawn-goals-rules":
    "With goals and rules changed later there is no score over the four weeks to {to}.",
  "points.withdrawn-data-goals-rules":
    "With corrected data, and goals and rules changed later there is no score over the four weeks to {to}.",
} as const;
