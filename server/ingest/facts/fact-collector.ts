import type { FaultReport } from "../fault-report.ts";
import type { FactsMapping } from "../mapping/facts-mapping.ts";
import { cellText } from "../reading/cell.ts";
import type { Row } from "../rows/columns.ts";
import type { Visit } from "../rows/visit-rows.ts";
import { BlankWatch } from "./blank-watch.ts";
import { DecimalWatch } from "./decimal-watch.ts";
import { FactGroups, type Contribution, type FinishedFact } from "./fact-groups.ts";
import type { FactPlan } from "./fact-plan.ts";
import { finishFacts } from "./finish-facts.ts";
import { readFactRow } from "./read-fact-row.ts";
import { RepeatedTotals, Repeats } from "./repeats.ts";

function repeatsOf({ unique }: FactsMapping, columns: readonly string[]): Repeats | null {
  if (unique === undefined) return null;
  const chooses = typeof unique === "object" && "keep" in unique;
  return new Repeats(columns, chooses ? unique.keep : "fault");
}

/** Takes in the rows of a file one after the other, and gives the facts they add up to. */
export class FactCollector {
  /** Names to show for agents whose file gives an id and a name. */
  readonly names = new Map<string, string>();
  readonly #plan: FactPlan;
  readonly #groups = new FactGroups();
  readonly #blanks = new BlankWatch();
  readonly #decimals: DecimalWatch;
  readonly #repeats: Repeats | null;
  readonly #totals: RepeatedTotals | null;

  constructor(mapping: FactsMapping, plan: FactPlan) {
    this.#plan = plan;
    this.#decimals = new DecimalWatch(mapping);
    this.#repeats = repeatsOf(mapping, plan.idColumns);
    const areTotals = mapping.row !== "event" && mapping.combine === undefined;
    this.#totals = areTotals ? new RepeatedTotals() : null;
  }

  /** Takes a row in; what is wrong with it keeps all of it out. */
  take(row: Row): Visit {
    const reading = readFactRow(row, this.#plan);
    switch (reading.kind) {
      case "left out":
        return "left out";
      case "misfits":
        return reading.misfits;
      case "row":
        return this.#takeNew(row, reading.contribution);
    }
  }

  /** Completes the facts. Faults that show only now concern the file as a whole. */
  finish(report: FaultReport): readonly FinishedFact[] {
    this.#blanks.tell(report);
    this.#decimals.tell(report);
    this.#plan.midnights.tell(report, this.#plan.dayColumn ?? null);
    return finishFacts(this.#groups, this.#plan, report);
  }

  #takeNew(row: Row, contribution: Contribution): Visit {
    const repeat = this.#repeats?.read(row, contribution) ?? { kind: "new" };
    switch (repeat.kind) {
      case "repeat":
        return "left out";
      case "misfit":
        return [repeat.misfit];
      case "instead":
        this.#groups.remove(repeat.of);
        break;
      case "new":
        break;
    }
    const repeated = this.#totals?.read(row, contribution);
    if (repeated) return [repeated];
    this.#groups.add(contribution);
    this.#blanks.see(this.#plan, contribution);
    this.#decimals.see(row);
    const { nameColumn } = this.#plan;
    const name = nameColumn === null ? "" : cellText(row.cell(nameColumn));
    if (name !== "") this.names.set(contribution.agent, name);
    // It took the place of an earlier row, which is now the one that is left out.
    return repeat.kind === "instead" ? "left out" : "taken";
  }
}
