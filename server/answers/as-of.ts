import type * as z from "zod/mini";
import type { asOfSchema } from "#src/contract/common.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Watermark } from "../metrics-store.ts";

/** How fresh an answer is. A feed is late when its last day is before the last day of any other feed. */
export function asOf(watermark: Watermark, today: Day): z.infer<typeof asOfSchema> {
  const { version, lastDay, sources } = watermark;
  return {
    version,
    lastDay,
    today,
    late: sources
      .filter((source) => lastDay !== null && source.lastDay < lastDay)
      .map((source) => ({ source: source.source, lastDay: source.lastDay })),
  };
}
