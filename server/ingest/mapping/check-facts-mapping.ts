import type { FaultRule } from "../fault-rule.ts";
import type { Measure, MeasureUnit } from "#src/domain/measures.ts";
import { closest } from "../closest.ts";
import { formatGap } from "../facts/date-format.ts";
import { formatsOf } from "../facts/day-of-row.ts";
import { fullRule } from "../facts/fact-plan.ts";
import { isZone } from "../facts/local-time.ts";
import type { Condition } from "./condition-schema.ts";
import type { FactsMapping } from "./facts-mapping.ts";
import { TIME_UNITS, type AmountUnit, type MeasureRule, type SumRule } from "./measure-schema.ts";
import type { DayRule } from "./value-schema.ts";
import type { DocumentFault, PlacedDocument } from "./yaml-document.ts";

type Path = readonly PropertyKey[];
type Tell = (path: Path, rule: FaultRule, message: string) => void;

/** Names that mean something else where dimensions are asked for. */
const RESERVED = new Set([
  "organisation",
  "agent",
  "queue",
  "day",
  "week",
  "month",
  "source",
  "grain",
  "batch",
  "source_rows",
]);

const BY_NAME = new Set(["excel", "iso", "unix", "unix-ms"]);

/** How an amount of a measure may be written. */
function unitsFor(unit: MeasureUnit): readonly AmountUnit[] {
  switch (unit) {
    case "seconds":
      return TIME_UNITS;
    case "minor":
      return ["money", "whole"];
    case "count":
    case "points":
    case "seconds_squared":
      return ["whole", "number"];
  }
}

function checkPattern(pattern: string | undefined, path: Path, tell: Tell): void {
  if (pattern === undefined) return;
  try {
    RegExp(pattern, "iu");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(path, "wrong-pattern", `This is no regular expression: ${reason}.`);
  }
}

/** Finds regular expressions of a condition that are none. */
export function checkCondition(condition: Condition | undefined, path: Path, tell: Tell): void {
  if (!condition) return;
  for (const kind of ["all", "any", "none"] as const) {
    const parts: unknown = Reflect.get(condition, kind);
    if (!Array.isArray(parts)) continue;
    for (const [index, part] of (parts as readonly Condition[]).entries()) {
      checkCondition(part, [...path, kind, index], tell);
    }
  }
  if ("column" in condition) checkPattern(condition.matches, [...path, "matches"], tell);
}

/** Finds formats that name no day of the grain, and zones that do not exist. */
export function checkDay(
  rule: DayRule,
  grain: "day" | "week" | "month",
  path: Path,
  tell: Tell,
): void {
  for (const format of formatsOf(rule)) {
    if (BY_NAME.has(format)) continue;
    const gap = formatGap(format, grain, rule.year !== undefined);
    if (gap !== null)
      tell([...path, "format"], "format-gap", `The format “${format}” has no ${gap}.`);
  }
  for (const key of ["zone", "written_in"] as const) {
    const zone = rule[key];
    if (zone !== undefined && !isZone(zone)) {
      tell(
        [...path, key],
        "unknown-zone",
        `“${zone}” is not a time zone: use an IANA name such as Europe/Lisbon.`,
      );
    }
  }
  if (rule.from === undefined && rule.matches !== undefined) {
    tell([...path, "matches"], "unused-key", "`matches` goes with `from: file` or `from: sheet`.");
  }
  checkPattern(rule.matches, [...path, "matches"], tell);
}

function checkSum(rule: SumRule, measure: Measure, path: Path, tell: Tell): void {
  const units = unitsFor(measure.unit);
  const quoted = units.map((unit) => `“${unit}”`).join(", ");
  if (rule.as === undefined && measure.unit === "seconds") {
    tell(
      path,
      "missing-unit",
      `${measure.id} is in seconds: state \`as\` to say how the column is written, one of ${quoted}.`,
    );
  } else if (rule.as !== undefined && !units.includes(rule.as)) {
    tell(
      [...path, "as"],
      "wrong-unit",
      `${measure.id} is in ${measure.unit}: use one of ${quoted}.`,
    );
  }
}

function checkMeasure(
  name: string,
  rule: MeasureRule,
  mapping: FactsMapping,
  measure: Measure,
  tell: Tell,
): void {
  const path = ["measures", name];
  const full = fullRule(rule);
  if ("add" in full) {
    const own = [
      ...Object.keys(mapping.measures ?? {}),
      ...(mapping.survey ? SURVEY_MEASURES : []),
    ];
    for (const part of [...full.add, ...(full.subtract ?? [])]) {
      if (!own.includes(part)) {
        tell(
          path,
          "unknown-part",
          `${part} is not a measure of this mapping: add it, or correct the name.`,
        );
      }
    }
    if (reaches(name, name, mapping, new Set())) {
      tell(path, "circle", `${name} is made of itself: leave one of the parts out.`);
    }
    return;
  }
  if ("where" in full) checkCondition(full.where, [...path, "where"], tell);
  if ("sum" in full) checkSum(full, measure, path, tell);
  if ("between" in full && measure.unit !== "seconds") {
    tell(
      path,
      "wrong-unit",
      `${name} is in ${measure.unit}, but the time between two columns is in seconds.`,
    );
  }
  if (("percent" in full || "count" in full) && measure.unit !== "count") {
    tell(
      path,
      "wrong-unit",
      `${name} is in ${measure.unit}, so it cannot be a number of rows or contacts: use \`sum\`.`,
    );
  }
}

/** Finds dimensions whose name means something else. */
export function checkDimensions(
  dimensions: Readonly<Record<string, unknown>>,
  measures: readonly { readonly id: string }[],
  tell: Tell,
): void {
  for (const name of Object.keys(dimensions)) {
    if (RESERVED.has(name) || measures.some(({ id }) => id === name)) {
      tell(
        ["dimensions", name],
        "reserved-name",
        `“${name}” has another meaning: choose another name.`,
      );
    }
  }
}

const SURVEY_MEASURES = ["surveys_answered", "survey_points", "surveys_top_box"];

function reaches(from: string, target: string, mapping: FactsMapping, seen: Set<string>): boolean {
  const rule = mapping.measures?.[from];
  if (rule === undefined || typeof rule === "string" || !("add" in rule) || seen.has(from))
    return false;
  seen.add(from);
  return [...rule.add, ...(rule.subtract ?? [])].some(
    (part) => part === target || reaches(part, target, mapping, seen),
  );
}

function checkMeasures(mapping: FactsMapping, measures: readonly Measure[], tell: Tell): void {
  const entries = Object.entries(mapping.measures ?? {});
  if (entries.length === 0 && !mapping.survey) {
    tell([], "no-measures", "The mapping makes no measure: add `measures` or `survey`.");
  }
  for (const [name, rule] of entries) {
    const measure = measures.find(({ id }) => id === name);
    if (measure) checkMeasure(name, rule, mapping, measure, tell);
    else {
      const near = closest(
        name,
        measures.map(({ id }) => id),
      );
      const hint = near === null ? "" : `Did you mean ${near}? `;
      tell(
        ["measures", name],
        "unknown-measure",
        `There is no measure ${name}. ${hint}New measures are added by a definitions file (docs/import.md).`,
      );
    }
    if (mapping.survey && SURVEY_MEASURES.includes(name)) {
      tell(["measures", name], "twice", `\`survey\` makes ${name} already: leave one out.`);
    }
  }
}

/** Faults of a mapping that its schema alone cannot see. */
export function checkFactsMapping(
  mapping: FactsMapping,
  places: PlacedDocument,
  measures: readonly Measure[],
): DocumentFault[] {
  const faults: DocumentFault[] = [];
  const tell: Tell = (path, rule, message) => faults.push(places.faultAt(path, rule, message));
  const grain = mapping.row === "event" ? "day" : mapping.row;
  checkDay(mapping.day, grain, ["day"], tell);
  checkCondition(mapping.where, ["where"], tell);
  checkPattern(mapping.file?.stop_at, ["file", "stop_at"], tell);
  const { sheet } = mapping.file ?? {};
  if (typeof sheet === "object") checkPattern(sheet.matches, ["file", "sheet", "matches"], tell);
  checkDimensions(mapping.dimensions ?? {}, measures, tell);
  if (mapping.week_starts !== undefined && mapping.row !== "week") {
    tell(["week_starts"], "unused-key", "`week_starts` goes with `row: week`.");
  }
  if (mapping.survey !== undefined && mapping.row !== "event") {
    tell(
      ["survey"],
      "unused-key",
      "`survey` goes with `row: event`: for totals give the three measures, e.g. `percent` with `of`.",
    );
  }
  if (mapping.unique !== undefined && mapping.row !== "event") {
    tell(["unique"], "unused-key", "`unique` goes with `row: event`.");
  }
  if (mapping.combine !== undefined && mapping.row === "event") {
    tell(["combine"], "unused-key", "`combine` is for totals; events are added up anyway.");
  }
  checkMeasures(mapping, measures, tell);
  return faults;
}
