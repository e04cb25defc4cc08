import type { DayNumber } from "./calendar-day.ts";
import type { RandomStream } from "./random.ts";

/**
 * What people truly differ in, each as a distance from the average colleague. `pace` and `wrapUp` are logarithms of time,
 * `quality` is points of a hundred, the others are log odds. More of `pace` is slower.
 */
export interface Ability {
  pace: number;
  wrapUp: number;
  holding: number;
  transferring: number;
  resolving: number;
  repeating: number;
  pleasing: number;
  quality: number;
  straying: number;
  missing: number;
  cutting: number;
  selling: number;
  erring: number;
}

export type Dial = keyof Ability;

/** How much people differ: the standard deviation between persons. */
const SPREAD: Ability = {
  pace: 0.11,
  wrapUp: 0.22,
  holding: 0.25,
  transferring: 0.3,
  resolving: 0.28,
  repeating: 0.15,
  pleasing: 0.32,
  quality: 4,
  straying: 0.3,
  missing: 0.4,
  cutting: 0.3,
  selling: 0.3,
  erring: 0.3,
};

/** The dials in the order in which they are drawn. */
const DIALS = Object.keys(SPREAD) as Dial[];

/** A person's own ability. Beyond two standard deviations nobody is drawn: extremes are told by stories. */
export function drawAbility(random: RandomStream): Ability {
  const ability = { ...SPREAD };
  for (const dial of DIALS) {
    ability[dial] = SPREAD[dial] * Math.max(-2, Math.min(2, random.normal()));
  }
  return ability;
}

/** A lasting change of one dial: from a day on, growing evenly over so many days to its full size. */
export interface Effect {
  readonly dial: Dial;
  readonly by: number;
  readonly from: DayNumber;
  readonly growsOverDays: number;
}

/** Learning by doing: a newcomer is slower and less sure, and catches up by two thirds every three months. */
const LEARNING_DAYS = 90;
const NEWCOMER: Partial<Ability> = {
  pace: 0.34,
  wrapUp: 0.15,
  holding: 0.5,
  transferring: 0.5,
  resolving: -0.4,
  pleasing: -0.2,
  quality: -6,
  selling: -0.3,
  erring: 0.4,
};

/** A person's ability on a day: their own, less what experience is missing, with what has happened to them. */
export function abilityOn(
  own: Ability,
  effects: readonly Effect[],
  daysOfExperience: number,
  day: DayNumber,
): Ability {
  const ability = { ...own };
  const missing = Math.exp(-daysOfExperience / LEARNING_DAYS);
  if (missing > 0.01) {
    for (const dial of DIALS) ability[dial] += missing * (NEWCOMER[dial] ?? 0);
  }
  for (const { dial, by, from, growsOverDays } of effects) {
    if (day >= from) ability[dial] += by * Math.min(1, (day - from + 1) / (growsOverDays + 1));
  }
  return ability;
}

/** The probability whose log odds are those of a usual probability, shifted. */
export function shifted(usual: number, logOdds: number): number {
  const odds = (usual / (1 - usual)) * Math.exp(logOdds);
  return odds / (1 + odds);
}
