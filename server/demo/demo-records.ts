import { dayNumber, dayOf } from "#src/domain/calendar.ts";
import {
  LINE_OF_BUSINESS,
  ROLE,
  SITE,
  SUPERVISOR,
  TEAM,
  TENURE_BAND,
} from "#src/domain/dimensions.ts";
import type { Goal } from "#src/domain/goal.ts";
import { goalId } from "../documents.ts";
import type { Json } from "../records-store.ts";
import { demoGoals } from "./demo-goals.ts";
import { demoOrganisation } from "./demo-organisation.ts";
import type { DemoParameters } from "./demo-parameters.ts";
import { teamAt, type Team } from "./demo-team.ts";
import { demoRoster, teamOn, tenureBand, TENURE_STEPS, type DemoPerson } from "./roster.ts";
import type { DayNumber } from "./calendar-day.ts";

/** A record of the demo organisation, to be put into the records store. */
export interface DemoRecord {
  readonly kind: "person" | "unit" | "goal" | "owner" | "settings";
  readonly id: string;
  readonly body: Json;
}

const QUALITY_TEAM = "Quality team, ext. 4120";
const WORKFORCE_DESK = "Workforce desk, ext. 4175";

/** Who answers for KPIs, by their ids; of the others nobody is named. */
const OWNERS: Readonly<Record<string, string>> = {
  csat: QUALITY_TEAM,
  qa: QUALITY_TEAM,
  critical_error: QUALITY_TEAM,
  fcr: "Customer care, ext. 4133",
  adherence: WORKFORCE_DESK,
  attendance: WORKFORCE_DESK,
  conformance: WORKFORCE_DESK,
  conversion: "Sales office, ext. 4210",
};

/** People, names of teams and supervisors, goals, owners of KPIs and settings, as they stand on the last day. */
export function demoRecords(parameters: DemoParameters): readonly DemoRecord[] {
  const lastDay = dayNumber(parameters.lastDay);
  return [
    { kind: "settings", id: "organisation", body: { ...demoOrganisation } },
    ...demoRoster(parameters).map((person) => personRecord(person, lastDay)),
    ...demoTeams(parameters).flatMap(unitRecords),
    ...demoGoals(parameters).map(goalRecord),
    ...Object.entries(OWNERS).map(([id, owner]): DemoRecord => ({
      kind: "owner",
      id,
      body: { owner },
    })),
  ];
}

function personRecord(person: DemoPerson, lastDay: DayNumber): DemoRecord {
  const starts = [
    ...person.stays.map(({ from }) => from),
    ...TENURE_STEPS.map(({ days }) => person.startedOn + days),
  ];
  const begun = [...new Set(starts)]
    .filter((from) => from <= Math.min(lastDay, person.leftOn))
    .toSorted((a, b) => a - b);
  const hasLeft = person.leftOn < lastDay;
  const assignments = begun.map((from, at) => {
    const next = begun[at + 1];
    const to = next === undefined ? (hasLeft ? person.leftOn : null) : next - 1;
    return {
      from: dayOf(from),
      to: to === null ? null : dayOf(to),
      dimensions: {
        ...placeOf(teamOn(person, from)),
        [TENURE_BAND]: tenureBand(from - person.startedOn),
      },
    };
  });
  const body = { name: person.name, startedOn: dayOf(person.startedOn), assignments };
  return { kind: "person", id: person.id, body };
}

function placeOf({ id, supervisorId, site, plan }: Team): Record<string, string> {
  return {
    [TEAM]: id,
    [SUPERVISOR]: supervisorId,
    [SITE]: site.name,
    [LINE_OF_BUSINESS]: plan.line,
    [ROLE]: plan.role,
  };
}

function demoTeams({ size }: DemoParameters): readonly Team[] {
  return Array.from({ length: size.sites }, (_site, site) =>
    Array.from({ length: size.teamsPerSite }, (_team, team) => teamAt(site, team)),
  ).flat();
}

function unitRecords(team: Team): readonly DemoRecord[] {
  return [
    { kind: "unit", id: `${TEAM}:${team.id}`, body: { name: team.name } },
    { kind: "unit", id: `${SUPERVISOR}:${team.supervisorId}`, body: { name: team.supervisorName } },
  ];
}

function goalRecord(goal: Goal): DemoRecord {
  const { kpi, appliesTo, from, anchors, comparison, weight } = goal;
  return {
    kind: "goal",
    id: goalId(goal),
    body: { kpi, appliesTo: { ...appliesTo }, from, anchors: { ...anchors }, comparison, weight },
  };
}
