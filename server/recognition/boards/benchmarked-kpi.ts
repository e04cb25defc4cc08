import type { Benchmarks } from "#src/contract/recognition/boards.ts";
import { amounts } from "#src/domain/explain/amounts.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Message } from "#src/domain/message.ts";
import { message } from "#src/domain/messages.ts";
import { benchmarksOf, nextBenchmark } from "#src/domain/recognition/boards/benchmark.ts";
import { adjustedValue } from "#src/domain/statistics/evidence.ts";
import { peerPrior, peerTotals, told } from "../../answers/peer-figures.ts";
import type { PeerGroup } from "../../answers/peer-group.ts";
import type { JudgedKpi } from "../../answers/scored-sums.ts";
import type { RouteContext } from "../../route.ts";

type Benchmarked = Benchmarks["kpis"][number];

/**
 * One KPI of somebody beside what the peers reach. Peers count with enough data and by their adjusted values: the best tenth of values as
 * they are is often the luckiest tenth.
 */
export function benchmarkedKpi(
  { services: { policy } }: RouteContext,
  { kpi, judgement }: JudgedKpi,
  before: number | null,
  cohort: PeerGroup,
): Benchmarked {
  const { value, interval, sample } = judgement;
  const prior = peerPrior(cohort, kpi);
  const values = peerTotals(cohort, kpi)
    .filter(({ denominator }) => (denominator ?? 0) >= kpi.minimumSample)
    .map((totals) => adjustedValue(kpi, totals, prior))
    .filter((one) => one !== null);
  const isEnough = values.length >= cohort.minimum;
  const benchmarks = isEnough
    ? benchmarksOf(values, kpi.direction, policy.cellFloor).map((one) => ({
        ...one,
        value: told(cohort, one.value),
      }))
    : [];
  const next = interval && nextBenchmark(benchmarks, interval, kpi.direction);
  const isNext = next && next.standing !== "reached";
  return {
    kpi: kpi.id,
    value,
    interval,
    sample,
    before,
    benchmarks,
    next: isNext
      ? {
          share: next.share,
          value: next.value,
          standing: next.standing === "ahead" ? "ahead" : "too-close",
        }
      : null,
    sentence: sentenceOf(kpi, judgement, benchmarks, next),
  };
}

function sentenceOf(
  kpi: Kpi,
  { value, sample }: JudgedKpi["judgement"],
  benchmarks: Benchmarked["benchmarks"],
  next: ReturnType<typeof nextBenchmark>,
): Message {
  const last = benchmarks.at(-1);
  if (value === null || sample === null) return message("peers.no-data", amounts(kpi));
  if (!last) return message("peers.no-benchmark", amounts(kpi));
  const shared = { ...amounts(kpi), sample, sampleUnit: kpi.sampleUnit };
  if (next === null) {
    return message("peers.next-reached", { ...shared, share: last.share, value: last.value });
  }
  const { share, value: reach, standing } = next;
  return standing === "ahead"
    ? message("peers.next-ahead", { ...shared, share, value: reach, gap: Math.abs(reach - value) })
    : message("peers.next-close", { ...shared, share, value: reach });
}
