import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import type { Period } from "#src/domain/period.ts";
import type { Condition } from "../../metrics-store.ts";
import type { RouteContext } from "../../route.ts";

/** Whose figures are asked, and from which days. */
export interface StaffingQuestion {
  readonly level: DimensionId;
  readonly periods: readonly Period[];
  readonly where: readonly Condition[];
}

/**
 * Of which teams enough people worked in each of some periods, so that a figure of the team is nobody's own: on a Sunday
 * two of twelve may have. People are not counted; each of them is told by their own choice.
 */
export async function staffedTeams(
  { everybody, services, signal }: RouteContext,
  { level, periods, where }: StaffingQuestion,
): Promise<(id: string) => boolean> {
  if (level !== TEAM) return () => true;
  const tables = await Promise.all(
    periods.map((period) => everybody.sums({ of: [], by: [TEAM, AGENT], period, where }, signal)),
  );
  const heads = tables.map(({ keys }) => Map.groupBy(keys[0] ?? [], (team) => team));
  return (id) => heads.every((of) => (of.get(id)?.length ?? 0) >= services.policy.cellFloor);
}
