import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { RECOGNITION_MESSAGES } from "#src/domain/recognition/recognition-messages.ts";
import "./badge-name-sentences.ts";
import { learnSentences } from "./sentence-book.ts";

/** What is said of points and badges. */
const RECOGNITION_SENTENCES: Readonly<
  Record<Exclude<keyof typeof RECOGNITION_MESSAGES, `badge.name.${string}`>, MessageDescriptor>
> = {
  "badge.reach-month": msg({
    message: "{measured}: the target is met over a whole month, beyond chance.",
  }),
  "badge.reach-quarter": msg({
    message: "{measured}: the target is met over a whole quarter, beyond chance.",
  }),
  "badge.exceed-month": msg({
    message: "{measured}: the stretch goal is met over a whole month, beyond chance.",
  }),
  "badge.exceed-quarter": msg({
    message: "{measured}: the stretch goal is met over a whole quarter, beyond chance.",
  }),
  "badge.sustain-month": msg({
    message: "{measured}: the target is met in the weeks of a month; {times} may miss it.",
  }),
  "badge.sustain-every-month": msg({
    message: "{measured}: the target is met in every week of a month.",
  }),
  "badge.sustain-every-quarter": msg({
    message: "{measured}: the target is met in every week of a quarter.",
  }),
  "badge.sustain-quarter": msg({
    message: "{measured}: the target is met in the weeks of a quarter; {times} may miss it.",
  }),
  "badge.improve-month": msg({
    message:
      "{measured}: better in a month than in the half year before, by more than weeks differ anyway.",
  }),
  "badge.improve-quarter": msg({
    message:
      "{measured}: better in a quarter than in the half year before, by more than weeks differ anyway.",
  }),
  "badge.improve-any-month": msg({
    message:
      "One KPI that counts is better in a month than in the half year before, by more than weeks differ anyway.",
  }),
  "badge.improve-any-quarter": msg({
    message:
      "One KPI that counts is better in a quarter than in the half year before, by more than weeks differ anyway.",
  }),
  "badge.best-month": msg({
    message:
      "{measured}: a month better than each of the year before, by more than chance explains.",
  }),
  "badge.best-quarter": msg({
    message:
      "{measured}: a quarter better than each of the year before, by more than chance explains.",
  }),
  "badge.balance-month": msg({
    message: "In a month no KPI that counts is below its goal, and at least {times} meet it.",
  }),
  "badge.balance-quarter": msg({
    message: "In a quarter no KPI that counts is below its goal, and at least {times} meet it.",
  }),
  "badge.guarded-month": msg({
    message:
      "Whole score: the target is met over a month, with a score in every week and no points held for review.",
  }),
  "badge.guarded-quarter": msg({
    message:
      "Whole score: the target is met over a quarter, with a score in every week and no points held for review.",
  }),
  "badge.team-month": msg({
    message:
      "{measured}: the team meets its target over a month, with you there on at least {times} days.",
  }),
  "badge.team-quarter": msg({
    message:
      "{measured}: the team meets its target over a quarter, with you there on at least {times} days.",
  }),
  "badge.thanks-month": msg({
    message: "Thanked in a month by at least {people} people whom you did not thank in return.",
  }),
  "badge.thanks-quarter": msg({
    message: "Thanked in a quarter by at least {people} people whom you did not thank in return.",
  }),
  "badge.settle": msg({
    message: "The target of the whole score is met for a month within {periods} weeks of starting.",
  }),
  "badge.turn-month": msg({
    message:
      "A KPI that was below its goal over the half year before meets it over a month, by more than weeks differ anyway.",
  }),
  "badge.turn-quarter": msg({
    message:
      "A KPI that was below its goal over the half year before meets it over a quarter, by more than weeks differ anyway.",
  }),
  "badge.is-meets": msg({ message: "{measured}: the target is met, beyond chance." }),
  "badge.is-exceeds": msg({ message: "{measured}: the stretch goal is met, beyond chance." }),
  "badge.is-short-of-stretch": msg({
    message: "{measured}: the target is met, the stretch goal is not.",
  }),
  "badge.is-too-close": msg({ message: "{measured}: too close to the goal to call." }),
  "badge.is-short": msg({ message: "{measured}: short of the goal." }),
  "badge.is-no-data": msg({ message: "{measured}: not enough data to tell." }),
  "badge.is-no-goal": msg({ message: "{measured}: no goal that counts." }),
  "badge.is-without-team": msg({ message: "No team is known for these days." }),
  "badge.is-there-days": msg({
    message: "The team meets its target; you were there on {times} of {minimum} days.",
  }),
  "badge.is-weeks": msg({ message: "{times} of {periods} weeks on target." }),
  "badge.is-weeks-too-close": msg({
    message: "{times} of {periods} weeks on target; in {signals} it is too close to call.",
  }),
  "badge.is-few-weeks": msg({
    message: "Only {periods} weeks have enough data; {minimum} are needed.",
  }),
  "badge.is-no-baseline": msg({
    message: "Too little data, now or in the half year before, to tell a change.",
  }),
  "badge.is-improved": msg({
    message: "{measured}: better than in the half year before, beyond chance.",
  }),
  "badge.is-no-clear-change": msg({ message: "No clear change against the half year before." }),
  "badge.is-none-below": msg({
    message: "No KPI that counts was below its goal in the half year before.",
  }),
  "badge.is-turned": msg({
    message: "{measured}: below the goal in the half year before, and meeting it now.",
  }),
  "badge.is-not-turned": msg({
    message: "{times} below the goal in the half year before; none of them clearly meets it yet.",
  }),
  "badge.is-best": msg({
    message: "{measured}: better than each of {periods} earlier periods, beyond chance.",
  }),
  "badge.is-not-best": msg({
    message: "{measured}: not clearly better than the best of {periods} earlier periods.",
  }),
  "badge.is-few-earlier": msg({
    message: "Only {periods} earlier periods have enough data; {minimum} are needed.",
  }),
  "badge.is-few-kpis": msg({ message: "Only {judged} KPIs can be judged; {minimum} are needed." }),
  "badge.is-balanced": msg({
    message: "{times} of at least {minimum} KPIs meet their goal, none is below.",
  }),
  "badge.is-unbalanced": msg({ message: "{times} KPIs meet their goal, {signals} below." }),
  "badge.is-few-scored": msg({ message: "{times} of {periods} weeks have a score." }),
  "badge.is-kept": msg({ message: "The target is met, with no points held in {periods} weeks." }),
  "badge.is-not-kept": msg({ message: "In {times} weeks points are held for review." }),
  "badge.is-thanked": msg({ message: "Thanked by {people} of {minimum} people." }),
  "badge.is-no-newcomer": msg({
    message: "For those who started within the last {periods} weeks.",
  }),
  "badge.is-held": msg({
    message: "Earned, and held for review: a guardrail of {measured} signals.",
  }),
  "award.released": msg({ message: "Released: with the data of now no guardrail signals." }),
  "award.reviewed": msg({ message: "Released after a review." }),
  "award.restored": msg({ message: "Restored: with later data it is earned after all." }),
  "award.restored-goals": msg({
    message: "Restored: with goals that were changed later it is earned after all.",
  }),
  "award.restored-rules": msg({
    message: "Restored: by rules that were changed later it is earned after all.",
  }),
  "award.restored-data-goals": msg({
    message: "Restored: with later data and goals changed later it is earned after all.",
  }),
  "award.restored-data-rules": msg({
    message: "Restored: with later data and rules changed later it is earned after all.",
  }),
  "award.restored-goals-rules": msg({
    message: "Restored: with goals and rules changed later it is earned after all.",
  }),
  "award.restored-data-goals-rules": msg({
    message: "Restored: with later data, and goals and rules changed later it is earned after all.",
  }),
  "award.withdrawn": msg({ message: "Withdrawn: with corrected data it is not earned." }),
  "award.withdrawn-goals": msg({
    message: "Withdrawn: with goals that were changed later it is not earned.",
  }),
  "award.withdrawn-rules": msg({
    message: "Withdrawn: by rules that were changed later it is not earned.",
  }),
  "award.withdrawn-data-goals": msg({
    message: "Withdrawn: with corrected data and goals changed later it is not earned.",
  }),
  "award.withdrawn-data-rules": msg({
    message: "Withdrawn: with corrected data and rules changed later it is not earned.",
  }),
  "award.withdrawn-goals-rules": msg({
    message: "Withdrawn: with goals and rules changed later it is not earned.",
  }),
  "award.withdrawn-data-goals-rules": msg({
    message: "Withdrawn: with corrected data, and goals and rules changed later it is not earned.",
  }),
  "points.paid": msg({ message: "Score {score} over the four weeks to {to}." }),
  "points.changed": msg({
    message: "Later data for the four weeks to {to}: the score is {score} instead of {before}.",
  }),
  "points.changed-goals": msg({
    message:
      "Goals for the four weeks to {to} were changed: the score is {score} instead of {before}.",
  }),
  "points.changed-rules": msg({
    message:
      "Rules were changed: the score over the four weeks to {to} is {score} instead of {before}.",
  }),
  "points.changed-data-goals": msg({
    message:
      "Later data and changed goals for the four weeks to {to}: the score is {score} instead of {before}.",
  }),
  "points.changed-data-rules": msg({
    message:
      "Later data for the four weeks to {to}, and changed rules: the score is {score} instead of {before}.",
  }),
  "points.changed-goals-rules": msg({
    message:
      "Changed goals for the four weeks to {to}, and changed rules: the score is {score} instead of {before}.",
  }),
  "points.changed-data-goals-rules": msg({
    message:
      "Later data and changed goals for the four weeks to {to}, and changed rules: the score is {score} instead of {before}.",
  }),
  "points.held": msg({
    message:
      "Held for review: score {score} over the four weeks to {to}, and a guardrail of {measured} signals ({guardrail}).",
  }),
  "points.released": msg({
    message:
      "Released: score {score} over the four weeks to {to}, and no guardrail signals any more.",
  }),
  "points.reviewed": msg({
    message: "Released after a review: score {score} over the four weeks to {to}.",
  }),
  "points.restored": msg({
    message: "Score {score} over the four weeks to {to}, with data that came later.",
  }),
  "points.restored-goals": msg({
    message: "Score {score} over the four weeks to {to}, with goals changed later.",
  }),
  "points.restored-rules": msg({
    message: "Score {score} over the four weeks to {to}, by rules changed later.",
  }),
  "points.restored-data-goals": msg({
    message: "Score {score} over the four weeks to {to}, with later data and goals changed later.",
  }),
  "points.restored-data-rules": msg({
    message: "Score {score} over the four weeks to {to}, with later data and rules changed later.",
  }),
  "points.restored-goals-rules": msg({
    message: "Score {score} over the four weeks to {to}, with goals and rules changed later.",
  }),
  "points.restored-data-goals-rules": msg({
    message:
      "Score {score} over the four weeks to {to}, with later data, and goals and rules changed later.",
  }),
  "points.withdrawn": msg({
    message: "Corrected data leave too little for a score over the four weeks to {to}.",
  }),
  "points.withdrawn-goals": msg({
    message: "With goals changed later there is no score over the four weeks to {to}.",
  }),
  "points.withdrawn-rules": msg({
    message: "By rules changed later there is no score over the four weeks to {to}.",
  }),
  "points.withdrawn-data-goals": msg({
    message:
      "With corrected data and goals changed later there is no score over the four weeks to {to}.",
  }),
  "points.withdrawn-data-rules": msg({
    message:
      "With corrected data and rules changed later there is no score over the four weeks to {to}.",
  }),
  "points.withdrawn-goals-rules": msg({
    message: "With goals and rules changed later there is no score over the four weeks to {to}.",
  }),
  "points.withdrawn-data-goals-rules": msg({
    message:
      "With corrected data, and goals and rules changed later there is no score over the four weeks to {to}.",
  }),
};

learnSentences(RECOGNITION_SENTENCES);
