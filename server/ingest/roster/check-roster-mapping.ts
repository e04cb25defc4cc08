import {
  checkCondition,
  checkDay,
  checkDimensions,
  checkLayout,
  checkUnfold,
  checkValue,
} from "../mapping/check-parts.ts";
import type { Tell } from "../mapping/tell.ts";
import type { RosterMapping } from "../mapping/roster-mapping.ts";
import type { DocumentFault, PlacedDocument } from "../mapping/yaml-document.ts";

/** Faults of a roster mapping that its schema alone cannot see. */
export function checkRosterMapping(
  mapping: RosterMapping,
  places: PlacedDocument,
  measures: readonly { readonly id: string }[],
): DocumentFault[] {
  const faults: DocumentFault[] = [];
  const tell: Tell = (path, rule, message) => faults.push(places.faultAt(path, rule, message));
  for (const key of ["from", "to", "as_of", "started_on"] as const) {
    const rule = mapping[key];
    if (rule) checkDay(rule, "day", [key], tell);
  }
  if (mapping.as_of && (mapping.from || mapping.to)) {
    tell(["as_of"], "twice", "Give either `as_of` or `from` and `to`, not both.");
  }
  if (mapping.to && !mapping.from) {
    tell(["to"], "unused-key", "`to` goes with `from`.");
  }
  checkLayout(mapping.file, tell);
  checkUnfold(mapping.unfold, tell);
  checkValue(mapping.person.id, ["person", "id"], tell);
  checkValue(mapping.person.name, ["person", "name"], tell);
  checkCondition(mapping.where, ["where"], tell);
  checkDimensions(mapping.dimensions, measures, tell);
  for (const name of Object.keys(mapping.names ?? {})) {
    if (!(name in mapping.dimensions)) {
      tell(
        ["names", name],
        "unknown-dimension",
        `${name} is not under \`dimensions\`: add it there.`,
      );
    }
  }
  return faults;
}
