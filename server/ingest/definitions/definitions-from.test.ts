import { expect, test } from "vitest";
import * as z from "zod/mini";
import { DOCUMENTS } from "#server/documents.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { KPIS } from "#src/domain/kpis/catalogue.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { definitionChanges } from "./definition-changes.ts";
import { definitionsFrom } from "./definitions-from.ts";

const known = {
  organisation: DEFAULT_ORGANISATION,
  measures: BASE_MEASURES,
  kpis: new Map<string, Kpi>(),
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

function ownersOf(text: string) {
  const found = definitionsFrom(`kind: definitions\n${text}`, {
    ...known,
    kpis: new Map(KPIS.map((kpi) => [kpi.id, kpi])),
  });
  return "faults" in found ? found.faults : definitionChanges(found.draft, new Map());
}

test("an owner of a shipped KPI is a record of its own, so that the KPI is not redefined", () =>
  expect(ownersOf("owners:\n  aht: Workforce desk, ext. 4175\n  acw: null\n")).toMatchObject([
    { kind: "owner", id: "aht", body: { owner: "Workforce desk, ext. 4175" } },
    { kind: "owner", id: "acw", body: { owner: null } },
  ]));

const OWN_KPI = `kpis:
  rating:
    name: Rating
    description: The average rating.
    unit: points
    direction: higher
    kind: mean
    numerator: survey_points
    denominator: surveys_answered
    owner: Quality team
`;

test("a KPI of the organisation's own names its owner in its entry", () => {
  const changes = ownersOf(OWN_KPI);
  expect(changes).toMatchObject([
    { kind: "kpi", id: "rating" },
    { kind: "owner", id: "rating", body: { owner: "Quality team" } },
  ]);
  expect(changes[0]).not.toHaveProperty("body.owner");
});

test.each([
  ["of a KPI that does not exist", "owners:\n  ath: Somebody\n", "unknown-kpi"],
  ["named in two places", `${OWN_KPI}owners:\n  rating: Somebody\n`, "wrong-kpi"],
])("an owner %s is a fault", (_, text, rule) => expect(ownersOf(text)).toMatchObject([{ rule }]));
