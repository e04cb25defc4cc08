import type { ValueRule } from "../mapping/value-schema.ts";
import { patternOf } from "../pattern/pattern.ts";
import { cellText, isCellError } from "../reading/cell.ts";
import { cellErrorMisfit, misfit, type Misfit } from "./misfit.ts";
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

function original(rule: Rule): ValueOfRow {
  const { constant, from, matches } = rule;
  if (constant !== undefined) return () => cellText(constant);
  const pattern = patternOf(matches ?? ".+");
  if (from !== undefined) {
    return (row) =>
      cellText(pattern.find((from === "sheet" ? row.sheet : row.fileName) ?? "") ?? "");
  }
  const columns = valueColumns(rule);
  return (row) => {
    const text = columns
      .map((column) => cellText(row.cell(column)))
      .filter((one) => one !== "")
      .join(" ");
    const found = matches === undefined || text === "" ? text : pattern.find(text);
    if (found !== null) return cellText(found);
    const message = `“${text}” does not match “${matches}”: correct the cell or \`matches\`, or leave such rows out by \`where\`.`;
    return misfit("no-match", message);
  };
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
    for (const column of columns) {
      const cell = row.cell(column);
      if (isCellError(cell)) return { ...cellErrorMisfit(cell), column };
    }
    const written = read(row);
    const text = typeof written === "string" ? lookup(written) : written;
    if (typeof text !== "string") return misfit(text.rule, text.message, columns[0]);
    if (text.length <= LONGEST) return text;
    const message = `The text “${text.slice(0, 40)}…” is longer than ${LONGEST} characters: is it the right column?`;
    return misfit("text-too-long", message, columns[0]);
  };
}
