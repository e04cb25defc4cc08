import type * as z from "zod/mini";
import { addDays } from "#src/domain/calendar.ts";
import type { asOfSchema } from "#src/contract/common.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Watermark } from "../metrics-store.ts";

/**
 * How fresh an answer is. A feed is late when its last day is before the last day of any other feed. Today counts for
 * none of them: it is still filling, and feeds differ in when they first tell of a day.
 */
export function asOf(watermark: Watermark, today: Day): z.infer<typeof asOfSchema> {
  const { version, lastDay, sources } = watermark;
  const yesterday = addDays(today, -1);
  const expected = lastDay !== null && lastDay > yesterday ? yesterday : lastDay;
  return {
    version,
    lastDay,
    today,
    late: sources
      .filter((source) => expected !== null && source.lastDay < expected)
      .map((source) => ({ source: source.source, lastDay: source.lastDay })),
  };
}
