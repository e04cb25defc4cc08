import * as z from "zod/mini";
import { daySchema } from "#src/contract/common.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Json } from "../records-store.ts";

const schema = z.object({
  seed: z.number(),
  anchor: daySchema,
  firstDay: daySchema,
  lastDay: daySchema,
  lastDayHour: z.number(),
  size: z.object({ sites: z.number(), teamsPerSite: z.number(), seatsPerTeam: z.number() }),
});

/**
 * All that the demo organisation follows from. Equal parameters give equal facts, and a longer range of days holds the
 * facts of a shorter one unchanged.
 */
export interface DemoParameters {
  readonly seed: number;
  /** The day the stories are placed relative to; it stays when the demo grows. */
  readonly anchor: Day;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Local hour up to which the last day has happened; 24 when it is over. */
  readonly lastDayHour: number;
  /** A smaller organisation is a part of a larger one: the same people with the same facts. */
  readonly size: DemoSize;
}

export interface DemoSize {
  readonly sites: number;
  readonly teamsPerSite: number;
  readonly seatsPerTeam: number;
}

/** 4 sites, 40 teams, 600 seats. */
const FULL_SIZE: DemoSize = { sites: 4, teamsPerSite: 10, seatsPerTeam: 15 };

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

/** Parameters as the ledger keeps them. */
export function demoParametersJson({ size, ...rest }: DemoParameters): Json {
  return { ...rest, size: { ...size } };
}

/** Parameters that the ledger kept. Throws for anything else. */
export function readDemoParameters(json: unknown): DemoParameters {
  const { anchor, firstDay, lastDay, ...rest } = z.parse(schema, json);
  return { ...rest, anchor: day(anchor), firstDay: day(firstDay), lastDay: day(lastDay) };
}
