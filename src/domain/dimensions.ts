import { dimensionId, type DimensionId } from "./ids.ts";

/**
 * The dimensions every fact row may carry, as they were on its day. All but `agent` may be null (unknown).
 * A mapping may add others (`manager`, `shift`, `topic`); they are text and need no code.
 */
export const AGENT = dimensionId("agent");
export const TEAM = dimensionId("team");
export const SUPERVISOR = dimensionId("supervisor");
export const SITE = dimensionId("site");
export const LINE_OF_BUSINESS = dimensionId("line_of_business");
export const QUEUE = dimensionId("queue");
export const CHANNEL = dimensionId("channel");
export const ROLE = dimensionId("role");
export const TENURE_BAND = dimensionId("tenure_band");

export const BASE_DIMENSIONS: readonly DimensionId[] = [
  AGENT,
  TEAM,
  SUPERVISOR,
  SITE,
  LINE_OF_BUSINESS,
  QUEUE,
  CHANNEL,
  ROLE,
  TENURE_BAND,
];

/** The dimensions that describe the person that day, which a roster can fill in where a fact leaves them out. */
export const ROSTER_DIMENSIONS: readonly DimensionId[] = [
  TEAM,
  SUPERVISOR,
  SITE,
  LINE_OF_BUSINESS,
  ROLE,
  TENURE_BAND,
];
