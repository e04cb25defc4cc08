import { SITES, type Site } from "./demo-organisation.ts";
import { personName, teamName } from "./names.ts";
import { QUEUES, type Queue } from "./queues.ts";

export type LineOfBusiness = "Consumer" | "Business";
export type WorkRole = "Adviser" | "Sales adviser" | "Correspondent" | "Case handler";

/** What a team works on: its main queue, perhaps a second one, and how the work is shared between them. */
export interface TeamPlan {
  readonly line: LineOfBusiness;
  readonly role: WorkRole;
  readonly main: Queue;
  readonly second: Queue | null;
  /** Share of the working time in the main queue. */
  readonly mainShare: number;
}

const { billing, technical, sales, chat, accounts, serviceDesk, written, contracts } = QUEUES;

const PLANS: readonly [TeamPlan, ...TeamPlan[]] = [
  { line: "Consumer", role: "Adviser", main: billing, second: null, mainShare: 1 },
  { line: "Consumer", role: "Adviser", main: technical, second: null, mainShare: 1 },
  { line: "Consumer", role: "Adviser", main: technical, second: billing, mainShare: 0.75 },
  { line: "Consumer", role: "Adviser", main: billing, second: technical, mainShare: 0.8 },
  { line: "Consumer", role: "Sales adviser", main: sales, second: null, mainShare: 1 },
  { line: "Business", role: "Adviser", main: accounts, second: null, mainShare: 1 },
  { line: "Business", role: "Adviser", main: serviceDesk, second: accounts, mainShare: 0.6 },
  { line: "Consumer", role: "Adviser", main: chat, second: null, mainShare: 1 },
  { line: "Business", role: "Correspondent", main: written, second: null, mainShare: 1 },
  { line: "Business", role: "Case handler", main: accounts, second: contracts, mainShare: 0.5 },
];

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly supervisorId: string;
  readonly supervisorName: string;
  readonly site: Site;
  /** Places in the full organisation, from 0. */
  readonly siteNumber: number;
  readonly teamNumber: number;
  readonly plan: TeamPlan;
}

/** Names are numbered; supervisors take theirs from the end, where no adviser does. */
const FIRST_SUPERVISOR = 11_315;

/** The team at a place of a site. The sites' plans are offset, so that a small demo has every kind of work. */
export function teamAt(siteNumber: number, teamNumber: number): Team {
  const site = SITES[siteNumber % SITES.length] ?? SITES[0];
  const place = `${siteNumber + 1}${String(teamNumber + 1).padStart(2, "0")}`;
  return {
    id: `t${place}`,
    name: teamName(siteNumber * 10 + teamNumber),
    supervisorId: `s${place}`,
    supervisorName: personName(FIRST_SUPERVISOR - siteNumber * 10 - teamNumber),
    site,
    siteNumber,
    teamNumber,
    plan: PLANS[(teamNumber + 5 * (siteNumber % 2)) % PLANS.length] ?? PLANS[0],
  };
}
