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
  /** The dimension that tells most of its rows apart; its rows are kept together by it within a month. */
  readonly unit: DimensionId;
}

export interface RollUp extends FactsTable {
  readonly dimensions: readonly DimensionId[];
}

export const FACTS: FactsTable = { name: "facts", unit: AGENT };

/**
 * Role and tenure are in all but the queues' because goals may depend on them: the sums of a unit must then be told apart by
 * them, and only the facts could do so.
 *
 * From small to large: each can be made from the first later one that has its dimensions, or from the facts. */
export const ROLL_UPS: readonly RollUp[] = [
  {
    name: "by_line_of_business",
    unit: LINE_OF_BUSINESS,
    dimensions: [LINE_OF_BUSINESS, ROLE, TENURE_BAND],
  },
  { name: "by_site", unit: SITE, dimensions: [SITE, LINE_OF_BUSINESS, ROLE, TENURE_BAND] },
  { name: "by_queue", unit: QUEUE, dimensions: [QUEUE, CHANNEL, SITE, LINE_OF_BUSINESS] },
  {
    name: "by_team",
    unit: TEAM,
    dimensions: [TEAM, SUPERVISOR, SITE, LINE_OF_BUSINESS, ROLE, TENURE_BAND],
  },
];

/** Who was where in which month, with the first and last day: what questions for members are answered from. */
export const PRESENCE: RollUp = {
  name: "presence",
  unit: AGENT,
  dimensions: [AGENT, TEAM, SUPERVISOR, SITE, LINE_OF_BUSINESS, ROLE, TENURE_BAND],
};

/** The smallest of some tables, ordered from small to large, that has all of the dimensions; the facts have every one. */
export function smallestTable(
  dimensions: readonly DimensionId[],
  among: readonly RollUp[] = ROLL_UPS,
): FactsTable {
  return among.find((table) => dimensions.every((id) => table.dimensions.includes(id))) ?? FACTS;
}
