import { guessDateFormat } from "./guess-date.ts";
import { guessMeasure, guessRating } from "./guess-measure.ts";
import { sampleColumns, type SampledColumn } from "./sample.ts";

const AGENT =
  /agent|advis[oe]r|employee|representative|\brep\b|user ?name|owner|assignee|mitarbeiter/i;
const DIMENSIONS: readonly (readonly [header: RegExp, name: string])[] = [
  [/supervisor|team ?lead|manager/i, "supervisor"],
  [/^team/i, "team"],
  [/site|location|centre|center/i, "site"],
  [/line of business|\blob\b/i, "line_of_business"],
  [/channel|media/i, "channel"],
  [/tenure/i, "tenure_band"],
  [/role|position/i, "role"],
];
const QUEUE = /queue|skill|topic|category|group/i;
const EVENT_ID = /^(call|ticket|case|contact|interaction|survey|unique|event)?[ _-]?id$/i;

const quoted = (column: SampledColumn | undefined, otherwise: string) =>
  JSON.stringify(column?.header ?? otherwise);

function measureLines(columns: readonly SampledColumn[], isEvent: boolean): string[] {
  const seen = new Set<string>();
  const lines = isEvent ? ["  contacts_offered: count"] : [];
  for (const column of columns) {
    const guess = guessMeasure(column);
    if (!guess || seen.has(guess.name) || (isEvent && guess.name === "contacts_offered")) continue;
    seen.add(guess.name);
    lines.push(`  ${guess.name}: ${guess.rule}`);
  }
  const rated = isEvent ? columns.find(guessRating) : undefined;
  const scale = rated && guessRating(rated);
  const head = lines.length > 0 ? ["measures:"] : [];
  if (!rated || !scale) return [...head, ...lines];
  const top = scale[1] === 5 ? "[4, 5]" : "[9, 10]";
  const survey = `survey: { column: ${quoted(rated, "")}, scale: [${scale.join(", ")}], top: ${top} }`;
  return [...head, ...lines, survey];
}

/** Every column with an example, so that what is missing can be added without opening the file. */
function columnComments(columns: readonly SampledColumn[]): string[] {
  return columns.map(({ header, cells: [first] }) => {
    const example =
      typeof first === "object" && first !== null ? "(shown as a date or time)" : first;
    return `#   ${header}${example === undefined ? "" : `: ${String(example).replaceAll(/\s+/g, " ").slice(0, 60)}`}`;
  });
}

/**
 * Drafts a mapping from a file's headers and first rows. It is a beginning to be read and corrected: which measure a column
 * is, and what a blank means, only people know. Throws UnreadableFile for what is no table.
 */
export async function suggestMapping(bytes: Uint8Array, fileName: string): Promise<string> {
  const columns = await sampleColumns(bytes);
  const agent = columns.find(({ header }) => AGENT.test(header) && !/shift|status/i.test(header));
  const dates = columns.flatMap((column) => {
    const format = guessDateFormat(column);
    return format === null ? [] : [{ column, format }];
  });
  const date = dates.find(({ column }) => /date|day/i.test(column.header)) ?? dates[0];
  const id = columns.find(
    ({ header, cells }) => EVENT_ID.test(header) && new Set(cells).size === cells.length,
  );
  const queue = columns.find(({ header }) => QUEUE.test(header));
  const dimensions = DIMENSIONS.flatMap(([pattern, name]) => {
    const found = columns.find((column) => pattern.test(column.header) && column !== agent);
    return found ? [`  ${name}: ${quoted(found, "")}`] : [];
  });
  const source = fileName
    .toLowerCase()
    .replace(/\.\w+$/, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return [
    "# yaml-language-server: $schema=./docs/mapping.schema.json",
    `# A draft for ${fileName}: read and correct it (docs/import.md). Its columns and their first values:`,
    ...columnComments(columns),
    "kind: facts",
    `source: ${(source || "feed").slice(0, 60)}`,
    id ? "row: event" : "row: day            # event, if each row is one call, ticket or survey",
    ...(id ? [`unique: ${quoted(id, "")}`] : []),
    `day: { column: ${quoted(date?.column, "Date")}, format: ${JSON.stringify(date?.format ?? "YYYY-MM-DD")} }`,
    `agent: ${quoted(agent, "Agent")}`,
    ...(queue ? [`queue: ${quoted(queue, "")}`] : []),
    ...(dimensions.length > 0 ? ["dimensions:", ...dimensions] : []),
    ...measureLines(columns, id !== undefined),
    "",
  ].join("\n");
}
