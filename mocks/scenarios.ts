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
  | "no-recognition"
  | "no-session";

/**
 * A state that the app must cope with, to be chosen by name. What a scenario does not mention is as usual. Its title and
 * description are words of the app, which speaks the reader's language.
 */
export interface Scenario {
  readonly id: ScenarioId;
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
  /** Whether the organisation has decided against recognition. */
  readonly hasNoRecognition?: true;
}

const STALE_DAYS = 9;
/** The team that the supervisor among the personas leads. */
const EMPTIED_TEAM = teamAt(0, 0).id;

/** All scenarios; the first is the one nobody has to choose. */
export const SCENARIOS: readonly [Scenario, ...Scenario[]] = [
  { id: "normal" },
  { id: "slow", delayMilliseconds: 2_500 },
  { id: "failing", fails: { what: "questions", with: "internal" } },
  { id: "offline", isOffline: true },
  { id: "empty-organisation", keeps: () => false },
  { id: "empty-team", keeps: ({ team }) => team !== EMPTIED_TEAM },
  {
    id: "stale-feed",
    keeps: ({ source, day, today }) =>
      source !== "operations" || dayNumber(today) - dayNumber(day) >= STALE_DAYS,
  },
  { id: "partial-day", hour: 11 },
  { id: "conflict", fails: { what: "changes", with: "version-conflict" } },
  { id: "suppressed", minimumCohort: 100_000 },
  { id: "no-recognition", hasNoRecognition: true },
  { id: "no-session", forgetsSessions: true },
];

/** The scenario of a name; undefined for a name that none has. */
export function scenarioNamed(name: string | null): Scenario | undefined {
  return SCENARIOS.find(({ id }) => id === name);
}
