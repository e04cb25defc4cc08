import type { Anchors } from "#src/domain/goal.ts";
import { contactsPerHour, share, type WorkKpi } from "./work-kpis.ts";

/** What exposes gaming, at the volumes of one person. */
export const GUARDRAILS: readonly WorkKpi[] = guardrailsOf(1);

/** The same of so many people together. */
export function guardrailsOf(people: number): readonly WorkKpi[] {
  return [
    share("repeat_7d", 36 * people, 0.11),
    share("transfer", 40 * people, 0.08),
    share("short_contact", 40 * people, 0.02),
    share("survey_offer", 40 * people, 0.92),
    share("survey_response", 30 * people, 0.2),
    share("fcr", 10 * people, 0.72),
    share("csat", 6 * people, 0.8),
    contactsPerHour(40 * people, 6 * people),
  ];
}

/** Transfers are a range: too few are as bad as too many. */
export const TRANSFER_RANGE: Anchors = {
  shape: "range",
  floor: [0, 20],
  threshold: [1, 15],
  target: [3, 10],
  stretch: [5, 9],
};

/** What somebody does to look good, and where it must show. */
export interface Trick {
  readonly name: string;
  readonly polishes: string;
  readonly exposedBy: readonly string[];
  /** By which share of itself each KPI moves. */
  readonly shifts: Readonly<Record<string, number>>;
}

export const TRICKS: readonly Trick[] = [
  {
    name: "short calls (2 to 6 % of contacts)",
    polishes: "aht",
    exposedBy: ["short_contact", "repeat_7d"],
    shifts: { aht: -0.12, short_contact: 2, repeat_7d: 0.25, fcr: -0.08 },
  },
  {
    name: "needless transfers (8 to 16 %)",
    polishes: "aht",
    exposedBy: ["transfer"],
    shifts: { aht: -0.12, transfer: 1, fcr: -0.05 },
  },
  {
    name: "survey dodging (92 to 80 % offered)",
    polishes: "csat",
    exposedBy: ["survey_offer", "survey_response"],
    shifts: { survey_offer: -0.13, csat: 0.08 },
  },
  {
    name: "parked wrap-up (a sixth fewer contacts an hour)",
    polishes: "adherence",
    exposedBy: ["contacts_per_hour"],
    shifts: { adherence: 0.03, contacts_per_hour: -0.17 },
  },
  {
    name: "cherry-picking (hard contacts passed on, 8 to 13 %)",
    polishes: "aht",
    exposedBy: ["transfer"],
    shifts: { aht: -0.08, transfer: 0.6, fcr: 0.05, csat: 0.03 },
  },
];
