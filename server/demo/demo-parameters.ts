import * as z from "zod/mini";
import { daySchema } from "#src/contract/common.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";

/**
 * All that the demo organisation follows from. Equal parameters give equal facts, and a longer range of days holds the
 * facts of a shorter one unchanged.
 */
export const demoParametersSchema = z.object({
  seed: z.number(),
  /** The day the stories are placed relative to; it stays when the demo grows. */
  anchor: daySchema,
  firstDay: daySchema,
  lastDay: daySchema,
  /** Local hour up to which the last day has happened; 24 when it is over. */
  lastDayHour: z.number(),
  /** A smaller organisation is a part of a larger one: the same people with the same facts. */
  size: z.object({ sites: z.number(), teamsPerSite: z.number(), seatsPerTeam: z.number() }),
});

export interface DemoParameters {
  readonly seed: number;
  readonly anchor: Day;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly lastDayHour: number;
  readonly size: DemoSize;
}

export interface DemoSize {
  readonly sites: number;
  readonly teamsPerSite: number;
  readonly seatsPerTeam: number;
}

/** 4 sites, 40 teams, 600 seats. */
export const FULL_SIZE: DemoSize = { sites: 4, teamsPerSite: 10, seatsPerTeam: 15 };

/** 13 months. */
export const FULL_DAYS = 395;

/** The whole demo organisation as it stands on a day at an hour. */
export function demoParameters(today: Day, hour: number): DemoParameters {
  return {
    seed: 20_251,
    anchor: today,
    firstDay: addDays(today, 1 - FULL_DAYS),
    lastDay: today,
    lastDayHour: hour,
    size: FULL_SIZE,
  };
}
