import type { FaultRule } from "../fault-rule.ts";
import type { CellError } from "../reading/cell.ts";

/** Why a cell or row does not fit its rule, and what to do. */
export interface Misfit {
  readonly rule: FaultRule;
  readonly message: string;
  /** The column, by the mapping's name for it, where the maker knows it. */
  readonly column?: string;
}

export function misfit(rule: FaultRule, message: string, column?: string): Misfit {
  return column === undefined ? { rule, message } : { rule, message, column };
}

/** The misfit of a cell whose formula failed. */
export function cellErrorMisfit({ code }: CellError): Misfit {
  return misfit(
    "cell-error",
    `The cell holds the error ${code}: mend its formula, or name it under \`blanks\` if it means no value.`,
  );
}
