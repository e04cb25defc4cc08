import type { Measure, MeasureUnit } from "#src/domain/measures.ts";
import { closest } from "../closest.ts";
import { fullRule } from "../facts/fact-plan.ts";
import { checkCondition } from "./check-parts.ts";
import type { FactsMapping } from "./facts-mapping.ts";
import { TIME_UNITS, type AmountUnit, type MeasureRule, type SumRule } from "./measure-schema.ts";
import type { Path, Tell } from "./tell.ts";

const SURVEY_MEASURES = ["surveys_answered", "survey_points", "surveys_top_box"];

/** How an amount of a measure may be written. */
function unitsFor(unit: MeasureUnit): readonly AmountUnit[] {
  switch (unit) {
    case "seconds":
      return TIME_UNITS;
    case "minor":
      return ["money", "whole"];
    case "points":
      return ["whole", "number", "percent"];
    case "count":
    case "seconds_squared":
      return ["whole", "number"];
  }
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
  if (("percent" in full || "count" in full || "in_time" in full) && measure.unit !== "count") {
    tell(
      path,
      "wrong-unit",
      `${name} is in ${measure.unit}, so it cannot be a number of rows or contacts: use \`sum\`.`,
    );
  }
}

function reaches(from: string, target: string, mapping: FactsMapping, seen: Set<string>): boolean {
  const rule = mapping.measures?.[from];
  if (rule === undefined || typeof rule === "string" || !("add" in rule) || seen.has(from))
    return false;
  seen.add(from);
  return [...rule.add, ...(rule.subtract ?? [])].some(
    (part) => part === target || reaches(part, target, mapping, seen),
  );
}

/** Finds measures that do not exist, do not suit their unit, or are made of what is not there. */
export function checkMeasures(
  mapping: FactsMapping,
  measures: readonly Measure[],
  tell: Tell,
): void {
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
