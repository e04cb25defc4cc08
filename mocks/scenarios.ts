import { dayNumber } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { ProblemKind } from "#src/contract/problem.ts";
import { teamAt } from "#server/demo/demo-team.ts";

/** Where one fact of the mocks stands, for scenarios that leave some out. */
export interface FactWhere {
  readonly source: string;
  readonly day: Day;
  readonly team: string | null;
  readonly today: Day;
}

export type ScenarioId =
  | "normal"
  | "slow"
  | "failing"
  | "offline"
  | "empty-organisation"
  | "empty-team"
  | "stale-feed"
  | "partial-day"
  | "conflict"
  | "suppressed"
  | "no-session";

/** A state that the app must cope with, to be chosen by name. What a scenario does not mention is as usual. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly title: string;
  readonly description: string;
  /** Which facts there are; all unless told. */
  readonly keeps?: (fact: FactWhere) => boolean;
  /** The local hour at which the clock stands. */
  readonly hour?: number;
  /** How long every answer takes. */
  readonly delayMilliseconds?: number;
  /** The problem that every question for data, or every change, is answered with. */
  readonly fails?: { readonly what: "questions" | "changes"; readonly with: ProblemKind };
  /** Whether no answer comes at all. */
  readonly isOffline?: true;
  /** Whether sessions are forgotten at once. */
  readonly forgetsSessions?: true;
  /** Others a peer group needs before anything about it is shown. */
  readonly minimumCohort?: number;
}

const STALE_DAYS = 9;
/** The team that the supervisor among the personas leads. */
const EMPTIED_TEAM = teamAt(0, 0).id;

/** All scenarios; the first is the one nobody has to choose. */
export const SCENARIOS: readonly [Scenario, ...Scenario[]] = [
  {
    id: "normal",
    title: "Normal",
    description: "Everything works, with the demo organisation as it is now.",
  },
  {
    id: "slow",
    title: "Slow",
    description: "Every answer takes two and a half seconds: skeletons and kept data show.",
    delayMilliseconds: 2_500,
  },
  {
    id: "failing",
    title: "Failing",
    description: "The session is known, but every question for data meets an internal error.",
    fails: { what: "questions", with: "internal" },
  },
  {
    id: "offline",
    title: "Offline",
    description: "No answer comes, as without a network.",
    isOffline: true,
  },
  {
    id: "empty-organisation",
    title: "Empty organisation",
    description: "People and goals are there, but nothing has been imported yet.",
    keeps: () => false,
  },
  {
    id: "empty-team",
    title: "Empty team",
    description: "The supervisor's team has people but no facts; the others have theirs.",
    keeps: ({ team }) => team !== EMPTIED_TEAM,
  },
  {
    id: "stale-feed",
    title: "Stale feed",
    description: "The operations feed stopped nine days ago; surveys and quality went on.",
    keeps: ({ source, day, today }) =>
      source !== "operations" || dayNumber(today) - dayNumber(day) >= STALE_DAYS,
  },
  {
    id: "partial-day",
    title: "Partial day",
    description: "It is eleven in the morning: today is still filling.",
    hour: 11,
  },
  {
    id: "conflict",
    title: "Conflict",
    description: "Every change comes too late: somebody else was first.",
    fails: { what: "changes", with: "version-conflict" },
  },
  {
    id: "suppressed",
    title: "Suppressed",
    description: "No peer group is large enough to be shown.",
    minimumCohort: 100_000,
  },
  {
    id: "no-session",
    title: "No session",
    description: "Sessions end as soon as they have begun: nobody is signed in.",
    forgetsSessions: true,
  },
];

/** The scenario of a name; undefined for a name that none has. */
export function scenarioNamed(name: string | null): Scenario | undefined {
  return SCENARIOS.find(({ id }) => id === name);
}
