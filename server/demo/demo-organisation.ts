import type { Organisation } from "#src/domain/organisation.ts";

/** An invented company: broadband and energy for homes and businesses. */
export const demoOrganisation: Organisation = {
  name: "Velmora Home & Business",
  zone: "Europe/Berlin",
  weekStart: 1,
  dayStartHour: 0,
  currency: "EUR",
};

export interface Site {
  readonly name: string;
  /** Public holidays of its own, as `MM-DD`. */
  readonly holidays: readonly string[];
}

export const SITES: readonly [Site, ...Site[]] = [
  { name: "Porto", holidays: ["04-25", "06-10", "06-24", "10-05", "12-01", "12-08"] },
  { name: "Leipzig", holidays: ["10-03", "10-31"] },
  { name: "Zaragoza", holidays: ["01-06", "04-23", "10-12", "12-06", "12-08"] },
  { name: "Cork", holidays: ["03-17"] },
];

/** Public holidays of every site. */
export const SHARED_HOLIDAYS: readonly string[] = ["01-01", "05-01", "12-25", "12-26"];
