import type { Day } from "#src/domain/ids.ts";
import type { FaultReport } from "../fault-report.ts";
import type { Moment } from "./date-format.ts";
import { writtenDay } from "./local-time.ts";

/**
 * Notices dates that are written as midnights. Programs write a date alone as 2026-10-05 00:00, and a zone or the day's first hour
 * would move all of them to the day before.
 */
export class MidnightWatch {
  readonly #moved = new Map<Day, Day>();
  #hasOtherTimes = false;

  /** Takes in a moment and the business day that it came to. */
  see(moment: Moment, businessDay: Day): void {
    if (this.#hasOtherTimes || !moment.hasTime) return;
    this.#hasOtherTimes = moment.hour > 0 || moment.minute > 0 || moment.second > 0;
    if (this.#hasOtherTimes || this.#moved.size > 1) return;
    const written = writtenDay(moment);
    if (written !== businessDay) this.#moved.set(written, businessDay);
  }

  /** Several days of events that all came at midnight are dates, so the mapping must say what they are. */
  tell(report: FaultReport, column: string | null): void {
    const [first, second] = this.#moved;
    if (this.#hasOtherTimes || !first || !second) return;
    report.addWhole(
      "midnights-undecided",
      `Every time is 00:00, and the zone or the hour at which days begin would count ${first[0]} as ${first[1]}: state \`matches: "^[^ T]+"\` in \`day\`, with a \`format\` of the date alone, if these are dates.`,
      column,
    );
  }
}
