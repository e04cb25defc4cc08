import type { Role } from "#src/contract/session.ts";
import type { DimensionId, Subject } from "#src/domain/ids.ts";
import type { Cohort } from "./cohort.ts";
import type {
  Condition,
  FactsPage,
  FactsQuestion,
  HeadsQuestion,
  Member,
  MembersQuestion,
  SumsQuestion,
  SumsTable,
  Watermark,
} from "./metrics-store.ts";

/** Who asks. Made from the session cookie, once per request. */
export interface Identity {
  readonly role: Role;
  /** The agent's or supervisor's id in the facts; the role's name for the others. */
  readonly personId: string;
  readonly name: string;
  /** Whose scorecard is home, and what `within` means when it is left out: all that the session may see. */
  readonly home: Subject;
  /** The conditions every question of this session carries; empty for those who see the whole organisation. */
  readonly rows: readonly Condition[];
  /** Dimensions whose values the session may see one by one. */
  readonly levels: readonly DimensionId[];
}

/** Sums as one session may see them. */
export interface ScopedSums extends SumsTable {
  /**
   * Whether the policy withholds a row, because too few people stand behind it for this role, or because it would tell one of
   * those. All its sums are NaN then.
   */
  readonly withheld: (row: number) => boolean;
}

/** Fact rows as one session may see them. */
export interface ScopedFacts extends FactsPage {
  /** Whether the policy withholds all of them: too few people stand behind some of their days. */
  readonly withheld: boolean;
}

/**
 * The metrics port bound to one session: every question carries the scope's conditions, and a question that would name
 * someone out of scope is answered as if they did not exist.
 */
export interface ScopedMetrics {
  sums(question: SumsQuestion, signal?: AbortSignal): Promise<ScopedSums>;
  /**
   * Sums in scope that decide how others are read and are told nowhere: how much fell under which goal, who misses one where
   * only the number of such people is told, which units lie in which, and who did what of a unit whose change is split into
   * figures about all of them. Nothing of them is withheld.
   */
  weights(question: SumsQuestion, signal?: AbortSignal): Promise<SumsTable>;
  /** How many people there are in scope, by group: it decides how others are read, and is told nowhere, as weights are. */
  heads(question: HeadsQuestion, signal?: AbortSignal): Promise<SumsTable>;
  /**
   * Sums in scope that many answers rest on, such as what people have in common: kept until the facts change. It cannot be
   * aborted: whoever asks next for the same waits with the first.
   */
  standing(question: SumsQuestion): Promise<ScopedSums>;
  facts(question: FactsQuestion, signal?: AbortSignal): Promise<ScopedFacts>;
  members(question: MembersQuestion, signal?: AbortSignal): Promise<readonly Member[]>;
  watermark(): Promise<Watermark>;
  /**
   * Throws a not-found problem, the same for what does not exist and what the session may not see, when no fact in scope
   * bears the subject.
   */
  require(subject: Subject): Promise<void>;
  /**
   * Sums of the subject's peers, whatever the session's scope: grouped first by the subject's level (the first key of
   * `by`), its ids replaced by positions that mean nothing, with and without the subject itself. What a route gives away of it
   * is bound by the policy's cohort rules. It cannot be aborted: whoever asks next for the same group waits with the first.
   */
  cohort(question: SumsQuestion, leaveOut: Subject): Promise<Cohort>;
  /**
   * Asks for many groups of people together, so that `cohort` finds each kept that has one value in every dimension: the same question
   * with the conditions of each group before its own. The others are asked when they are looked at.
   */
  gatherCohorts(question: SumsQuestion, groups: readonly (readonly Condition[])[]): Promise<void>;
}
