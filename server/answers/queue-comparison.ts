import type { Peers } from "#src/contract/peers.ts";
import { explainMix, explainReversal } from "#src/domain/explain/explain-mix.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { message } from "#src/domain/messages.ts";
import type { Policy } from "#src/domain/policy.ts";
import {
  mixAdjusted,
  overlapOf,
  reversalOf,
  type Stratum,
} from "#src/domain/statistics/queue-mix.ts";
import { told } from "./peer-figures.ts";
import type { PeerGroup } from "./peer-group.ts";

/** How close two mixes are told: to five in a hundred. */
const SHARE_STEPS = 20;

/**
 * A subject beside its peers on like work, as the answer carries it. Nothing is said of a minority of the sample, nor where all
 * of the subject's work and all of the peers' is one queue: a mix needs two.
 */
export function queueComparison(
  kpi: Kpi,
  strata: readonly Stratum[],
  cohort: PeerGroup,
  policy: Policy,
): Peers["mix"] {
  const overlap = overlapOf(strata);
  const adjusted = mixAdjusted(kpi, strata);
  if (strata.length < 2 || overlap === null || !adjusted) return null;
  const share = Math.round(overlap * SHARE_STEPS) / SHARE_STEPS;
  const words = message("cohort.queues", { share });
  if (adjusted.covered < policy.minimumCoverage) return { words, adjusted: null, warning: null };
  const figures = {
    ...adjusted,
    value: told(cohort, adjusted.value),
    expected: told(cohort, adjusted.expected),
  };
  const reversal = reversalOf(kpi, strata);
  return {
    words,
    adjusted: { ...figures, sentence: explainMix(kpi, figures) },
    warning: reversal && explainReversal(kpi, reversal),
  };
}
