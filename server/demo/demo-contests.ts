import { addDays } from "#src/domain/calendar.ts";
import { SITE, TEAM } from "#src/domain/dimensions.ts";
import type { Change, Json } from "../records-store.ts";
import type { DemoParameters } from "./demo-parameters.ts";
import { teamAt } from "./demo-team.ts";
import { COACHED_SEAT } from "./stories.ts";

type DemoChange = Pick<Change, "kind" | "id" | "body">;

/**
 * Contests in every state that somebody may find them in. They are planted as they were planned and published; the clerk moves them
 * on by their days, as it does with real ones.
 */
export function demoContests({ lastDay }: DemoParameters): readonly DemoChange[] {
  const team = teamAt(COACHED_SEAT.site, COACHED_SEAT.team);
  const owner = `supervisor:${team.supervisorId}`;
  const administrator = "administrator:administrator";
  const mine = `${TEAM}:${team.id}`;
  const site = `${SITE}:${team.site.name}`;
  const contest = (
    id: string,
    state: string,
    planned: { readonly [name: string]: Json },
    by: string,
  ): DemoChange => ({
    kind: "contest",
    id: `demo-${id}`,
    body: {
      plan: { prizes: [], scoring: "goals", anonymity: "none", lateDays: 3, ...planned },
      state,
      owner: by,
      announcement: null,
      cancelledBecause: null,
      disqualified: [],
    },
  });
  return [
    contest(
      "quality",
      "upcoming",
      {
        name: "Solved and liked",
        about:
          "Half of it is solving at once, half is how customers found it. Pace does not count.",
        prizes: ["The team picks where we have lunch."],
        of: "team",
        within: site,
        kpis: [
          { kpi: "fcr", weight: 1 },
          { kpi: "csat", weight: 1 },
        ],
        from: addDays(lastDay, -20),
        to: addDays(lastDay, 10),
      },
      administrator,
    ),
    contest(
      "progress",
      "upcoming",
      {
        name: "A step further",
        about:
          "Everybody against what was to be expected of them: who starts low has no easier way.",
        of: "agent",
        within: mine,
        kpis: [
          { kpi: "fcr", weight: 1 },
          { kpi: "csat", weight: 1 },
        ],
        scoring: "progress",
        anonymity: "all-but-top",
        from: addDays(lastDay, -45),
        to: addDays(lastDay, -15),
      },
      administrator,
    ),
    contest(
      "december",
      "upcoming",
      {
        name: "Calm before the holidays",
        about: "Adherence and quality while it is busy.",
        prizes: ["First choice of shifts between the years."],
        of: "agent",
        within: mine,
        kpis: [
          { kpi: "adherence", weight: 1 },
          { kpi: "qa", weight: 1 },
        ],
        anonymity: "all",
        from: addDays(lastDay, 9),
        to: addDays(lastDay, 30),
      },
      owner,
    ),
    contest(
      "draft",
      "draft",
      {
        name: "Good notes",
        about: "Still to be talked over with the team.",
        of: "agent",
        within: mine,
        kpis: [{ kpi: "qa", weight: 1 }],
        from: addDays(lastDay, 20),
        to: addDays(lastDay, 40),
      },
      owner,
    ),
  ];
}
