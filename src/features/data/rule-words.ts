import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What rules mean and how to keep them, for those that say the same; a test holds them against all that an import knows. */
const MEANINGS: readonly (readonly [rules: readonly string[], words: MessageDescriptor])[] = [
  [
    ["not-yaml", "unknown-key", "missing-key", "wrong-value", "wrong-name", "unknown-kind"],
    msg`The mapping itself is wrong: correct it at the line and column given.`,
  ],
  [
    ["unknown-measure"],
    msg`There is no measure of that name: take one from the list, or define it.`,
  ],
  [
    ["missing-unit", "wrong-unit"],
    msg`How the column is written is missing, or does not suit the measure: state it.`,
  ],
  [["format-gap"], msg`The date’s format names no day, week or month: add what is missing.`],
  [
    [
      "unused-key",
      "twice",
      "circle",
      "unknown-part",
      "reserved-name",
      "wrong-pattern",
      "slow-pattern",
      "unknown-zone",
      "no-measures",
      "unknown-dimension",
      "not-a-mapping",
    ],
    msg`The mapping contradicts itself: each message says how.`,
  ],
  [["no-such-column"], msg`The file has no such column: correct the name, or add an alias.`],
  [["ambiguous-column"], msg`Several columns fit the name: write the header exactly.`],
  [
    ["which-sheet", "no-such-sheet"],
    msg`The workbook has several sheets, or none that fits: name the sheet.`,
  ],
  [
    ["no-header", "empty-file", "no-rows"],
    msg`There is nothing to import: check the header’s row and what is left out.`,
  ],
  [
    ["ragged-row"],
    msg`A row is longer or shorter than the header: leave footers out, or check whether the file was cut off.`,
  ],
  [["broken-quotes", "cell-too-long"], msg`A quotation mark does not close.`],
  [
    ["wrong-encoding", "unknown-encoding"],
    msg`The text is not in the stated encoding: leave it out, or correct it.`,
  ],
  [["not-a-number", "not-whole", "negative", "too-large"], msg`The cell holds no such number.`],
  [["not-a-duration"], msg`The cell holds no duration as the mapping says.`],
  [["not-a-share"], msg`The share does not lie between 0 and 100 %.`],
  [
    ["day-ahead"],
    msg`The date lies ahead, when nobody knows yet what was done: are day and month exchanged?`,
  ],
  [["not-a-date", "not-a-time", "no-day"], msg`The date does not fit its format, or is missing.`],
  [["no-agent", "total-row"], msg`The row is nobody’s, or one of totals: leave such rows out.`],
  [
    ["not-in-lookup", "no-match", "text-too-long", "cell-error", "blank"],
    msg`The cell does not suit the mapping: each message says how.`,
  ],
  [["outside-scale"], msg`The rating is off the scale.`],
  [["blank-undecided"], msg`Say what a blank cell means: no, or unknown.`],
  [["decimals-undecided"], msg`Say whether points stand before decimals or between thousands.`],
  [["midnights-undecided"], msg`Say whether what is written as midnight is a date alone.`],
  [["repeated-id", "no-id"], msg`An event’s id stands twice with different values, or is missing.`],
  [
    ["repeated-totals"],
    msg`Totals of the same key stand twice: add a dimension, or have them added up.`,
  ],
  [["too-many-set-aside"], msg`More rows have faults than the mapping allows.`],
  [
    ["overlapping-assignments", "ends-before-start"],
    msg`A person is in two places at once, or leaves before coming: correct the dates.`,
  ],
  [
    ["wrong-kpi", "wrong-goal", "unknown-kpi", "not-definitions"],
    msg`A definition cannot be so: each message says why.`,
  ],
  [["not-json", "no-list", "not-an-object"], msg`The JSON is none, or holds no list of objects.`],
  [
    ["not-a-workbook", "old-workbook", "encrypted-workbook", "damaged-workbook"],
    msg`The workbook cannot be read: save it as .xlsx without a password, or as CSV.`,
  ],
  [
    [
      "file-too-large",
      "workbook-too-large",
      "too-many-rows",
      "too-many-columns",
      "too-slow",
      "too-much-memory",
    ],
    msg`The file is beyond the limits: split it, by month for example.`,
  ],
  [["sha256-differs"], msg`The bytes are not those announced: send the file again.`],
  [["not-applied"], msg`The file is kept, its facts are stored later: do not send it again.`],
  [["failed"], msg`Candor failed at this file: see the server’s log.`],
];

/** What rules of imports mean, by rule. */
export const RULE_WORDS: ReadonlyMap<string, MessageDescriptor> = new Map(
  MEANINGS.flatMap(([rules, words]) => rules.map((rule) => [rule, words] as const)),
);
