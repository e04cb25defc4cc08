import type { Goal } from "#src/domain/goal.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { goalId } from "#server/documents.ts";
import type { Change, Json } from "#server/records-store.ts";
import type { People } from "../roster/complete-facts.ts";
import { nameChanges } from "../roster/person-records.ts";
import type { DefinitionsDraft } from "./definitions-from.ts";

function change(kind: string, id: string, body: Json): Change {
  return { kind, id, body, ifVersion: "any" };
}

function kpiBody(kpi: Kpi): Json {
  const { id: _, numerator, denominator, bounds, ...rest } = kpi;
  const terms = (linear: Kpi["numerator"]) => linear.map((term) => ({ ...term }));
  const sums = { numerator: terms(numerator), denominator: terms(denominator) };
  return { ...rest, ...sums, ...(bounds && { bounds: { ...bounds } }) };
}

function goalBody({ kpi, appliesTo, from, anchors, comparison, weight }: Goal): Json {
  return { kpi, appliesTo: { ...appliesTo }, from, anchors: { ...anchors }, comparison, weight };
}

/** The records that definitions write; ids follow from what they define, so importing again writes the same ones. */
export function definitionChanges(draft: DefinitionsDraft, people: People): Change[] {
  const { organisation, measures, kpis, owners, goals, unitNames, personNames } = draft;
  return [
    ...(organisation ? [change("settings", "organisation", { ...organisation })] : []),
    ...measures.map(({ id, unit, description }) => change("measure", id, { unit, description })),
    ...kpis.map((kpi) => change("kpi", kpi.id, kpiBody(kpi))),
    ...[...owners].map(([kpi, owner]) => change("owner", kpi, { owner })),
    ...goals.map((goal) => change("goal", goalId(goal), goalBody(goal))),
    ...[...unitNames].map(([id, name]) => change("unit", id, { name })),
    ...nameChanges(personNames, people, true),
  ];
}
