import type { ValueRule } from "../mapping/value-schema.ts";
import { patternOf } from "../pattern/pattern.ts";
import { cellText, isCellError } from "../reading/cell.ts";
import { cellErrorMisfit, type Misfit } from "./misfit.ts";
import type { Row } from "./columns.ts";

/** The text of a row by a rule; "" when blank. */
export type ValueOfRow = (row: Row) => string | Misfit;

type Rule = Exclude<ValueRule, string>;

/** The longest name of an agent, queue or other value; longer ones are texts put in the wrong place. */
const LONGEST = 200;

const asRule = (rule: ValueRule): Rule => (typeof rule === "string" ? { column: rule } : rule);

/** The columns a rule reads. */
export function valueColumns(rule: ValueRule): readonly string[] {
  const { column } = asRule(rule);
  if (column === undefined) return [];
  return typeof column === "string" ? [column] : column;
}

function original(rule: Rule): (row: Row) => string {
  const { constant, from } = rule;
  if (constant !== undefined) return () => cellText(constant);
  if (from === undefined) {
    const columns = valueColumns(rule);
    return (row) =>
      columns
        .map((column) => cellText(row.cell(column)))
        .filter((text) => text !== "")
        .join(" ");
  }
  const pattern = patternOf(rule.matches ?? ".+");
  return (row) => cellText(pattern.find((from === "sheet" ? row.sheet : row.fileName) ?? "") ?? "");
}

function lookedUp(rule: Rule): (text: string) => string | Misfit {
  if (!rule.lookup) return (text) => text;
  const table = new Map(
    Object.entries(rule.lookup).map(([key, value]) => [key.trim().toLowerCase(), cellText(value)]),
  );
  return (text) => {
    const found = table.get(text.toLowerCase());
    if (found !== undefined || text === "") return found ?? "";
    switch (rule.otherwise ?? "keep") {
      case "keep":
        return text;
      case "blank":
        return "";
      case "fault":
        return {
          rule: "not-in-lookup",
          message: `“${text}” is not listed in the mapping's \`lookup\`: add it, or state \`otherwise\`.`,
        };
    }
  };
}

/** Makes the function that reads a text from a row: trimmed, inner blanks as one, looked up where the rule says so. */
export function valueOfRow(rule: ValueRule): ValueOfRow {
  const full = asRule(rule);
  const columns = valueColumns(full);
  const read = original(full);
  const lookup = lookedUp(full);
  return (row) => {
    const failed = columns.map((column) => row.cell(column)).find(isCellError);
    if (failed) return cellErrorMisfit(failed);
    const text = lookup(read(row));
    if (typeof text !== "string" || text.length <= LONGEST) return text;
    const message = `The text “${text.slice(0, 40)}…” is longer than ${LONGEST} characters: is it the right column?`;
    return { rule: "text-too-long", message };
  };
}
