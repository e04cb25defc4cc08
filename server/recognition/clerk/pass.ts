import { addDays, daysBetween } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { DatedBadge } from "#src/domain/recognition/badges/dated-badge.ts";
import type { Stretch } from "#src/domain/recognition/history.ts";
import type { RecognitionPeriod } from "#src/domain/recognition/recognition-period.ts";
import type { Watermark } from "../../metrics-store.ts";
import type { RouteContext } from "../../route.ts";

/** What histories are read for. */
export interface Look {
  /** A context that sees everybody. */
  readonly context: RouteContext;
  readonly watermark: Watermark;
  /** First days of all weeks that are looked at, without a gap; the last of them is the last closed week. */
  readonly weeks: readonly Day[];
  /** Place of the first week of which it is asked what is held. */
  readonly heldFrom: number;
  readonly kpis: readonly Kpi[];
  readonly guards: readonly Kpi[];
}

/** One run of the clerk: what is decided, over whom it looks, and as of when. */
export interface Pass extends Look {
  /** Places of the first and last week whose points are decided. */
  readonly decided: { readonly from: number; readonly to: number };
  /** Whether these are all weeks that were ever decided. */
  readonly isWhole: boolean;
  /** Periods that are decided for good, oldest first, and those still open, of which progress is told. */
  readonly closed: readonly RecognitionPeriod[];
  readonly open: readonly RecognitionPeriod[];
  /** Every version of every badge; each decides the periods that end while it holds. */
  readonly badges: readonly DatedBadge[];
  /** Whether data that came since the last pass reach into a stretch, as far as their batches tell. */
  readonly hasNewData: (stretch: Stretch) => boolean;
  /** A mark of the definitions and the policy that decide. */
  readonly rules: number;
}

/** First days of the weeks from one to another, both included. */
export function weeksBetween(first: Day, last: Day): Day[] {
  const count = Math.floor(daysBetween(first, last) / 7) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, at) => addDays(first, 7 * at));
}
