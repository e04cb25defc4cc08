import { guessDate } from "./guess-date.ts";
import { cellText } from "../reading/cell.ts";
import { countColumn, guessMeasure, guessRating, guessStyle } from "./guess-measure.ts";
import { headerWords } from "./header-words.ts";
import { sampleFile, type Sample, type SampledColumn } from "./sample.ts";

const AGENT =
  /\b(agent|advis[oe]r|employee|representative|rep|user ?name|owner|assignee|teller|clerk|banker|mitarbeiter(in)?|pers(onal)?|agente)\b/;
/** What stands beside a word for the agent where the column is about something else. */
const NOT_AGENT =
  /shift|status|group|team|type|disconnect|count|mail|skill|role|activity|\bstate\b/;
const IS_ID = /\b(id|login|number|no|nr|nummer|code)$/;
const IS_NAME = /^((full|display) )?name$/;
const DIMENSIONS: readonly (readonly [words: RegExp, name: string])[] = [
  [/supervisor|team ?lead|manager|vorgesetzt/, "supervisor"],
  [/^team|agent group|organi[sz]ation/, "team"],
  [/\b(site|location|centre|center|standort)\b/, "site"],
  [/line of business|\blob\b|business unit/, "line_of_business"],
  [/channel|media|kanal/, "channel"],
  [/tenure/, "tenure_band"],
  [/\brole\b|position|job title/, "role"],
];
const QUEUE = /\b(queue|skill|split|campaign|topic|category|group|warteschlange|cola)\b/;
const EVENT_ID =
  /^((call|ticket|case|contact|conversation|interaction|session|segment|survey|txn|transaction|visit|unique|event) )?id$/;

const quoted = (column: SampledColumn | undefined, otherwise: string) =>
  JSON.stringify(column?.header ?? otherwise);

function namesAgent({ header }: SampledColumn): boolean {
  const words = headerWords(header);
  return AGENT.test(words) && !NOT_AGENT.test(words);
}

/** The agent's line: by id where there is one, with the name beside it. */
function agentLine(columns: readonly SampledColumn[]): string {
  const found = columns.filter(namesAgent);
  const isId = ({ header }: SampledColumn) => IS_ID.test(headerWords(header));
  const id = found.find(isId);
  const named = columns.find(({ header }) => IS_NAME.test(headerWords(header)));
  const name = found.find((column) => !isId(column)) ?? named;
  if (!id || !name) return `agent: ${quoted(id ?? name, "Agent")}`;
  return `agent: { column: ${quoted(id, "")}, name: ${quoted(name, "")} }`;
}

/** A draft without a measure is refused, which would not tell what to write there. */
const NO_MEASURES = [
  "# measures: no column was recognised; “Which columns become which measures” in docs/import.md tells what to write here",
];

function measureLines(columns: readonly SampledColumn[], isEvent: boolean): string[] {
  const style = guessStyle(columns);
  // Averages and shares of single events are those of one event each.
  const count = isEvent ? null : countColumn(columns, style);
  const seen = new Set<string>();
  const lines = isEvent ? ["  contacts_offered: count"] : [];
  for (const column of columns.filter((one) => !namesAgent(one))) {
    const guess = guessMeasure(column, count, style);
    if (!guess || seen.has(guess.name) || (isEvent && guess.name === "contacts_offered")) continue;
    seen.add(guess.name);
    lines.push(`  ${guess.name}: ${guess.rule}`);
  }
  const rated = isEvent ? columns.find(guessRating) : undefined;
  const scale = rated && guessRating(rated);
  const head = lines.length > 0 ? ["measures:"] : [];
  if (!rated || !scale) return lines.length > 0 ? [...head, ...lines] : NO_MEASURES;
  const top = scale[1] === 5 ? "[4, 5]" : "[9, 10]";
  const survey = `survey: { column: ${quoted(rated, "")}, scale: [${scale.join(", ")}], top: ${top} }`;
  return [...head, ...lines, survey];
}

/** Every column with an example, so that what is missing can be added without opening the file. */
function columnComments(columns: readonly SampledColumn[]): string[] {
  return columns.map(({ header, cells: [first] }) => {
    const isTime = typeof first === "object" && first?.kind === "serial";
    const example = isTime ? "(shown as a date or time)" : cellText(first);
    return `#   ${header}${example === "" ? "" : `: ${example.slice(0, 60)}`}`;
  });
}

/** Which sheet the draft is of and where its header stands, where that needs saying. */
function layoutLines({ layout, sheets }: Pick<Sample, "layout" | "sheets">): string[] {
  const { sheet, header, skip_rows: skip, path } = layout;
  const keys = [
    ...(sheet === undefined ? [] : [`sheet: ${JSON.stringify(sheet)}`]),
    ...(header === undefined ? [] : [`header: ${JSON.stringify(header)}`]),
    ...(skip === undefined ? [] : [`skip_rows: ${skip}`]),
    ...(path === undefined ? [] : [`path: ${JSON.stringify(path)}`]),
  ];
  const listed = sheets.map((name) => `“${name}”`).join(", ");
  return [
    ...(sheet === undefined
      ? []
      : [`# Of ${listed} one sheet; \`all\` or a pattern takes several.`]),
    ...(keys.length > 0 ? [`file: { ${keys.join(", ")} }`] : []),
  ];
}

/**
 * Drafts a mapping from a file's headers and first rows. It is a beginning to be read and corrected: which measure a column
 * is, and what a blank means, only people know. Throws UnreadableFile for what is no table.
 */
export async function suggestMapping(bytes: Uint8Array, fileName: string): Promise<string> {
  const { columns, layout, sheets } = await sampleFile(bytes);
  const dates = columns.flatMap((column) => {
    const guess = guessDate(column);
    return guess === null ? [] : [{ column, ...guess }];
  });
  const date = dates.find(({ column }) => /date|day/i.test(column.header)) ?? dates[0];
  const id = columns.find(
    ({ header, cells }) =>
      EVENT_ID.test(headerWords(header)) && new Set(cells).size === cells.length,
  );
  const queue = columns.find(({ header }) => {
    const words = headerWords(header);
    return QUEUE.test(words) && !/agent group|on queue|\btime\b/.test(words);
  });
  const dimensions = DIMENSIONS.flatMap(([pattern, name]) => {
    const found = columns.find((column) => {
      const words = headerWords(column.header);
      return pattern.test(words) && (!AGENT.test(words) || NOT_AGENT.test(words));
    });
    return found ? [`  ${name}: ${quoted(found, "")}`] : [];
  });
  // The next file is of the same feed, so that the day it was made is no part of the name.
  const source = fileName
    .toLowerCase()
    .replace(/\.\w+$/, "")
    .replaceAll(/(?<!\d)20\d{2}([-_. ]?\d{2}){0,2}(?!\d)/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return [
    "# yaml-language-server: $schema=./docs/mapping.schema.json",
    `# A draft for ${fileName}: read and correct it (docs/import.md). Its columns and their first values:`,
    ...columnComments(columns),
    "kind: facts",
    `source: ${(source || "feed").slice(0, 60)}`,
    ...layoutLines({ layout, sheets }),
    ...(guessStyle(columns).decimal === "," ? ['numbers: { decimal: "," }'] : []),
    id ? "row: event" : "row: day            # event, if each row is one call, ticket or survey",
    ...(id ? [`unique: ${quoted(id, "")}`] : []),
    ...(!id && date?.hasTimes ? ["combine: sum        # several rows a day are added up"] : []),
    ...(date
      ? []
      : [
          "# day: no column was recognised; the name of a sheet or file can give it, { from: sheet }",
        ]),
    `day: { column: ${quoted(date?.column, "Date")}, format: ${JSON.stringify(date?.format ?? "YYYY-MM-DD")} }${date?.or ? `  # or ${JSON.stringify(date.or)}: no date tells day from month` : ""}`,
    agentLine(columns),
    ...(queue ? [`queue: ${quoted(queue, "")}`] : []),
    ...(dimensions.length > 0 ? ["dimensions:", ...dimensions] : []),
    ...measureLines(columns, id !== undefined),
    "",
  ].join("\n");
}
