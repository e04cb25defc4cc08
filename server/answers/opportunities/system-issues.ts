import type { SystemIssue as WireIssue } from "#src/contract/opportunities.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { explainSystemIssue } from "#src/domain/explain/explain-opportunity.ts";
import type { SystemIssue } from "#src/domain/opportunities/find-opportunities.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { named } from "../named.ts";
import { askScored, judgeCell } from "../scored-sums.ts";
import { wireGoal } from "../wire-goal.ts";

/**
 * Gaps that most of a team has, as the answer carries them: each with the team's own value. Who sees no people is told of none
 * in a team that the policy withholds, and of none that fewer people share, or could share, than it lets be told.
 */
export async function wireSystems(
  context: RouteContext,
  issues: readonly SystemIssue[],
  { period, where, watermark }: AskedAbout,
): Promise<WireIssue[]> {
  if (issues.length === 0) return [];
  const { directory, identity, services } = context;
  const { policy } = services;
  const kpis = [...new Set(issues.map(({ kpi }) => kpi))];
  const question = { kpis, level: TEAM, by: [TEAM], period, where, depth: "interval" as const };
  const scored = await askScored(context, question, watermark);
  const rows = scored.table.keys[0] ?? [];
  const seesPeople = identity.levels.includes(AGENT);
  return issues.flatMap((issue): WireIssue[] => {
    const { team, kpi, people, judged } = issue;
    const row = rows.indexOf(team);
    const column = scored.columns.find((one) => one.kpi === kpi);
    const toldOf = seesPeople || Math.min(people.length, judged) >= policy.cellFloor;
    if (!column || row < 0 || scored.table.withheld(row) || !toldOf) return [];
    const own = judgeCell(scored, column, { row, id: team, slice: 0 }, null, policy);
    const { value, sample, interval, band } = own.judgement;
    const teamName = named({ level: TEAM, id: team }, directory);
    return [
      {
        team: teamName,
        kpi: kpi.id,
        value,
        sample,
        interval,
        goal: own.goal && wireGoal(own.goal),
        band,
        people: people.length,
        judged,
        members: seesPeople ? people.map((id) => named({ level: AGENT, id }, directory)) : [],
        sentence: explainSystemIssue({ ...issue, team: teamName.name }),
      },
    ];
  });
}
