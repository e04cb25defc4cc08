import { message } from "../../messages.ts";
import { gainOf } from "../../scoring/gain.ts";
import { bandFor } from "../../scoring/judge.ts";
import { valueOf } from "../../scoring/value.ts";
import {
  changeVerdict,
  testAgainstBaseline,
  testChange,
  type Change,
} from "../../statistics/change.ts";
import { survivors } from "../../statistics/false-discovery.ts";
import { goalOver, totalsOver, type History, type HistoryKpi, type Stretch } from "../history.ts";
import type { BestRule, ImproveRule, TurnRule } from "./badge.ts";
import { said, type BadgeCase, type RuleDecision } from "./decision.ts";

/** Half a year: long enough that a few weeks of holding back make no baseline to rise from. */
const BASELINE_WEEKS = 26;
/** Earlier periods with enough data before the best of them means anything. */
const FEWEST_EARLIER = 3;

/** KPIs that count in the score over a stretch. */
function counting({ kpis }: History, stretch: Stretch): HistoryKpi[] {
  return kpis.filter((one) => (goalOver(one, stretch)?.weight ?? 0) > 0);
}

/** Whether something is better than in the half year before, by more than weeks differ anyway. */
export function decideImprove({ on, rate }: ImproveRule, badgeCase: BadgeCase): RuleDecision {
  const { history, stretch } = badgeCase;
  const among = counting(history, stretch).filter(({ kpi }) => on === null || kpi.id === on);
  const { tested, improved } = risen(among, badgeCase, rate);
  if (tested === 0) return said("no-data", message("badge.is-no-baseline", {}));
  const [first] = improved;
  const rests = improved.map(({ kpi }) => kpi.id);
  return first
    ? said("earned", message("badge.is-improved", { measured: first.kpi.name }), rests)
    : said("not-yet", message("badge.is-no-clear-change", {}));
}

/** Whether a KPI that was below its goal over the half year before meets it now, by a rise that is none of chance. */
export function decideTurn({ rate }: TurnRule, badgeCase: BadgeCase): RuleDecision {
  const { history, stretch, policy } = badgeCase;
  const before = baselineOf(stretch);
  const bandOver = (one: HistoryKpi, over: Stretch) => {
    const question = { kpi: one.kpi, totals: totalsOver(one, over), goal: goalOver(one, over) };
    return bandFor({ ...question, policy, prior: null });
  };
  const among = counting(history, stretch);
  if (!among.some((one) => (totalsOver(one, before).denominator ?? 0) >= one.kpi.minimumSample)) {
    return said("no-data", message("badge.is-no-baseline", {}));
  }
  const below = among.filter((one) => bandOver(one, before) === "below");
  if (below.length === 0) return said("not-yet", message("badge.is-none-below", {}));
  const turned = risen(below, badgeCase, rate).improved.filter((one) =>
    ["meets", "exceeds"].includes(bandOver(one, stretch)),
  );
  const [first] = turned;
  const rests = turned.map(({ kpi }) => kpi.id);
  return first
    ? said("earned", message("badge.is-turned", { measured: first.kpi.name }), rests)
    : said("not-yet", message("badge.is-not-turned", { times: below.length }));
}

function baselineOf({ from }: Stretch): Stretch {
  return { from: Math.max(from - BASELINE_WEEKS, 0), to: from - 1 };
}

/** Which KPIs have risen against the half year before, false alarms shared among all that could be tested. */
function risen(among: readonly HistoryKpi[], { stretch }: BadgeCase, rate: number) {
  const { from, to } = baselineOf(stretch);
  const changes = among.map((one): Change => {
    const baseline = one.totals.slice(from, to + 1);
    return testAgainstBaseline(one.kpi, totalsOver(one, stretch), baseline, null);
  });
  const pValues = changes.map(({ pValue }) => pValue);
  const survives = survivors(pValues, rate);
  const improved = among.filter((one, at) => {
    const change = changes[at];
    const anchors = goalOver(one, stretch)?.anchors ?? null;
    const { direction } = one.kpi;
    const verdict =
      change && changeVerdict({ change, survives: survives[at] ?? false, direction, anchors });
    return verdict === "improved";
  });
  return { tested: pValues.filter((p) => p !== null).length, improved };
}

/**
 * Whether a period is better than each of the year before. It is tested against the best of them, whose luck is part of what
 * must be beaten, so that somebody who does not change earns it far less often than the rate says.
 */
export function decideBest(
  { on, rate }: BestRule,
  { history, stretch, earlier }: BadgeCase,
): RuleDecision {
  const one = history.kpis.find(({ kpi }) => kpi.id === on);
  if (!one) return said("no-data", message("badge.is-no-goal", { measured: on }));
  const { kpi } = one;
  const measured = kpi.name;
  const now = totalsOver(one, stretch);
  const anchors = goalOver(one, stretch)?.anchors ?? null;
  const past = earlier
    .map((before) => totalsOver(one, before))
    .filter(({ denominator }) => (denominator ?? 0) >= kpi.minimumSample);
  const value = valueOf(kpi, now);
  if (value === null || (now.denominator ?? 0) < kpi.minimumSample) {
    return said("no-data", message("badge.is-no-data", { measured }), [on]);
  }
  const periods = past.length;
  if (periods < FEWEST_EARLIER) {
    const few = message("badge.is-few-earlier", { periods, minimum: FEWEST_EARLIER });
    return said("no-data", few, [on]);
  }
  const isBetterThanAll = past.every((before) => {
    const then = valueOf(kpi, before);
    const { pValue } = testChange(kpi, now, before, null);
    const gains = then !== null && gainOf(then, value, kpi.direction, anchors) > 0;
    return gains && pValue !== null && pValue <= rate;
  });
  return isBetterThanAll
    ? said("earned", message("badge.is-best", { measured, periods }), [on])
    : said("not-yet", message("badge.is-not-best", { measured, periods }), [on]);
}
