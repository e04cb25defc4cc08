import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { Period } from "#src/domain/period.ts";
import type { Condition, Sum, SumsTable } from "../../metrics-store.ts";
import type { RouteContext } from "../../route.ts";

const DAYS: Sum = { name: "days", of: { kind: "days" }, over: [] };

/** The team of everybody's last day with facts in a period, by agent; nobody in it where the facts tell no teams. */
export async function lastTeams(
  { metrics, signal }: RouteContext,
  period: Period,
  where: readonly Condition[],
): Promise<ReadonlyMap<string, string>> {
  const question = { of: [DAYS], period };
  const table = await metrics.sums({ ...question, by: [AGENT, TEAM], where }, signal);
  const stays = Map.groupBy(pairsIn(table, 1), ([agent]) => agent);
  const moves = [...stays.values()].filter((teams) => teams.length > 1).flat();
  const last = new Map([...stays.values()].flat());
  if (moves.length === 0) return last;
  // Only movers need their days looked at; days come in order, so that the last one stands.
  const among = [...where, { dimension: TEAM, in: [...new Set(moves.map(([, team]) => team))] }];
  const daily = await metrics.sums({ ...question, by: [AGENT, "day", TEAM], where: among }, signal);
  return new Map([...last, ...pairsIn(daily, 2)]);
}

/** Who was in which team, row by row; `teams` is the place of the key that tells the team. */
function pairsIn({ keys, length }: SumsTable, teams: number): [agent: string, team: string][] {
  return Array.from({ length }, (_, row) => [keys[0]?.[row], keys[teams]?.[row]] as const).flatMap(
    ([agent, team]) => (agent && team ? [[agent, team]] : []),
  );
}
