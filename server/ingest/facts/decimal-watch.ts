import type { FaultReport } from "../fault-report.ts";
import type { FactsMapping } from "../mapping/facts-mapping.ts";
import { fullRule } from "./fact-plan.ts";
import type { Row } from "../rows/columns.ts";

/** 1.234 is a thousand and more where decimals have a comma, and little more than one where they have a point. */
const UNDECIDED = /^\D*[1-9]\d{0,2}\.\d{3}\D*$/;

/** Columns of amounts that may have decimals. Whole numbers need no watch: a point that is read as decimal is a fault there. */
function amountColumns(mapping: FactsMapping): Set<string> {
  const columns = new Set<string>();
  for (const short of Object.values(mapping.measures ?? {})) {
    const rule = fullRule(short);
    if ("sum" in rule && rule.lookup === undefined) columns.add(rule.sum);
  }
  return columns;
}

/** Notices numbers that mean another amount with a decimal comma, in files that nothing tells the decimal sign of. */
export class DecimalWatch {
  readonly #columns: Set<string>;
  readonly #seen = new Map<string, string>();
  #isDecided: boolean;

  constructor(mapping: FactsMapping) {
    this.#columns = amountColumns(mapping);
    this.#isDecided = mapping.numbers?.decimal !== undefined;
  }

  /** Takes in a row whose numbers were all understood. */
  see(row: Row): void {
    if (this.#isDecided) return;
    for (const column of this.#columns) {
      const cell = row.cell(column);
      if (typeof cell !== "string" || !/[.,]/.test(cell)) continue;
      if (UNDECIDED.test(cell)) this.#seen.set(column, cell);
      else this.#isDecided = true;
    }
  }

  /** Where every point stands before three digits, only the mapping can say which sign it is. */
  tell(report: FaultReport): void {
    if (this.#isDecided) return;
    for (const [column, text] of this.#seen) {
      report.addWhole(
        "decimals-undecided",
        `Every point stands before three digits, as in “${text.trim()}”: state \`numbers: { decimal: "," }\` if it stands between thousands, \`numbers: { decimal: "." }\` if before decimals.`,
        column,
      );
    }
  }
}
