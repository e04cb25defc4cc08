import type { NumberStyle } from "../mapping/file-schema.ts";
import type { SurveyRule } from "../mapping/measure-schema.ts";
import { cellText } from "../reading/cell.ts";
import { misfit } from "../rows/misfit.ts";
import { MILLIONTHS } from "./amount.ts";
import { countOf, sumOf, type MeasureOfRow } from "./measure-of-row.ts";

/** The three measures that a survey's rating makes, as rules of their own; ratings beyond the scale are faults. */
export function surveyMeasures(
  { column, scale: [lowest, highest], top }: SurveyRule,
  numbers: NumberStyle,
): ReadonlyMap<string, MeasureOfRow> {
  const answered = countOf({ count: "rows", where: { column, blank: false } }, numbers);
  const points = sumOf({ sum: column, negative: "allow" }, "points", numbers);
  const topBox = countOf({ count: "rows", where: { column, in: top } }, numbers);
  const inScale: MeasureOfRow = {
    columns: points.columns,
    of(row) {
      const rating = points.of(row);
      if (typeof rating !== "number") return rating;
      if (rating >= lowest * MILLIONTHS && rating <= highest * MILLIONTHS) return rating;
      const message = `${cellText(row.cell(column))} is not on the scale from ${lowest} to ${highest}: correct it, or \`survey.scale\`.`;
      return misfit("outside-scale", message, column);
    },
  };
  return new Map([
    ["surveys_answered", answered],
    ["survey_points", inScale],
    ["surveys_top_box", topBox],
  ]);
}
