import type { Day, DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { Linear } from "#src/domain/kpi.ts";
import type { Grain, Period } from "#src/domain/period.ts";

/**
 * The metrics port: sums of measures by dimensions, and nothing else. No ratio, no percentile, no opinion of an engine
 * crosses it; the domain turns sums into meaning.
 *
 * Measures that come from different feeds are never known in one fact. Where a set of them is to be answered together (see
 * `join`), the facts of an agent's day, week or month are put together into one **joined row**:
 * - when none of these facts knows the whole set, but those of several sources know it between them;
 * - when nothing is missing: a source that gives a measure of the set does so in each of its facts there. It gives a measure
 *   when a batch that one of these facts came with has any value for it, so that a cell left blank stays unknown;
 * - never across grains, and never for facts that belong to nobody.
 *
 * A joined row has each measure of the set summed over the facts that know it (a sum beyond the whole numbers of doubles
 * makes no row), and in each dimension the one value on which these facts agree; a fact that lacks it does not disagree.
 * It counts in sums over exactly this set and in no other.
 */
export interface MetricsStore {
  /**
   * Sums over the fact rows of a period and the joined rows that its sums are over, one output row per combination of the
   * group keys that has any of them. A question without sums is about all joined rows.
   * Rows come ordered by their keys (in the order of `by`, by code point, null last), so that equal questions have equal
   * bytes.
   * A coarse fact (week, month) counts where the period, or the time bucket, contains it whole.
   * Rejects with the signal's reason when aborted, and with UnknownName for a measure or dimension it does not have.
   */
  sums(question: SumsQuestion, signal?: AbortSignal): Promise<SumsTable>;

  /**
   * How many people the facts behind each row of a sums answer belong to: distinct agents, in the one column `HEADS`. It has
   * the rows of the answer to a question without sums in the same order; facts that belong to nobody count 0. Nobody's
   * figures are in it.
   */
  heads(question: HeadsQuestion, signal?: AbortSignal): Promise<SumsTable>;

  /**
   * The fact rows themselves, newest day first, then by agent, queue and source; for evidence. Rows that agree in all of
   * these are ordered by what else they hold, so that paging never shows a row twice. Joined rows are never among them, but
   * the facts that they were made of are.
   */
  facts(question: FactsQuestion, signal?: AbortSignal): Promise<FactsPage>;

  /**
   * The distinct values of one dimension among the facts of a period (of all time without one), ordered by code point.
   * Facts that lack the dimension are not listed.
   */
  members(question: MembersQuestion, signal?: AbortSignal): Promise<readonly Member[]>;

  /**
   * What the store holds: versions for ETags, first and last day, per-source watermarks, names that have values. Where it tells
   * the same version before and after some questions, all of them were answered from the facts of that version.
   */
  watermark(): Promise<Watermark>;

  /** Makes room for measures and dimensions it does not have yet. Facts stored before carry null there. */
  define(names: {
    measures: readonly MeasureId[];
    dimensions: readonly DimensionId[];
  }): Promise<void>;

  /**
   * Says which sets of measures must be answered together even when no fact knows all of one; what was said before holds no
   * more. The store keeps it, and the joined rows that follow from it, whatever comes and in whatever order.
   */
  join(sets: readonly (readonly MeasureId[])[]): Promise<void>;

  /**
   * Replaces whole keys (source, grain, day, agent, queue) with the rows of a batch, all or nothing. A batch with a lower
   * sequence never overwrites a higher one; applying a sequence again changes nothing, so batches may come in any order
   * and end in the same facts. Returns what it did. Rejects with InvalidBatch, or UnknownName for a measure or dimension
   * that has not been defined; nothing has changed then. An engine may refuse sums over a day that leave 64 bits.
   */
  apply(batch: FactBatch): Promise<Applied>;

  /** The sequences applied since the last `replace`, ascending; what the ledger has beyond them is still to be applied. */
  appliedBatches(): Promise<readonly number[]>;

  /**
   * Puts the facts of these batches in the place of all it has, all or nothing. Until the last one is in, questions are
   * answered from the facts as they were. Rejects as `apply` does, and with whatever the batches reject with.
   */
  replace(batches: Iterable<FactBatch> | AsyncIterable<FactBatch>): Promise<void>;

  /** Does some work that changes nothing here, while nobody else does: changes that come meanwhile wait for its end. */
  undisturbed<Result>(work: () => Promise<Result>): Promise<Result>;

  close(): Promise<void>;
}

/** A sum to be answered, named so that the answer's columns can be found. */
export interface Sum {
  readonly name: string;
  readonly of: SumOf;
  /**
   * Only rows in which all of these measures are known count, and rows joined for exactly these. A KPI names the measures of its numerator and denominator
   * here in both of its sums, so that both are summed over the same rows. The measures of `of` are always among them:
   * what is unknown is never taken for 0.
   */
  readonly over: readonly MeasureId[];
}

export type SumOf =
  /** Σ of a linear combination. */
  | { readonly kind: "linear"; readonly linear: Linear }
  /**
   * Σ over days of (day's sum of a) × (day's sum of b), the days' sums being taken within the output row's group.
   * A coarse fact's week or month stands for one day here. From these the variance of a ratio follows. Exact to the last
   * bit below 2^53, rounded once above.
   */
  | { readonly kind: "product"; readonly a: Linear; readonly b: Linear }
  /** The number of days on which at least one row counted; a coarse fact's week or month counts once, as a product does. */
  | { readonly kind: "days" };

/** The column of an answer to `heads`. */
export const HEADS = "heads";

/** What output rows are grouped by: a dimension's value, or the first day of a time bucket. */
export type GroupKey = DimensionId | Grain;

/** Rows whose dimension has one of the values. Several conditions must all hold. An empty list of values matches nothing. */
export interface Condition {
  readonly dimension: DimensionId;
  readonly in: readonly string[];
}

export interface SumsQuestion {
  readonly of: readonly Sum[];
  readonly by: readonly GroupKey[];
  readonly period: Period;
  readonly where: readonly Condition[];
}

/** Whose heads are counted, by which groups. */
export interface HeadsQuestion extends Omit<SumsQuestion, "of"> {
  /**
   * Where there are so many people the count may be any number from this on, which is known far sooner than how many they
   * are. Left out, all are counted.
   */
  readonly enough?: number;
}

/** Columns of equal length. `keys[i]` belongs to `by[i]`; null where the facts lack that dimension. */
export interface SumsTable {
  readonly length: number;
  readonly keys: readonly (readonly (string | null)[])[];
  /** By the sum's name. NaN where no row counted (unknown); otherwise a whole number. */
  readonly columns: ReadonlyMap<string, Float64Array>;
}

export interface FactsQuestion {
  readonly period: Period;
  readonly where: readonly Condition[];
  readonly measures: readonly MeasureId[];
  readonly dimensions: readonly DimensionId[];
  /**
   * Only rows in which at least one of these is known, among them the facts of every joined row of this set that meets the
   * conditions, whether they meet them by themselves or not; all rows when left out.
   */
  readonly knownAny?: readonly MeasureId[];
  readonly limit: number;
  readonly offset: number;
}

export interface FactsPage {
  /** How many rows there are in all. */
  readonly total: number;
  /** How many of them are joined. */
  readonly joined: number;
  readonly rows: readonly Fact[];
}

export interface MembersQuestion {
  readonly dimension: DimensionId;
  readonly where: readonly Condition[];
  readonly period?: Period;
}

export interface Member {
  readonly id: string;
  /** The first and last day that a fact covers, among those asked for. */
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/**
 * One fact: what one agent did in one queue on one business day, week or month, with the other dimensions as they were.
 * Several facts may share a key when another dimension differs within it; a batch restates all of them together.
 */
export interface Fact {
  readonly source: string;
  readonly grain: Grain;
  /** The first day it covers. */
  readonly day: Day;
  /** Empty text when it belongs to nobody, as a queue's own figures do. Empty text in any dimension means it is lacking. */
  readonly agent: string;
  /** Empty text when the source has no queues. */
  readonly queue: string;
  /** The other dimensions asked for, where the fact has them. */
  readonly dimensions: ReadonlyMap<DimensionId, string>;
  /** The measures asked for, where they are known. */
  readonly measures: ReadonlyMap<MeasureId, number>;
  /** The batch it came with, and how many rows of its file it sums up. */
  readonly batch: number;
  readonly sourceRows: number;
  /** Whether it is part of a row joined for the measures of `knownAny`. */
  readonly joined: boolean;
}

/** Facts of one accepted batch, columnar. Lists of equal length; measures hold whole numbers, NaN where unknown. */
export interface FactBatch {
  /** The batch's place in the ledger: 1, 2, 3 … */
  readonly sequence: number;
  readonly source: string;
  readonly grain: Grain;
  /** The weekday on which every `day` of a weekly batch falls. */
  readonly weekStart: WeekStart;
  readonly length: number;
  readonly day: readonly Day[];
  readonly agent: readonly string[];
  readonly queue: readonly string[];
  readonly dimensions: ReadonlyMap<DimensionId, readonly (string | null)[]>;
  readonly measures: ReadonlyMap<MeasureId, Float64Array>;
  readonly sourceRows: Uint32Array;
}

/** ISO weekday number of the first day of a week: 1 Monday … 7 Sunday. */
export type WeekStart = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface Applied {
  /** Rows of the batch that the store now holds. */
  readonly rowsAdded: number;
  /** Rows of older batches that gave way to them. */
  readonly rowsReplaced: number;
  /** Rows left out because a newer batch holds their key. */
  readonly rowsOutdated: number;
}

export interface Watermark {
  /** Rises with every change of the facts. */
  readonly version: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly sources: readonly SourceWatermark[];
  /** Measures and dimensions that some applied batch gave a value for, by code point. What is not here is unknown everywhere. */
  readonly measures: readonly MeasureId[];
  readonly dimensions: readonly DimensionId[];
}

export interface SourceWatermark {
  readonly source: string;
  readonly lastDay: Day;
  readonly lastBatch: number;
  /** Those that some batch of it gave a value for, by code point. */
  readonly measures: readonly MeasureId[];
}

/** A question or a batch named a measure or dimension that the store does not have. */
export class UnknownName extends Error {
  override readonly name = "UnknownName";

  constructor(kind: "measure" | "dimension", id: string) {
    super(`there is no ${kind} “${id}” in the store: define it first`);
  }
}

/** A batch that no store may take; the message names the row (from 0), the column and the rule. */
export class InvalidBatch extends Error {
  override readonly name = "InvalidBatch";
}
