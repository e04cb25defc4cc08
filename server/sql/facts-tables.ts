import {
  AGENT,
  CHANNEL,
  LINE_OF_BUSINESS,
  QUEUE,
  ROLE,
  SITE,
  SUPERVISOR,
  TEAM,
  TENURE_BAND,
} from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";

/**
 * A table of fact rows, or of fact rows added up wherever they agree in its dimensions, in their days and in which
 * measures are known. Because of the last, every sum and product of days comes out of a roll-up as it does of the facts.
 */
export interface FactsTable {
  readonly name: string;
  /** The dimensions that tell apart most of the rows of one day; its rows are kept together by them within a month. */
  readonly units: readonly DimensionId[];
}

export interface RollUp extends FactsTable {
  readonly dimensions: readonly DimensionId[];
}

/**
 * The table of the joined rows beside a table of facts: with the same columns, so that both can be read as one, but apart,
 * so that who asks for none never meets one. In place of a code of what they know, they have the set's number, below 0.
 */
export function joinedRowsOf<Table extends FactsTable>(table: Table): Table {
  return { ...table, name: `joined_${table.name}` };
}

export const FACTS: FactsTable = { name: "facts", units: [AGENT] };

/** From small to large: each can be made from the first later one that has its dimensions, or from the facts. */
export const ROLL_UPS: readonly RollUp[] = [
  { name: "by_line_of_business", units: [LINE_OF_BUSINESS], dimensions: [LINE_OF_BUSINESS] },
  { name: "by_site", units: [SITE], dimensions: [SITE, LINE_OF_BUSINESS] },
  {
    // Goals may depend on role and tenure, and the sums of a site must then be told apart by them.
    name: "by_tenure",
    units: [SITE, TENURE_BAND],
    dimensions: [SITE, LINE_OF_BUSINESS, ROLE, TENURE_BAND],
  },
  {
    name: "by_queue",
    units: [SITE, QUEUE],
    dimensions: [SITE, LINE_OF_BUSINESS, QUEUE, CHANNEL],
  },
  { name: "by_team", units: [TEAM], dimensions: [TEAM, SUPERVISOR, SITE, LINE_OF_BUSINESS] },
];

/** Who was where in which month, with the first and last day: what questions for members are answered from. */
export const PRESENCE: RollUp = {
  name: "presence",
  units: [AGENT],
  dimensions: [AGENT, TEAM, SUPERVISOR, SITE, LINE_OF_BUSINESS, ROLE, TENURE_BAND],
};

/** The smallest of some tables, ordered from small to large, that has all of the dimensions; the facts have every one. */
export function smallestTable(
  dimensions: readonly DimensionId[],
  among: readonly RollUp[] = ROLL_UPS,
): FactsTable {
  return among.find((table) => dimensions.every((id) => table.dimensions.includes(id))) ?? FACTS;
}
