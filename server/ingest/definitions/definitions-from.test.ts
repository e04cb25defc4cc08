import { expect, test } from "vitest";
import * as z from "zod/mini";
import { DOCUMENTS } from "#server/documents.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { definitionChanges } from "./definition-changes.ts";
import { definitionsFrom } from "./definitions-from.ts";

const known = {
  organisation: DEFAULT_ORGANISATION,
  measures: BASE_MEASURES,
  kpis: new Map<string, never>(),
};

function kpiOf(bounds: string) {
  const text = `kind: definitions
kpis:
  rating:
    name: Rating
    description: The average rating, from 1 to 5.
    unit: points
    direction: higher
    kind: mean
    numerator: survey_points
    denominator: surveys_answered
${bounds}`;
  const found = definitionsFrom(text, known);
  if ("faults" in found) return found.faults;
  const [change] = definitionChanges(found.draft, new Map());
  return z.parse(DOCUMENTS.kpi, change?.body);
}

test("the bounds of a mean reach the record, and are left out where there are none", () => {
  expect(kpiOf("    bounds: [1, 5]\n")).toMatchObject({ bounds: { low: 1, high: 5 } });
  expect(kpiOf("")).not.toHaveProperty("bounds");
});

test("bounds upside down are a fault", () =>
  expect(kpiOf("    bounds: [5, 1]\n")).toMatchObject([
    { row: 4, column: "kpis.rating", rule: "wrong-kpi" },
  ]));
