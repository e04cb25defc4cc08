import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Condition } from "../metrics-store.ts";
import { sumsFor } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { halfYearBefore, type Baseline } from "./held-points.ts";

/**
 * The baselines of many people, each over the days in the team of today as `askBaseline` has it: one question for each team that
 * they are in, and not one for each of them.
 */
export async function askBaselines(
  context: RouteContext,
  people: readonly string[],
  guards: readonly Kpi[],
  asked: AskedAbout,
): Promise<ReadonlyMap<string, Baseline>> {
  const { metrics, signal } = context;
  const teamOf = await latestTeams(context, asked);
  const byTeam = Map.groupBy(people, (agent) => teamOf.get(agent) ?? null);
  const found = [...byTeam].map(async ([team, members]) => {
    const inTeam = team === null ? [] : [{ dimension: TEAM, in: [team] }];
    const table = await metrics.sums(
      {
        of: sumsFor(guards, "variation"),
        by: [AGENT],
        period: halfYearBefore(asked.period),
        where: [...asked.where, { dimension: AGENT, in: members }, ...inTeam],
      },
      signal,
    );
    const rows = new Map(table.keys[0]?.map((agent, row) => [agent, row]));
    // Whoever has no facts of then has no row, and nothing in it.
    return members.map((agent) => [agent, { table, row: rows.get(agent) ?? -1 }] as const);
  });
  return new Map((await Promise.all(found)).flat());
}

/** The team that everybody's latest facts of a period bear; of several with the same last day the first by code point. */
async function latestTeams(
  { metrics, signal }: RouteContext,
  { period, where, watermark }: AskedAbout,
): Promise<ReadonlyMap<string, string>> {
  if (!watermark.dimensions.includes(TEAM)) return new Map();
  const teams = await metrics.members({ dimension: TEAM, where, period }, signal);
  const people = await Promise.all(
    teams.map(({ id }) => {
      const inTeam: Condition[] = [...where, { dimension: TEAM, in: [id] }];
      return metrics.members({ dimension: AGENT, where: inTeam, period }, signal);
    }),
  );
  const latest = new Map<string, { readonly team: string; readonly lastDay: string }>();
  for (const [at, { id: team }] of teams.entries()) {
    for (const { id, lastDay } of people[at] ?? []) {
      if (lastDay > (latest.get(id)?.lastDay ?? "")) latest.set(id, { team, lastDay });
    }
  }
  return new Map([...latest].map(([agent, { team }]) => [agent, team]));
}
