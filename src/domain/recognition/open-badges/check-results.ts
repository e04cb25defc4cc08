import { finding, shown, within, type Finding } from "./finding.ts";
import { isObject } from "./primitive.ts";

type Node = Readonly<Record<string, unknown>>;

/** Results must lead to descriptions and levels that the achievement has, and say what those ask for. */
export function checkResults(subject: Node, place: string): Finding[] {
  const achievement = isObject(subject["achievement"]) ? subject["achievement"] : {};
  const descriptions = nodesOf(achievement["resultDescription"]);
  return [
    ...descriptions.flatMap((description, at) => checkRequiredLevel(description, place, at)),
    ...nodesOf(subject["result"]).flatMap((result, at) =>
      checkResult(result, descriptions, within(within(place, "result"), at)),
    ),
  ];
}

function checkRequiredLevel(description: Node, place: string, at: number): Finding[] {
  const { requiredLevel } = description;
  if (requiredLevel === undefined || levelsOf(description).has(requiredLevel)) return [];
  const list = within(within(place, "achievement"), "resultDescription");
  const where = within(within(list, at), "requiredLevel");
  return [finding("unknown-level", where, { found: shown(requiredLevel) })];
}

function checkResult(result: Node, descriptions: readonly Node[], place: string): Finding[] {
  const { achievedLevel, resultDescription, status } = result;
  if (resultDescription === undefined) return [];
  const description = descriptions.find(({ id }) => id === resultDescription);
  if (description === undefined) {
    const where = within(place, "resultDescription");
    return [finding("unknown-result-description", where, { found: shown(resultDescription) })];
  }
  const faults: Finding[] = [];
  if (achievedLevel !== undefined && !levelsOf(description).has(achievedLevel)) {
    const where = within(place, "achievedLevel");
    faults.push(finding("unknown-level", where, { found: shown(achievedLevel) }));
  }
  if (description["resultType"] === "Status" && status === undefined) {
    faults.push(finding("missing-result-status", place));
  }
  return faults;
}

function levelsOf(description: Node): ReadonlySet<unknown> {
  return new Set(nodesOf(description["rubricCriterionLevel"]).map(({ id }) => id));
}

function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
