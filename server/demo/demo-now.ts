import { businessDayAt } from "#src/domain/business-day.ts";
import type { Day } from "#src/domain/ids.ts";
import { demoOrganisation } from "./demo-organisation.ts";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: demoOrganisation.zone,
  hourCycle: "h23",
  hour: "2-digit",
  minute: "2-digit",
});

/** The demo organisation's business day and local hour, with its fraction, at an instant. */
export function demoNow(instant: Date): { readonly today: Day; readonly hour: number } {
  const [hours = 0, minutes = 0] = clock.format(instant).split(":").map(Number);
  return { today: businessDayAt(instant, demoOrganisation), hour: hours + minutes / 60 };
}

/** The instant of the same day at which the demo organisation's clocks show an hour. */
export function demoInstant(instant: Date, hour: number): Date {
  const { hour: shown } = demoNow(instant);
  return new Date(instant.getTime() + (hour - shown) * 3_600_000);
}
