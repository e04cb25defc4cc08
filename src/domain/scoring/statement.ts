import type { EffectiveGoal } from "../effective-goal.ts";
import { ENGINE_VERSION } from "../engine-version.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { priorFrom, type Prior } from "../statistics/prior.ts";
import type { Totals } from "../totals.ts";
import { compositeOf, type Composite } from "./composite.ts";
import { judge, type Judgement } from "./judge.ts";
import { movingMeasures } from "./kinship.ts";

/** What one KPI's judgement is made from. */
export interface ScoreInput {
  readonly kpi: Kpi;
  readonly totals: Totals;
  readonly goal: EffectiveGoal | null;
  readonly prior: Prior | null;
}

/**
 * A score with everything it was made from: what is kept where points, badges or a dispute rest on it. Plain data: it comes
 * back from JSON the same.
 */
export interface ScoreStatement {
  readonly engine: number;
  readonly policy: Policy;
  readonly parts: readonly StatementPart[];
  readonly composite: Composite;
}

export interface StatementPart extends Omit<ScoreInput, "prior"> {
  /** Without its strength, which follows from the rest and may be infinite, which JSON cannot say. */
  readonly prior: Omit<Prior, "strength"> | null;
  readonly judgement: Judgement;
}

/** Something of a statement that does not come out the same. */
export interface Discrepancy {
  /** The KPI's id; null for the composite and for the engine's version. */
  readonly kpi: string | null;
  readonly field: string;
  readonly stated: unknown;
  readonly computed: unknown;
}

/** Scores a subject and states what from. */
export function stateScore(inputs: readonly ScoreInput[], policy: Policy): ScoreStatement {
  const parts = inputs.map(({ kpi, totals, goal, prior }): StatementPart => {
    const judgement = judge({ kpi, totals, goal, policy, prior });
    return { kpi, totals, goal, prior: prior && withoutStrength(prior), judgement };
  });
  const composite = compositeOf(
    parts.map(({ kpi, goal, judgement: { score, scoreInterval } }) => ({
      kpi: kpi.id,
      weight: goal?.weight ?? 0,
      score,
      scoreInterval,
      moving: movingMeasures(kpi),
    })),
    policy,
  );
  return { engine: ENGINE_VERSION, policy, parts, composite };
}

/**
 * Scores a statement's inputs again and tells what differs from what it says, to the last bit; nothing when it holds. A
 * statement of another engine version names that first: its figures may then differ rightly.
 */
export function recheck(statement: ScoreStatement): Discrepancy[] {
  const inputs = statement.parts.map((part): ScoreInput => {
    const prior = part.prior && priorFrom(part.prior);
    return { kpi: part.kpi, totals: part.totals, goal: part.goal, prior };
  });
  const again = stateScore(inputs, statement.policy);
  return [
    ...differences(null, { engine: statement.engine }, { engine: again.engine }),
    ...statement.parts.flatMap(({ kpi, judgement }, at) =>
      differences(kpi.id, judgement, again.parts[at]?.judgement ?? {}),
    ),
    ...differences(null, statement.composite, again.composite),
  ];
}

function withoutStrength({ mean, within, between }: Prior): Omit<Prior, "strength"> {
  return { mean, within, between };
}

function differences(kpi: string | null, stated: object, computed: object): Discrepancy[] {
  const found = new Map<string, unknown>(Object.entries(computed));
  return Object.entries(stated).flatMap(([field, value]: [string, unknown]) =>
    JSON.stringify(value) === JSON.stringify(found.get(field))
      ? []
      : [{ kpi, field, stated: value, computed: found.get(field) }],
  );
}
