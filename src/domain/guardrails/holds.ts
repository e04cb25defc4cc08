import type { Anchors } from "../goal.ts";
import type { KpiId } from "../ids.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { gainOf } from "../scoring/gain.ts";
import { valueOf } from "../scoring/value.ts";
import { changeVerdict, testChange } from "../statistics/change.ts";
import { survivors } from "../statistics/false-discovery.ts";
import type { Totals } from "../totals.ts";
import { movedWithPeers, type PeerSums } from "./peer-shift.ts";

/** What is known of a KPI that guards others. */
export interface Guardrail {
  readonly kpi: Kpi;
  /** The subject's sums in the period, and in the baseline before it; with squares, so that days may vary. */
  readonly now: Totals;
  readonly before: Totals;
  /** Null where there is no group to compare with: then the own baseline alone decides. */
  readonly peers: PeerSums | null;
  /** Of the goal now: says which way is wrong for a range, which never signals without one; null without a goal. */
  readonly anchors: Anchors | null;
}

/** Why a KPI's points are held for review: a guardrail that signals the wrong way. Held points still count. */
export interface Hold {
  readonly by: Kpi;
  /** The guardrail's values in its unit, and the sample of the later one. */
  readonly now: number;
  readonly before: number;
  readonly sample: number;
  /** Whether the change was also held against that of peers. */
  readonly besidePeers: boolean;
  readonly pValue: number;
}

/**
 * Which KPIs' points are held, by the KPI guarded. A guardrail signals when all of this is so:
 *
 * - it has moved the wrong way from the subject's own baseline by more than the peers have, and the rest, set against what is
 *   known of both, survives the noise test of all guardrails looked at (Benjamini and Hochberg, at the policy's rate for holds);
 * - its value is now worse than that of the peers together: who is still better than they are has nothing to answer for.
 *
 * A KPI with several guardrails is held by the surest. Guardrails without enough data hold nothing.
 */
export function holdsOf(
  kpis: readonly Pick<Kpi, "id" | "guardrails">[],
  guardrails: readonly Guardrail[],
  policy: Pick<Policy, "holdRate">,
): ReadonlyMap<KpiId, Hold> {
  const signals = signalsOf(guardrails, policy);
  return new Map(
    kpis.flatMap(({ id, guardrails: by }) => {
      const surest = signals
        .filter((signal) => by.includes(signal.by.id))
        .toSorted((a, b) => a.pValue - b.pValue)[0];
      return surest ? [[id, surest] as const] : [];
    }),
  );
}

function signalsOf(
  guardrails: readonly Guardrail[],
  { holdRate }: Pick<Policy, "holdRate">,
): Hold[] {
  const changes = guardrails.map(({ kpi, now, before, peers }) => {
    const { totals, worth } = movedWithPeers(kpi, before, peers);
    return testChange(kpi, now, totals, null, worth);
  });
  const survives = survivors(
    changes.map(({ pValue }) => pValue),
    holdRate,
  );
  return guardrails.flatMap((guardrail, at): Hold[] => {
    const { kpi, peers, anchors } = guardrail;
    const change = changes[at];
    const [now, before] = [valueOf(kpi, guardrail.now), valueOf(kpi, guardrail.before)];
    if (!change || change.pValue === null || now === null || before === null) return [];
    const verdict = changeVerdict({
      change,
      survives: survives[at] ?? false,
      direction: kpi.direction,
      anchors,
    });
    if (verdict !== "declined" || !isWorseThan(peers, guardrail, now)) return [];
    const sample = guardrail.now.denominator ?? 0;
    return [{ by: kpi, now, before, sample, besidePeers: peers !== null, pValue: change.pValue }];
  });
}

function isWorseThan(peers: PeerSums | null, { kpi, anchors }: Guardrail, now: number): boolean {
  const together = peers && valueOf(kpi, peers.now);
  return together === null || gainOf(together, now, kpi.direction, anchors) < 0;
}
