import type { Peers } from "#src/contract/peers.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { DimensionId, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import type { PeerGroup } from "./peer-group.ts";
import type { Condition } from "../metrics-store.ts";
import { conditionsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { gridRows } from "./grid-rows.ts";
import { askScored, judgeCell } from "./scored-sums.ts";

/**
 * Those of the peer group whom the session may see by name, the subject among them, by name. Who sees the whole
 * organisation is shown the people of the subject's own teams; an agent is shown nobody.
 */
export async function peerMembers(
  context: RouteContext,
  {
    subject,
    kpi,
    cohort,
    prior,
  }: { subject: Subject; kpi: Kpi; cohort: PeerGroup; prior: Prior | null },
  { period, watermark }: AskedAbout,
): Promise<Peers["members"]> {
  const { identity, directory, services } = context;
  const level = identity.levels.find((one) => one === subject.level);
  if (!level || identity.role === "agent") return [];
  if (level === AGENT && !services.policy.peerNames) return [];
  const where = [...cohort.shared, ...(await besides(context, subject, level, period))];
  const scored = await askScored(
    context,
    { kpis: [kpi], level, by: [level], period, where, depth: "interval" },
    watermark,
  );
  const [column] = scored.columns;
  const ids = scored.table.keys[0] ?? [];
  const { rows } = gridRows(ids, { level, directory, limit: ids.length });
  return rows.flatMap((row) => {
    const cell = { row: ids.indexOf(row.id), id: row.id, slice: 0 };
    if (!column) return [];
    const { value, sample, adjusted, band } = judgeCell(
      scored,
      column,
      cell,
      prior,
      services.policy,
    ).judgement;
    return value === null || sample === null ? [] : [{ ...row, value, sample, adjusted, band }];
  });
}

async function besides(
  { identity, metrics, signal }: RouteContext,
  subject: Subject,
  level: DimensionId,
  period: AskedAbout["period"],
): Promise<Condition[]> {
  if (level !== AGENT || identity.rows.length > 0) return [];
  const question = { dimension: TEAM, where: conditionsOf(subject), period };
  const teams = await metrics.members(question, signal);
  return teams.length > 0 ? [{ dimension: TEAM, in: teams.map(({ id }) => id) }] : [];
}
