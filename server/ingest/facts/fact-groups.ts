import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { day, type Weekday } from "#src/domain/calendar.ts";
import { dimensionId, measureId } from "#src/domain/ids.ts";
import type { Grain } from "#src/domain/period.ts";
import type { FactDraft } from "./fact-draft.ts";

/** What a row says, understood. Amounts are millionths in the order of the measures; null: unknown. */
export interface Contribution {
  readonly day: string;
  readonly agent: string;
  readonly queue: string;
  /** In the order of the dimensions; "" when unknown. */
  readonly dimensions: readonly string[];
  readonly amounts: readonly (number | null)[];
}

interface Group extends Contribution {
  readonly sums: (number | null)[];
  rows: number;
}

/** Sorts before every character that a value can hold. */
const SEPARATOR = "\u0001";

function keyOf({ day: date, agent, queue, dimensions, amounts }: Contribution): string {
  const known = amounts.map((amount) => (amount === null ? "0" : "1")).join("");
  return [date, agent, queue, ...dimensions, known].join(SEPARATOR);
}

/**
 * Adds rows up to facts. Rows whose measures are unknown in different places stay apart: a call without a known talk time
 * must count among the calls answered, but not in the average talk time, neither as 0 nor as the average.
 */
export class FactGroups {
  readonly #groups = new Map<string, Group>();

  add(contribution: Contribution): void {
    const { amounts } = contribution;
    const key = keyOf(contribution);
    let group = this.#groups.get(key);
    if (!group) {
      group = { ...contribution, sums: amounts.map((amount) => amount && 0), rows: 0 };
      this.#groups.set(key, group);
    }
    this.#change(group, amounts, 1);
  }

  /** Takes back a row that was added; sums of whole numbers forget without a trace. */
  remove(contribution: Contribution): void {
    const group = this.#groups.get(keyOf(contribution));
    if (group) this.#change(group, contribution.amounts, -1);
  }

  #change(group: Group, amounts: readonly (number | null)[], sign: 1 | -1): void {
    group.rows += sign;
    for (const [index, amount] of amounts.entries()) {
      const sum = group.sums[index];
      if (amount !== null && typeof sum === "number") group.sums[index] = sum + sign * amount;
    }
  }

  /** The groups in order of day, agent, queue, dimensions, so that the order of rows leaves no trace. */
  ordered(): readonly Group[] {
    return [...this.#groups]
      .filter(([, group]) => group.rows > 0)
      .toSorted(([one], [other]) => compareCodePoints(one, other))
      .map(([, group]) => group);
  }
}

/** A complete fact: measures in whole units, null when unknown. */
export interface FinishedFact {
  readonly day: string;
  readonly agent: string;
  readonly queue: string;
  readonly dimensions: readonly string[];
  readonly measures: readonly (number | null)[];
  readonly rows: number;
}

/** Facts as columns. */
export function draftOf(
  facts: readonly FinishedFact[],
  shape: {
    readonly source: string;
    readonly grain: Grain;
    readonly weekStart: Weekday;
    readonly dimensions: readonly string[];
    readonly measures: readonly string[];
    readonly names: ReadonlyMap<string, string>;
  },
): FactDraft {
  return {
    source: shape.source,
    grain: shape.grain,
    weekStart: shape.weekStart,
    length: facts.length,
    day: facts.map((fact) => day(fact.day)),
    agent: facts.map((fact) => fact.agent),
    queue: facts.map((fact) => fact.queue),
    dimensions: new Map(
      shape.dimensions.map((name, index) => [
        dimensionId(name),
        facts.map((fact) => fact.dimensions[index] || null),
      ]),
    ),
    measures: new Map(
      shape.measures.map((name, index) => [
        measureId(name),
        Float64Array.from(facts, (fact) => fact.measures[index] ?? Number.NaN),
      ]),
    ),
    sourceRows: Uint32Array.from(facts, (fact) => fact.rows),
    names: shape.names,
  };
}
