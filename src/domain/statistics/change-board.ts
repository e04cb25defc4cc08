import type { Anchors } from "../goal.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { sumTotals, type Totals } from "../totals.ts";
import { changeVerdict, testAgainstBaseline, type Change, type ChangeVerdict } from "./change.ts";
import { survivors } from "./false-discovery.ts";

/** One KPI of one subject, watched for a change. */
export interface WatchedSeries<Id> {
  /** Whose it is; handed back with what was found. */
  readonly id: Id;
  readonly kpi: Kpi;
  /** The sums of the period in question. */
  readonly now: Totals;
  /** The sums of earlier stretches of time, each as long as one of the period's; six or more with data. */
  readonly baseline: readonly Totals[];
  /** Of the goal now: says which way is better for a range; null without one. */
  readonly anchors: Anchors | null;
}

/** What of a policy a list of changes goes by. */
type WatchPolicy = Pick<Policy, "falseDiscoveryRate" | "intervalLevel">;

/** A change that is more than noise. */
export interface FoundChange<Id> extends Change {
  readonly id: Id;
  /** Better, worse, or neither where a range without a goal has moved. */
  readonly verdict: ChangeVerdict;
  /** Σ denominator of the period and of its baseline. */
  readonly sample: number;
  readonly baselineSample: number;
}

/** What a list of changes shows, and what it looked at without showing it. */
export interface ChangeBoard<Id> {
  /** The surest first; equally sure ones in the order of the series. */
  readonly found: readonly FoundChange<Id>[];
  /** Series that were tested and moved no more than noise does. */
  readonly quiet: number;
  /** Series with too little data to be tested: they say nothing, not that nothing happened. */
  readonly untested: number;
}

/**
 * Looks at many series together and keeps only the changes that survive: each is tested against the variation of its own
 * baseline, and of all that is kept at most the policy's share is noise (Benjamini and Hochberg).
 */
export class ChangeWatch<Id> {
  readonly #policy: WatchPolicy;
  readonly #pValues: (number | null)[] = [];
  /** Those that may survive, by their place: a probability above the share of noise never does. */
  readonly #candidates = new Map<number, readonly [WatchedSeries<Id>, Change]>();

  constructor(policy: WatchPolicy) {
    this.#policy = policy;
  }

  /** Looks at one more series. It is kept only where its change may survive. */
  look(series: WatchedSeries<Id>): void {
    const { falseDiscoveryRate, intervalLevel } = this.#policy;
    const change = testAgainstBaseline(series.kpi, series.now, series.baseline, intervalLevel);
    const place = this.#pValues.push(change.pValue) - 1;
    if (change.pValue !== null && change.pValue <= falseDiscoveryRate) {
      this.#candidates.set(place, [series, change]);
    }
  }

  /** What survives among all that was looked at. */
  board(): ChangeBoard<Id> {
    const survives = survivors(this.#pValues, this.#policy.falseDiscoveryRate);
    const tested = this.#pValues.filter((pValue) => pValue !== null).length;
    const found = [...this.#candidates].flatMap(([place, [series, change]]) => {
      if (!survives[place]) return [];
      const { id, kpi, now, baseline, anchors } = series;
      const verdict = changeVerdict({ change, survives: true, direction: kpi.direction, anchors });
      const sample = now.denominator ?? 0;
      const baselineSample = sumTotals(baseline).denominator ?? 0;
      return [{ ...change, id, verdict, sample, baselineSample }];
    });
    return {
      found: found.toSorted((a, b) => (a.pValue ?? 1) - (b.pValue ?? 1)),
      quiet: tested - found.length,
      untested: this.#pValues.length - tested,
    };
  }
}

/** The same of series that are all there. */
export function changeBoard<Id>(
  series: Iterable<WatchedSeries<Id>>,
  policy: WatchPolicy,
): ChangeBoard<Id> {
  const watch = new ChangeWatch<Id>(policy);
  for (const one of series) watch.look(one);
  return watch.board();
}
