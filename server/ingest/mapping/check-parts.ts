import { MOST_TRIES, patternTries } from "../pattern/pattern-tries.ts";
import { hasGroup } from "../unfold/split-header.ts";
import { formatGap, formatTwice } from "../rows/date-format.ts";
import { formatsOf } from "../rows/day-of-row.ts";
import { isZone } from "../rows/local-time.ts";
import type { Condition } from "./condition-schema.ts";
import type { FileLayout } from "./file-schema.ts";
import type { Path, Tell } from "./tell.ts";
import type { UnfoldRule } from "./unfold-schema.ts";
import type { AgentRule, DayRule, ValueRule } from "./value-schema.ts";

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

function checkPattern(pattern: string | undefined, path: Path, tell: Tell): void {
  if (pattern === undefined) return;
  try {
    RegExp(pattern, "iu");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(path, "wrong-pattern", `This is no regular expression: ${reason}.`);
    return;
  }
  if (patternTries(pattern) > MOST_TRIES) {
    tell(
      path,
      "slow-pattern",
      "This could be tried in too many ways: repeat no group that repeats or chooses inside, let at most two parts be of any length (say how often, as in \\d{1,4}), and look neither around nor back.",
    );
  }
}

function checkMatches(rule: DayRule | Exclude<ValueRule, string>, path: Path, tell: Tell): void {
  if (rule.constant !== undefined && rule.matches !== undefined) {
    tell([...path, "matches"], "unused-key", "`matches` goes with `column` or `from`.");
  }
  checkPattern(rule.matches, [...path, "matches"], tell);
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

/** Finds formats that name no day of the grain or a part of it twice, and zones that do not exist. */
export function checkDay(
  rule: DayRule,
  grain: "day" | "week" | "month",
  path: Path,
  tell: Tell,
): void {
  for (const format of formatsOf(rule)) {
    if (BY_NAME.has(format)) continue;
    const gap = formatGap(format, grain, rule.year !== undefined);
    if (gap !== null) {
      const capitals = /[dy]{2}/.test(format) ? " The letters of days and years are capitals." : "";
      tell([...path, "format"], "format-gap", `The format “${format}” has no ${gap}.${capitals}`);
    }
    const twice = formatTwice(format);
    if (twice !== null) {
      tell(
        [...path, "format"],
        "twice",
        `The format “${format}” gives the ${twice} twice: leave one out, and take the date from a longer text by \`matches\`.`,
      );
    }
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
  checkMatches(rule, path, tell);
  if (!Array.isArray(rule.column)) return;
  for (const [index, part] of rule.column.entries()) {
    if (typeof part === "string") continue;
    checkPattern(part.matches, [...path, "column", index, "matches"], tell);
  }
}

/** Finds a regular expression of a value that is none, or that nothing uses. */
export function checkValue(rule: ValueRule | AgentRule | undefined, path: Path, tell: Tell): void {
  if (rule === undefined || typeof rule === "string") return;
  checkMatches(rule, path, tell);
  if (rule.lookup === undefined && rule.otherwise !== undefined) {
    tell([...path, "otherwise"], "unused-key", "`otherwise` goes with `lookup`.");
  }
}

/** Finds regular expressions of the file's layout that are none, and keys that nothing uses. */
export function checkLayout(file: FileLayout | undefined, tell: Tell): void {
  checkPattern(file?.stop_at, ["file", "stop_at"], tell);
  if (file?.fill_right === true && !Array.isArray(file.header)) {
    tell(
      ["file", "fill_right"],
      "unused-key",
      "`fill_right` goes with a `header` of several rows.",
    );
  }
  if (typeof file?.sheet !== "object") return;
  checkPattern(file.sheet.matches, ["file", "sheet", "matches"], tell);
}

/** Finds columns to unfold that nothing gives a name. */
export function checkUnfold(unfold: UnfoldRule | undefined, tell: Tell): void {
  if (!unfold) return;
  const { columns, cell } = unfold;
  const pattern = typeof columns === "string" ? columns : undefined;
  checkPattern(pattern, ["unfold", "columns"], tell);
  if (cell !== undefined || (pattern !== undefined && hasGroup(pattern))) return;
  tell(
    ["unfold"],
    "missing-key",
    "State `cell`, the name under which the cells are read; or put what the header says of the day or agent in parentheses in `columns`, so that the rest of the header is that name.",
  );
}

/** Finds dimensions whose name means something else. */
export function checkDimensions(
  dimensions: Readonly<Record<string, ValueRule>>,
  measures: readonly { readonly id: string }[],
  tell: Tell,
): void {
  for (const [name, rule] of Object.entries(dimensions)) {
    checkValue(rule, ["dimensions", name], tell);
    if (RESERVED.has(name) || measures.some(({ id }) => id === name)) {
      tell(
        ["dimensions", name],
        "reserved-name",
        `“${name}” has another meaning: choose another name.`,
      );
    }
  }
}
