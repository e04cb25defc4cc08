import { addDays } from "#src/domain/calendar.ts";
import { demoNow } from "#server/demo/demo-now.ts";
import { demoParameters, type DemoParameters } from "#server/demo/demo-parameters.ts";

const WEEKS = 26;

/** A part of the demo organisation small enough to be made while a page loads: 2 sites, 10 teams, 100 seats, 26 weeks. */
export function mockParameters(now: Date): DemoParameters {
  const { today, hour } = demoNow(now);
  return {
    ...demoParameters(today, hour),
    firstDay: addDays(today, 1 - 7 * WEEKS),
    size: { sites: 2, teamsPerSite: 5, seatsPerTeam: 10 },
  };
}
