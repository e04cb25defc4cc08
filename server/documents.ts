import * as z from "zod/mini";
import type { Goal } from "#src/domain/goal.ts";
import { anchorsSchema, daySchema } from "#src/contract/common.ts";
import { kpiSchema } from "#src/contract/catalogue.ts";
import { criteriaChoiceSchema } from "#src/contract/opportunities.ts";

/** The kinds of records and the shape of each body. What is read from a store is parsed with these, at the edge. */

/** A person with dated assignments; `to` null: still there. Id: the agent's id in the facts. */
export const personDocument = z.object({
  name: z.string(),
  assignments: z.array(
    z.object({
      from: daySchema,
      to: z.nullable(daySchema),
      /** Dimension values on those days: team, supervisor, site, line_of_business, role, tenure_band … */
      dimensions: z.record(z.string(), z.string()),
    }),
  ),
  /** First day of work, from which tenure is counted; null when unknown. */
  startedOn: z.nullable(daySchema),
});

/** The name of a dimension's value. Id: `level:value`. A value without one is its own name. */
const unitDocument = z.object({ name: z.string() });

/** A measure added by an administrator. Id: the measure's. */
const measureDocument = z.object({
  unit: z.enum(["count", "seconds", "points", "minor", "seconds_squared"]),
  description: z.string(),
});

/** A KPI added or changed by an administrator. Id: the KPI's. */
const kpiDocument = z.omit(kpiSchema, { id: true, owner: true });

/**
 * Who answers for a KPI's definition; null: nobody any more. Id: the KPI's. It stands by itself, so that naming somebody neither
 * redefines a KPI that Candor ships with nor looks like a change of the formula.
 */
const ownerDocument = z.object({ owner: z.nullable(z.string()) });

/** The id of a goal's record: what it applies to and from when. */
export function goalId({ kpi, appliesTo, from }: Pick<Goal, "kpi" | "appliesTo" | "from">): string {
  switch (appliesTo.kind) {
    case "organisation":
      return `${kpi}/organisation/${from}`;
    case "dimension":
      return `${kpi}/${appliesTo.dimension}:${appliesTo.value}/${from}`;
    case "person":
      return `${kpi}/agent:${appliesTo.agent}/${from}`;
  }
}

/** A goal. Id: `kpi/scope/from`, e.g. `aht/organisation/2026-01-01`, `aht/team:north-1/2026-01-01`, `aht/agent:a12/…`. */
const goalDocument = z.object({
  kpi: z.string(),
  appliesTo: z.union([
    z.object({ kind: z.literal("organisation") }),
    z.object({ kind: z.literal("dimension"), dimension: z.string(), value: z.string() }),
    z.object({ kind: z.literal("person"), agent: z.string() }),
  ]),
  from: daySchema,
  anchors: anchorsSchema,
  comparison: z.enum(["<", "<=", ">", ">="]),
  weight: z.number(),
});

/** The organisation's settings. Id: `organisation`. */
export const settingsDocument = z.object({
  name: z.string(),
  zone: z.string(),
  weekStart: z.union([
    z.literal(1),
    z.literal(2),
    z.literal(3),
    z.literal(4),
    z.literal(5),
    z.literal(6),
    z.literal(7),
  ]),
  dayStartHour: z.number(),
  currency: z.string(),
});

/** Saved criteria for opportunities. Id: whatever their first saver chose. */
const criteriaDocument = z.object({
  name: z.string(),
  /** `role:id` of whoever may change them; null: the administrators, for the whole organisation. */
  owner: z.nullable(z.string()),
  /** Out of every list; a link to them still works. */
  retired: z.boolean(),
  /** Each holds from its day until the next. */
  versions: z.array(z.extend(criteriaChoiceSchema, { from: daySchema })),
});

export const DOCUMENTS = {
  person: personDocument,
  unit: unitDocument,
  measure: measureDocument,
  kpi: kpiDocument,
  owner: ownerDocument,
  goal: goalDocument,
  settings: settingsDocument,
  criteria: criteriaDocument,
} as const;
