import type { Cell } from "../reading/cell.ts";
import { momentReader } from "./moment-of-cell.ts";

/** Forms that are taken for a format by mistake: day and month exchanged, a year of two digits, a day's number. */
function likeForms(format: string): readonly string[] {
  if (format === "iso") return [];
  const exchanged = format.replaceAll(/DD|D|MM(?!M)|M(?!M)/g, (token) =>
    token.startsWith("D") ? "M".repeat(token.length) : "D".repeat(token.length),
  );
  const forms = [format, ...(format.includes("MMM") ? [] : [exchanged])];
  return [...forms, ...forms.map((form) => form.replace("YYYY", "YY"))].filter(
    (form) => form !== format,
  );
}

/**
 * Makes the function that says how a cell is written which none of the formats reads, as a mapping would say it; null when
 * nobody knows. A plain number is Excel's day where it lies in this century.
 */
export function otherDateForm(
  formats: readonly string[],
  language: string,
  year: number | null,
): (cell: Cell) => string | null {
  const forms = formats.flatMap(likeForms).map((form) => ({
    form,
    read: momentReader([form], language, year),
  }));
  return (cell) => {
    const found = forms.find(({ read }) => read(cell) !== null);
    if (found) return found.form;
    const days = typeof cell === "object" ? Number.NaN : Number(cell);
    return days > 36_526 && days < 73_051 ? "excel" : null;
  };
}
