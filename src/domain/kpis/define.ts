import type { DimensionId } from "../ids.ts";
import { kpiId, measureId } from "../ids.ts";
import { AGENT } from "../dimensions.ts";
import type { Kpi, Linear } from "../kpi.ts";

/** A KPI as its family file writes it: plain names, and the level left out where it may be anybody's. */
export interface Definition extends Omit<Kpi, "id" | "guardrails" | "lowestLevel"> {
  readonly id: string;
  /** `agent` when left out. */
  readonly lowestLevel?: DimensionId;
  readonly guardrails: readonly string[];
}

/** Checks the names of a definition and brands them. Throws a RangeError for a malformed name. */
export function define(definition: Definition): Kpi {
  return {
    ...definition,
    id: kpiId(definition.id),
    lowestLevel: definition.lowestLevel ?? AGENT,
    guardrails: definition.guardrails.map(kpiId),
  };
}

/** The sum of measures: `sum("talk_seconds", "hold_seconds")`; a leading minus subtracts: `sum("promoters", "-detractors")`. */
export function sum(...names: readonly string[]): Linear {
  return names.map((name) =>
    name.startsWith("-")
      ? { measure: measureId(name.slice(1)), times: -1 }
      : { measure: measureId(name), times: 1 },
  );
}
