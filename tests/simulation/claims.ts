import { badgesDoNotRewardNoise } from "./badges-do-not-reward-noise.ts";
import { bandsAreHonest } from "./bands-are-honest.ts";
import { boardsDoNotRankNoise } from "./boards-do-not-rank-noise.ts";
import type { Claim } from "./claim.ts";
import { coachingIsNotFlattered } from "./coaching-is-not-flattered.ts";
import { comparisonsAreNotNoise } from "./comparisons-are-not-noise.ts";
import { gamingEarnsNothing } from "./gaming-earns-nothing.ts";
import { gamingShows } from "./gaming-shows.ts";
import { identicalPeople } from "./identical-people.ts";
import { intervalsCover } from "./intervals-cover.ts";
import { listsDoNotCryWolf } from "./lists-do-not-cry-wolf.ts";
import { nothingChanged } from "./nothing-changed.ts";
import { otherWorlds } from "./other-worlds.ts";
import { shrinkageHelps } from "./shrinkage-helps.ts";
import { steadyProcesses } from "./steady-processes.ts";

/** Every claim, in the order in which the evidence page tells them. */
export const CLAIMS: readonly Claim[] = [
  identicalPeople,
  bandsAreHonest,
  intervalsCover,
  shrinkageHelps,
  listsDoNotCryWolf,
  comparisonsAreNotNoise,
  nothingChanged,
  steadyProcesses,
  coachingIsNotFlattered,
  gamingShows,
  gamingEarnsNothing,
  badgesDoNotRewardNoise,
  boardsDoNotRankNoise,
  otherWorlds,
];
