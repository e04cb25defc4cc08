import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { checkGoal } from "#src/domain/check-goal.ts";
import { ROSTER_DIMENSIONS } from "#src/domain/dimensions.ts";
import type { Day } from "#src/domain/ids.ts";
import { KPIS } from "#src/domain/kpis/catalogue.ts";
import { DOCUMENTS } from "../documents.ts";
import { demoFacts } from "./demo-facts.ts";
import { demoGoals } from "./demo-goals.ts";
import { demoParameters } from "./demo-parameters.ts";
import { demoPersonas } from "./demo-personas.ts";
import { demoRecords } from "./demo-records.ts";

const parameters = {
  ...demoParameters("2026-11-21" as Day, 24),
  firstDay: "2026-08-01" as Day,
};
const records = demoRecords(parameters);
const people = new Map(
  records
    .filter(({ kind }) => kind === "person")
    .map(({ id, body }) => [id, z.parse(DOCUMENTS.person, body)]),
);

describe("the records of the demo organisation", () => {
  test("are documents of their kinds, each with an id of its own", () => {
    const faults = records.filter(({ kind, body }) => !z.safeParse(DOCUMENTS[kind], body).success);
    expect(faults).toEqual([]);
    expect(new Set(records.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(records.length);
  });

  test("give everybody a name of their own, and every team and supervisor", () => {
    const names = records.flatMap(({ kind, id, body }) => {
      if (kind !== "person" && kind !== "unit") return [];
      const level = id.split(":")[0];
      return `${level === "team" ? "team " : ""}${z.parse(DOCUMENTS.unit, body).name}`;
    });
    expect(new Set(names).size).toBe(names.length);
  });

  test("hold 600 people at work, 40 teams, and those who left", () => {
    const atWork = [...people.values()].filter(
      ({ assignments }) => assignments.at(-1)?.to === null,
    );
    expect(atWork.length).toBeGreaterThan(560);
    expect(atWork.length).toBeLessThanOrEqual(600);
    expect(people.size).toBeGreaterThan(620);
    expect(records.filter(({ id }) => id.startsWith("team:"))).toHaveLength(40);
  });

  test("place people where the facts of the day have them", () => {
    const faults = demoFacts({
      ...parameters,
      size: { sites: 1, teamsPerSite: 10, seatsPerTeam: 15 },
    })
      .flatMap(({ day, agent, dimensions }) =>
        day.map((on, row) => {
          const stay = people
            .get(agent[row] ?? "")
            ?.assignments.find(({ from, to }) => from <= on && (to === null || to >= on));
          const said = ROSTER_DIMENSIONS.map((id) => stay?.dimensions[id]);
          const found = ROSTER_DIMENSIONS.map((id) => dimensions.get(id)?.[row]);
          return said.join() === found.join() ? null : `${agent[row]} on ${on}: ${said.join()}`;
        }),
      )
      .filter((fault) => fault !== null);
    expect(faults).toEqual([]);
  });

  test("know the personas", () => {
    const known = new Set([...people.keys(), ...records.map(({ id }) => id)]);
    const strangers = demoPersonas.filter(
      ({ id }) => id !== undefined && !known.has(id) && !known.has(`supervisor:${id}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe("the goals of the demo organisation", () => {
  const goals = demoGoals(parameters);
  const kpis = new Map(KPIS.map((kpi) => [kpi.id, kpi]));

  test("are sound goals of shipped KPIs", () => {
    const faults = goals.flatMap((goal) => {
      const kpi = kpis.get(goal.kpi);
      return kpi ? checkGoal(goal, kpi) : [`there is no KPI ${goal.kpi}`];
    });
    expect(faults).toEqual([]);
  });

  test("are in force from before the first day, but for the one raised in the year", () => {
    const later = goals.filter(({ from }) => from > "2025-10-20");
    expect(later.map(({ kpi, from }) => [kpi, from])).toEqual([["csat", "2026-06-01"]]);
  });
});
