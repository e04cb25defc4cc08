import type { Kpi } from "../kpi.ts";
import { ACCESS } from "./access.ts";
import { BACK_OFFICE } from "./back-office.ts";
import { BRANCH } from "./branch.ts";
import { COMMERCIAL } from "./commercial.ts";
import { DATA } from "./data.ts";
import { DIGITAL } from "./digital.ts";
import { HANDLING } from "./handling.ts";
import { QUALITY } from "./quality.ts";
import { RESOLUTION } from "./resolution.ts";
import { SATISFACTION } from "./satisfaction.ts";
import { WORKFORCE } from "./workforce.ts";

/** The KPIs Candor ships with, family by family. Administrators add others, or change these, by definition files. */
export const KPIS: readonly Kpi[] = [
  ...HANDLING,
  ...ACCESS,
  ...RESOLUTION,
  ...SATISFACTION,
  ...QUALITY,
  ...WORKFORCE,
  ...COMMERCIAL,
  ...DIGITAL,
  ...BACK_OFFICE,
  ...BRANCH,
  ...DATA,
];
