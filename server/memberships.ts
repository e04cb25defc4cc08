import type { DimensionId } from "#src/domain/ids.ts";
import type { Condition, MetricsStore, Watermark } from "./metrics-store.ts";
import { Recent } from "./recent.ts";

/** Which values of a dimension have facts in a scope. Asked of the store once per state of the facts. */
export type Memberships = (question: {
  readonly dimension: DimensionId;
  readonly where: readonly Condition[];
  readonly watermark: Watermark;
}) => Promise<ReadonlySet<string>>;

/** Some scopes × levels that are in use at a time. */
const KEPT = 200;

export function createMemberships(metrics: MetricsStore): Memberships {
  const recent = new Recent<ReadonlySet<string>>(KEPT);
  return ({ dimension, where, watermark }) =>
    recent.get(JSON.stringify([watermark.version, dimension, where]), async () => {
      const members = await metrics.members({ dimension, where });
      return new Set(members.map(({ id }) => id));
    });
}
