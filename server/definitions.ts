import * as z from "zod/mini";
import type { Goal } from "#src/domain/goal.ts";
import { businessDayAt } from "#src/domain/business-day.ts";
import { dimensionId, kpiId, measureId, type Day } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { KPIS } from "#src/domain/kpis/catalogue.ts";
import { BASE_MEASURES, type Measure } from "#src/domain/measures.ts";
import type { Organisation } from "#src/domain/organisation.ts";
import type { Policy } from "#src/domain/policy.ts";
import { day } from "#src/domain/calendar.ts";
import { DOCUMENTS } from "./documents.ts";
import { etagOf } from "./etag.ts";
import type { RecordsStore, StoredRecord } from "./records-store.ts";
import type { Definitions } from "./route.ts";

/** The kinds of records that definitions are read from. */
export const DEFINITION_KINDS: ReadonlySet<string> = new Set([
  "measure",
  "kpi",
  "owner",
  "goal",
  "settings",
]);

/** What the records say of the organisation's rules. */
export interface Rules {
  readonly definitions: Definitions;
  readonly organisation: Organisation;
}

/** The shipped definitions and settings, overlaid with those of the records. */
export async function loadRules(
  records: RecordsStore,
  shipped: { readonly organisation: Organisation; readonly policy: Policy },
): Promise<Rules> {
  const [measures, kpis, owners, goals, settings] = await Promise.all([
    records.list("measure"),
    records.list("kpi"),
    records.list("owner"),
    records.list("goal"),
    records.get("settings", "organisation"),
  ]);
  const organisation = settings ? z.parse(DOCUMENTS.settings, settings.body) : shipped.organisation;
  const found = {
    measures: overlaid(BASE_MEASURES, measures.map(measureOf)),
    kpis: new Map(overlaid(KPIS, kpis.map(kpiOf)).map((kpi) => [String(kpi.id), kpi])),
    kpisChangedOn: changeDays(kpis, organisation),
    owners: new Map(owners.flatMap(ownerOf)),
    goals: goals.map(goalOf),
  };
  const version = await etagOf(
    found.measures,
    [...found.kpis.values()],
    [...found.kpisChangedOn],
    [...found.owners],
    found.goals,
    organisation,
    shipped.policy,
  );
  return { definitions: { ...found, version: version.slice(1, -1) }, organisation };
}

/** What is changed keeps its place in the shipped order; what is new comes after. */
function overlaid<T extends { readonly id: string }>(base: readonly T[], over: readonly T[]): T[] {
  return [...new Map([...base, ...over].map((one) => [one.id, one])).values()];
}

/** The first record of a shipped KPI already changes it; that of a KPI of the organisation's own begins it. */
function changeDays(kpis: readonly StoredRecord[], organisation: Organisation): Map<string, Day> {
  const shipped = new Set<string>(KPIS.map(({ id }) => id));
  return new Map(
    kpis
      .filter(({ id, version }) => version > 1 || shipped.has(id))
      .map(({ id, at }) => [id, businessDayAt(new Date(at), organisation)]),
  );
}

function measureOf({ id, body }: StoredRecord): Measure {
  return { id: measureId(id), ...z.parse(DOCUMENTS.measure, body) };
}

function kpiOf({ id, body }: StoredRecord): Kpi {
  const kpi = z.parse(DOCUMENTS.kpi, body);
  const linear = (terms: typeof kpi.numerator) =>
    terms.map(({ measure, times }) => ({ measure: measureId(measure), times }));
  return {
    ...kpi,
    id: kpiId(id),
    numerator: linear(kpi.numerator),
    denominator: linear(kpi.denominator),
    lowestLevel: dimensionId(kpi.lowestLevel),
    guardrails: kpi.guardrails.map(kpiId),
  };
}

function ownerOf({ id, body }: StoredRecord): [string, string][] {
  const { owner } = z.parse(DOCUMENTS.owner, body);
  return owner === null ? [] : [[id, owner]];
}

function goalOf({ body }: StoredRecord): Goal {
  const { kpi, appliesTo, from, ...rest } = z.parse(DOCUMENTS.goal, body);
  return {
    ...rest,
    kpi: kpiId(kpi),
    from: day(from),
    appliesTo:
      appliesTo.kind === "dimension"
        ? { ...appliesTo, dimension: dimensionId(appliesTo.dimension) }
        : appliesTo,
  };
}
