import { cellText } from "../reading/cell.ts";
import type { Contribution } from "./fact-groups.ts";
import type { Row } from "../rows/columns.ts";
import { misfit, type Misfit } from "../rows/misfit.ts";

type Keep = "first" | "last" | "fault";

/** What is to be done with a row that may repeat one before it. */
export type RepeatReading =
  | { readonly kind: "new" }
  | { readonly kind: "repeat" }
  /** It takes the place of an earlier row. */
  | { readonly kind: "instead"; readonly of: Contribution }
  | { readonly kind: "misfit"; readonly misfit: Misfit };

const sameRow = (one: Contribution, other: Contribution) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Recognises rows by their id, which may take several columns, so that one exported twice counts once. */
export class Repeats {
  readonly #columns: readonly string[];
  readonly #keep: Keep;
  readonly #seen = new Map<string, { readonly row: number; readonly contribution: Contribution }>();

  constructor(columns: readonly string[], keep: Keep) {
    this.#columns = columns;
    this.#keep = keep;
  }

  read(row: Row, contribution: Contribution): RepeatReading {
    const parts = this.#columns.map((column) => cellText(row.cell(column)));
    if (parts.every((part) => part === "")) {
      const message = "The row has no id, which `unique` needs: fill it in.";
      return { kind: "misfit", misfit: misfit("no-id", message, this.#columns[0]) };
    }
    const id = parts.join("\u0001");
    const before = this.#seen.get(id);
    if (!before || this.#keep === "last") this.#seen.set(id, { row: row.row, contribution });
    if (!before) return { kind: "new" };
    if (sameRow(before.contribution, contribution)) return { kind: "repeat" };
    switch (this.#keep) {
      case "first":
        return { kind: "repeat" };
      case "last":
        return { kind: "instead", of: before.contribution };
      case "fault": {
        const message = `The id “${parts.join(" ")}” stands in row ${before.row} too, with other values: remove one, or state \`unique.keep\`.`;
        return { kind: "misfit", misfit: misfit("repeated-id", message, this.#columns[0]) };
      }
    }
  }
}

/** Finds totals given twice for the same day, agent, queue and dimensions. */
export class RepeatedTotals {
  readonly #seen = new Map<string, number>();

  read(row: Row, { day, agent, queue, dimensions }: Contribution): Misfit | null {
    const key = [day, agent, queue, ...dimensions].join("\u0001");
    const before = this.#seen.get(key);
    if (before === undefined) {
      this.#seen.set(key, row.row);
      return null;
    }
    return misfit(
      "repeated-totals",
      `Row ${before} has totals of ${agent}, ${day}${queue && `, ${queue}`} already: remove one if they are the same; if they are parts, state \`combine: sum\`, or name the column that tells them apart as \`queue\` or under \`dimensions\`.`,
    );
  }
}
