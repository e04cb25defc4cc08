import type { Measure } from "#src/domain/measures.ts";
import { checkMeasures } from "./check-measures.ts";
import {
  checkCondition,
  checkDay,
  checkDimensions,
  checkLayout,
  checkUnfold,
  checkValue,
} from "./check-parts.ts";
import type { FactsMapping } from "./facts-mapping.ts";
import type { Tell } from "./tell.ts";
import type { DocumentFault, PlacedDocument } from "./yaml-document.ts";

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
  checkLayout(mapping.file, tell);
  checkUnfold(mapping.unfold, tell);
  checkValue(mapping.agent, ["agent"], tell);
  checkValue(mapping.queue, ["queue"], tell);
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
  if (mapping.unique !== undefined && mapping.row !== "event" && mapping.combine === undefined) {
    tell(["unique"], "unused-key", "`unique` goes with `row: event`, or with `combine: sum`.");
  }
  if (mapping.combine !== undefined && mapping.row === "event") {
    tell(["combine"], "unused-key", "`combine` is for totals; events are added up anyway.");
  }
  checkMeasures(mapping, measures, tell);
  return faults;
}
