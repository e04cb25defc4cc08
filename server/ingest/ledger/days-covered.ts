import type { Batch } from "#src/contract/batch.ts";
import { lastDayOfGrain } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { FactBatch } from "#server/metrics-store.ts";

/** The first and the last day that facts are about, to the end of the last week or month; null without any. */
export function daysCovered(
  facts: readonly Pick<FactBatch, "day" | "grain">[],
): Pick<Batch, "firstDay" | "lastDay"> {
  let [firstDay, lastDay]: (Day | null)[] = [null, null];
  for (const { day: days, grain } of facts) {
    // Of ten thousand facts of a month there are thirty days.
    for (const first of new Set(days)) {
      const last = lastDayOfGrain(first, grain);
      if (!firstDay || first < firstDay) firstDay = first;
      if (!lastDay || last > lastDay) lastDay = last;
    }
  }
  return { firstDay: firstDay ?? null, lastDay: lastDay ?? null };
}
