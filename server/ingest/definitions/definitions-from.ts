import type { Fault } from "#src/contract/batch.ts";
import { checkGoal } from "#src/domain/check-goal.ts";
import { day } from "#src/domain/calendar.ts";
import type { Anchors, Goal, GoalScope } from "#src/domain/goal.ts";
import { dimensionId, kpiId, measureId } from "#src/domain/ids.ts";
import { checkKpi } from "#src/domain/kpis/check.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Measure } from "#src/domain/measures.ts";
import type { Organisation } from "#src/domain/organisation.ts";
import { weekdayOf } from "../mapping/weekday.ts";
import { isZone } from "../rows/local-time.ts";
import { readMapping } from "../mapping/mapping.ts";
import type { Tell } from "../mapping/tell.ts";
import type { DocumentFault } from "../mapping/yaml-document.ts";
import type { DefinitionsDocument, GoalEntry, KpiEntry } from "./definitions-schema.ts";
import { parseLinear } from "./linear-text.ts";

/** What an administrator's definitions come to, checked against what the organisation has. */
export interface DefinitionsDraft {
  readonly organisation: Organisation | null;
  readonly measures: readonly Measure[];
  readonly kpis: readonly Kpi[];
  /** By KPI id, who answers for it; null takes the name away. */
  readonly owners: ReadonlyMap<string, string | null>;
  readonly goals: readonly Goal[];
  /** Names of dimension values, by `dimension:value`. */
  readonly unitNames: ReadonlyMap<string, string>;
  /** Names of people, by their id. */
  readonly personNames: ReadonlyMap<string, string>;
}

/** The definitions in force, which a document may use and change. */
export interface KnownDefinitions {
  readonly organisation: Organisation;
  readonly measures: readonly Measure[];
  readonly kpis: ReadonlyMap<string, Kpi>;
}

const SCALES: Readonly<Record<Kpi["unit"], number>> = {
  percent: 100,
  seconds: 1,
  per_hour: 3600,
  points: 1,
  money: 0.01,
  index: 1,
};

function kpiFrom(id: string, entry: KpiEntry): Kpi {
  return {
    id: kpiId(id),
    name: entry.name,
    shortName: entry.short_name ?? entry.name,
    description: entry.description,
    unit: entry.unit,
    direction: entry.direction,
    kind: entry.kind,
    numerator: parseLinear(entry.numerator),
    denominator: parseLinear(entry.denominator),
    scale: entry.scale ?? SCALES[entry.unit],
    ...(entry.bounds && { bounds: { low: entry.bounds[0], high: entry.bounds[1] } }),
    minimumSample: entry.minimum_sample ?? 30,
    sampleUnit: entry.sample_unit ?? "contacts",
    decimals: entry.decimals ?? (entry.unit === "seconds" ? 0 : 1),
    lowestLevel: dimensionId(entry.lowest_level ?? "agent"),
    guardrails: (entry.guardrails ?? []).map(kpiId),
    coachability: entry.coachability ?? 0.5,
    source: entry.source ?? "Defined by the organisation",
  };
}

function anchorsFrom({ floor, threshold, target, stretch }: GoalEntry): Anchors | null {
  if (typeof floor === "number") {
    return typeof threshold === "number" &&
      typeof target === "number" &&
      typeof stretch === "number"
      ? { shape: "linear", floor, threshold, target, stretch }
      : null;
  }
  return typeof threshold === "number" || typeof target === "number" || typeof stretch === "number"
    ? null
    : { shape: "range", floor, threshold, target, stretch };
}

function scopeFrom(entry: GoalEntry): GoalScope | null {
  const { applies_to: scope = "organisation" } = entry;
  if (scope === "organisation") return { kind: "organisation" };
  const [[dimension, value] = [], second] = Object.entries(scope);
  if (dimension === undefined || second !== undefined) return null;
  return dimension === "agent"
    ? { kind: "person", agent: String(value) }
    : { kind: "dimension", dimension: dimensionId(dimension), value: String(value) };
}

function goalFrom(
  entry: GoalEntry,
  kpi: Kpi,
  path: readonly PropertyKey[],
  tell: Tell,
): Goal | null {
  const anchors = anchorsFrom(entry);
  if (!anchors) {
    tell(
      path,
      "wrong-goal",
      "Give one number for each of floor, threshold, target and stretch, or a pair for each.",
    );
  }
  const appliesTo = scopeFrom(entry);
  if (!appliesTo) {
    tell(
      [...path, "applies_to"],
      "wrong-goal",
      "A goal applies to the organisation or to one value of one dimension.",
    );
  }
  const from = dayFrom(entry.from);
  if (!from)
    tell([...path, "from"], "wrong-goal", `${entry.from} is not a date: write it YYYY-MM-DD.`);
  if (!anchors || !appliesTo || !from) return null;
  const comparison = entry.comparison ?? (kpi.direction === "lower" ? "<=" : ">=");
  const goal = { kpi: kpi.id, appliesTo, from, anchors, comparison, weight: entry.weight ?? 1 };
  for (const fault of checkGoal(goal, kpi)) tell(path, "wrong-goal", sentence(fault));
  return goal;
}

function dayFrom(text: string) {
  try {
    return day(text);
  } catch {
    return null;
  }
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function organisationFrom(
  { organisation }: DefinitionsDocument,
  known: Organisation,
  tell: Tell,
): Organisation | null {
  if (!organisation) return null;
  const { zone } = organisation;
  if (zone !== undefined && !isZone(zone)) {
    const message = `“${zone}” is not a time zone: use an IANA name such as Europe/Lisbon.`;
    tell(["organisation", "zone"], "unknown-zone", message);
  }
  return {
    name: organisation.name ?? known.name,
    zone: zone ?? known.zone,
    weekStart: organisation.week_starts ? weekdayOf(organisation.week_starts) : known.weekStart,
    dayStartHour: organisation.day_starts ?? known.dayStartHour,
    currency: organisation.currency ?? known.currency,
  };
}

/** Who answers for the KPIs named, at the KPI's own entry or among the owners: in one of the two places. */
function ownersFrom(
  { kpis = {}, owners = {} }: DefinitionsDocument,
  known: ReadonlyMap<string, Kpi>,
  tell: Tell,
): ReadonlyMap<string, string | null> {
  const own = Object.entries(kpis).flatMap(([id, { owner }]) =>
    owner === undefined ? [] : [[id, owner] as const],
  );
  for (const id of Object.keys(owners)) {
    if (!known.has(kpiId(id))) tell(["owners", id], "unknown-kpi", noSuchKpi(id));
    if (kpis[id]?.owner !== undefined) {
      const message = "This KPI names its owner in its own entry: keep one of the two.";
      tell(["owners", id], "wrong-kpi", message);
    }
  }
  return new Map([...own, ...Object.entries(owners)]);
}

const noSuchKpi = (id: string) => `There is no KPI “${id}”: define it, or correct the name.`;

function namesFrom({ names = {} }: DefinitionsDocument) {
  const unitNames = new Map<string, string>();
  const personNames = new Map<string, string>();
  for (const [dimension, values] of Object.entries(names)) {
    for (const [value, name] of Object.entries(values)) {
      if (dimension === "agent") personNames.set(value, String(name));
      else unitNames.set(`${dimension}:${value}`, String(name));
    }
  }
  return { unitNames, personNames };
}

function draftFrom(
  document: DefinitionsDocument,
  known: KnownDefinitions,
  tell: Tell,
): DefinitionsDraft {
  const measures = Object.entries(document.measures ?? {}).map(
    ([id, { unit, description }]): Measure => ({ id: measureId(id), unit, description }),
  );
  const allMeasures = [
    ...new Map([...known.measures, ...measures].map((one) => [one.id, one])).values(),
  ];
  const kpis = Object.entries(document.kpis ?? {}).map(([id, entry]) => kpiFrom(id, entry));
  const allKpis = new Map([...known.kpis.values(), ...kpis].map((kpi) => [kpi.id, kpi]));
  for (const kpi of kpis) {
    for (const fault of checkKpi(kpi, allMeasures, new Set(allKpis.keys()))) {
      tell(["kpis", kpi.id], "wrong-kpi", sentence(fault));
    }
  }
  const goals = (document.goals ?? []).flatMap((entry, index) => {
    const kpi = allKpis.get(kpiId(entry.kpi));
    if (kpi) return goalFrom(entry, kpi, ["goals", index], tell) ?? [];
    tell(["goals", index, "kpi"], "unknown-kpi", noSuchKpi(entry.kpi));
    return [];
  });
  return {
    organisation: organisationFrom(document, known.organisation, tell),
    measures,
    kpis,
    owners: ownersFrom(document, allKpis, tell),
    goals,
    ...namesFrom(document),
  };
}

/** A fault told as one of the file's: its line stands where a table has its row. */
function asFault({ line, path, rule, message }: DocumentFault): Fault {
  return { row: line, column: path === "" ? null : path, rule, message };
}

/** Reads a definitions file. Any fault refuses all of it. */
export function definitionsFrom(
  text: string,
  known: KnownDefinitions,
): { readonly draft: DefinitionsDraft } | { readonly faults: readonly Fault[] } {
  const read = readMapping(text);
  if ("faults" in read) return { faults: read.faults.map(asFault) };
  const { document, places } = read;
  if (document.kind !== "definitions") {
    const message =
      "This is a mapping, not definitions: give it with `--mapping` beside the file it describes.";
    return { faults: [asFault(places.faultAt(["kind"], "not-definitions", message))] };
  }
  const faults: Fault[] = [];
  const draft = draftFrom(document, known, (path, rule, message) =>
    faults.push(asFault(places.faultAt(path, rule, message))),
  );
  return faults.length > 0 ? { faults } : { draft };
}
