import type { ChangeSignal } from "#src/contract/changes.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { kinGroups, movingMeasures } from "#src/domain/scoring/kinship.ts";

/** Changes as a list tells them, but for whether they are told with another. */
type Unrelated = Omit<ChangeSignal, "kin">;

/**
 * Marks changes that are one and the same: those of one unit, in one direction, of KPIs that move with the same measures, like
 * handle time and the talk time in it. The first of them in the list leads the others.
 */
export function withKin(
  signals: readonly Unrelated[],
  kpis: ReadonlyMap<string, Kpi>,
): ChangeSignal[] {
  const together = Map.groupBy(signals, ({ subject, verdict }) =>
    JSON.stringify([subject.level, subject.id, verdict]),
  );
  const leaders = new Map<Unrelated, Unrelated>();
  for (const group of together.values()) {
    const moving = group.map(({ kpi }) => {
      const definition = kpis.get(kpi);
      return definition ? movingMeasures(definition) : [];
    });
    for (const places of kinGroups(moving)) {
      const [leader, ...others] = places
        .toSorted((a, b) => a - b)
        .flatMap((place) => group[place] ?? []);
      for (const other of others) if (leader) leaders.set(other, leader);
    }
  }
  return signals.map((signal) => ({ ...signal, kin: leaders.get(signal)?.kpi ?? null }));
}
