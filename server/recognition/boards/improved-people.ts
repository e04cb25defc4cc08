import type { DimensionId } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import { addDays, daysBetween } from "#src/domain/calendar.ts";
import { mostImproved, type Improved } from "#src/domain/recognition/boards/most-improved.ts";
import type { Condition } from "../../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";

/** As many days before a period as it has. */
export function periodBefore({ from, to }: Period): Period {
  const days = daysBetween(from, to) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

/** Who improved on one KPI, among those of a level who may be placed, and how many were looked at. */
export async function improvedAmong(
  context: RouteContext,
  question: {
    readonly level: DimensionId;
    readonly kpi: Kpi;
    readonly period: Period;
    readonly where: readonly Condition[];
    readonly mayBePlaced: (id: string) => boolean;
  },
): Promise<{ readonly improved: Improved[]; readonly looked: number }> {
  const { everybody, services, signal } = context;
  const { level, kpi, period, where, mayBePlaced } = question;
  const of = sumsFor([kpi], "variation");
  const [now, before] = await Promise.all(
    [period, periodBefore(period)].map((days) =>
      everybody.sums({ of, by: [level], period: days, where }, signal),
    ),
  );
  if (!now || !before) return { improved: [], looked: 0 };
  const rowBefore = new Map((before.keys[0] ?? []).map((id, row) => [id, row]));
  const people = (now.keys[0] ?? []).flatMap((id, row) =>
    id === null || !mayBePlaced(id)
      ? []
      : [
          {
            id,
            now: totalsOf(columnsIn(now, kpi), row),
            before: totalsOf(columnsIn(before, kpi), rowBefore.get(id) ?? -1),
          },
        ],
  );
  const improved = mostImproved(kpi, people, services.policy.falseDiscoveryRate);
  return { improved, looked: people.length };
}
