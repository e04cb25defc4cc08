import { QUEUE } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import type { Stratum } from "#src/domain/statistics/queue-mix.ts";
import { NO_TOTALS, sumTotals, type Totals } from "#src/domain/totals.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import type { PeerGroup } from "./peer-group.ts";

/**
 * One KPI by queue, the subject's own beside the peers' together. A queue in which fewer peers have data than a comparison
 * must rest on is one in which they do nothing. Empty where the facts have no queues or the peers are withheld.
 */
export async function queueStrata(
  { metrics, signal }: RouteContext,
  { subject, kpi, cohort }: { subject: Subject; kpi: Kpi; cohort: PeerGroup },
  { period, conditions, where, watermark }: AskedAbout,
): Promise<Stratum[]> {
  const { level } = subject;
  if (!watermark.dimensions.includes(QUEUE) || !cohort.sums || level === "organisation") return [];
  const of = sumsFor([kpi], "ratio");
  const [own, { others: peers }] = await Promise.all([
    metrics.sums({ of, by: [QUEUE], period, where }, signal),
    metrics.cohort(
      { of, by: [level, QUEUE], period, where: [...cohort.shared, ...conditions] },
      subject,
    ),
  ]);
  const members = new Map<string | null, Totals[]>();
  const columns = columnsIn(peers, kpi);
  for (const [row, queue] of (peers.keys[1] ?? []).entries()) {
    const totals = totalsOf(columns, row);
    if (valueOf(kpi, totals) !== null) members.set(queue, [...(members.get(queue) ?? []), totals]);
  }
  const together = (queue: string | null): Totals => {
    const known = members.get(queue) ?? [];
    return known.length < cohort.minimum ? NO_TOTALS : sumTotals(known);
  };
  const ownColumns = columnsIn(own, kpi);
  const ownQueues = own.keys[0] ?? [];
  const elsewhere = [...members.keys()].filter((queue) => !ownQueues.includes(queue));
  return [
    ...ownQueues.map((queue, row) => ({
      own: totalsOf(ownColumns, row),
      peers: together(queue),
    })),
    ...elsewhere.map((queue) => ({ own: NO_TOTALS, peers: together(queue) })),
  ];
}
