import type { DimensionId } from "../ids.ts";
import type { Kpi } from "../kpi.ts";
import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import { FUNNEL_LEVELS, funnelLimits, type Funnel } from "../statistics/funnel.ts";
import { amounts } from "./amounts.ts";

/** The peer group in words: whom it holds. */
export function explainCohort(dimensions: readonly DimensionId[]): Message {
  return dimensions.length === 0
    ? message("cohort.everyone", {})
    : message("cohort.shared", { dimensions: dimensions.join(",") });
}

/**
 * How a subject stands beside its peers, of whom it is none: different only beyond the funnel's outer limits (99.8 %) for a
 * newcomer, because everybody looks at this and one in twenty would be outside the inner ones by chance.
 */
export function explainPeers({
  kpi,
  value,
  sample,
  funnel,
  size,
}: {
  readonly kpi: Kpi;
  /** The subject's own; null without data. */
  readonly value: number | null;
  readonly sample: number | null;
  /** That of the peers, without the subject. */
  readonly funnel: Funnel;
  /** Peers with data besides the subject. */
  readonly size: number;
}): Message {
  const about = amounts(kpi);
  if (value === null || sample === null) return message("peers.no-data", about);
  const among = { ...about, size, sample, sampleUnit: kpi.sampleUnit };
  const { low, high } = funnelLimits(kpi, funnel, sample, FUNNEL_LEVELS.outer);
  if (low <= value && value <= high) return message("peers.alike", among);
  switch (kpi.direction) {
    case "higher":
      return value > high ? message("peers.better", among) : message("peers.worse", among);
    case "lower":
      return value < low ? message("peers.better", among) : message("peers.worse", among);
    case "range":
      return message("peers.differs", among);
  }
}
