import type { DimensionId } from "#src/domain/ids.ts";
import type { Condition, Member, MetricsStore, Watermark } from "./metrics-store.ts";
import { Recent } from "./recent.ts";

/** Which values of a dimension have facts in a scope, by id. Asked of the store once per state of the facts. */
export type Memberships = (question: {
  readonly dimension: DimensionId;
  readonly where: readonly Condition[];
  readonly watermark: Watermark;
}) => Promise<ReadonlyMap<string, Member>>;

/** Some scopes × levels that are in use at a time. */
const KEPT = 200;

export function createMemberships(metrics: MetricsStore): Memberships {
  const recent = new Recent<ReadonlyMap<string, Member>>(KEPT);
  return ({ dimension, where, watermark }) =>
    recent.get(JSON.stringify([watermark.version, dimension, where]), async () => {
      const members = await metrics.members({ dimension, where });
      return new Map(members.map((member) => [member.id, member]));
    });
}
