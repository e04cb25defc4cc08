import { cellText } from "../reading/cell.ts";
import { dateColumn, dayLines } from "./day-line.ts";
import { agentColumns, agentLine, isAboutAgents, namesAgent } from "./guess-agent.ts";
import { countColumn, guessMeasure, guessRating, guessStyle } from "./guess-measure.ts";
import type { GuessedWide } from "./guess-wide.ts";
import { headerWords } from "./header-words.ts";
import { withoutPlaceholders } from "./placeholders.ts";
import { sampleFile, type Sample } from "./sample.ts";
import type { SampledColumn } from "./sampled-column.ts";

const DIMENSIONS: readonly (readonly [words: RegExp, name: string])[] = [
  [/supervisor|team ?lead|manager|vorgesetzt/, "supervisor"],
  [/^team|agent group|organi[sz]ation/, "team"],
  [/\b(site|location|centre|center|standort)\b/, "site"],
  [/line of business|\blob\b|business unit/, "line_of_business"],
  [/channel|media|kanal/, "channel"],
  [/tenure/, "tenure_band"],
  [/\brole\b|\bposition\b|job title/, "role"],
];
const QUEUE = /\b(queue|skill|split|campaign|topic|category|group|warteschlange|cola)\b/;
const EVENT_ID =
  /^((call|ticket|case|contact|conversation|interaction|session|segment|survey|evaluation|form|txn|transaction|visit|unique|event) )?id$|^(call|ticket|case|incident|evaluation|transaction|order)( (number|no|nr|ref(erence)?|key))$/;

const quoted = (column: SampledColumn | undefined, otherwise: string) =>
  JSON.stringify(column?.header ?? otherwise);

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

/** How a wide sheet becomes rows. */
function unfoldLine({ unfold: { columns, except, header, cell } }: GuessedWide): string {
  const [which, note] = except
    ? [
        `except: ${JSON.stringify(except)}`,
        "a column for each agent; name under `except` who is none",
      ]
    : [`columns: ${JSON.stringify(columns)}`, "a column for each day"];
  const cells = cell === undefined ? "" : `, cell: ${JSON.stringify(cell)}`;
  return `unfold: { ${which}, header: ${header}${cells} }  # ${note}`;
}

/**
 * Drafts a mapping from a file's headers and first rows. It is a beginning to be read and corrected: which measure a column
 * is, and what a blank means, only people know. Throws UnreadableFile for what is no table.
 */
export async function suggestMapping(bytes: Uint8Array, fileName: string): Promise<string> {
  const sample = await sampleFile(bytes, fileName);
  const { layout, sheets, rows, wide } = sample;
  const { columns, blanks } = withoutPlaceholders(sample);
  const date = dateColumn(columns);
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
      return pattern.test(words) && !isAboutAgents(words);
    });
    return found ? [{ name, column: found }] : [];
  });
  const { id: agentId, name: agentName } = agentColumns(columns);
  const sparse = [agentId ?? agentName, ...dimensions.map(({ column }) => column)].flatMap(
    (column) => (column && column.cells.length * 2 < rows ? [column.header] : []),
  );
  const repeated = [...new Set([...(wide?.fillDown ?? []), ...sparse])];
  // The next file is of the same feed, so that the day it was made is no part of the name.
  const source = fileName
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\.\w+$/, "")
    .replaceAll(/\p{M}/gu, "")
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
    ...(blanks.length > 0 ? [`blanks: ${JSON.stringify(blanks)}`] : []),
    ...(repeated.length > 0 ? [`fill_down: ${JSON.stringify(repeated)}`] : []),
    ...(wide ? [unfoldLine(wide)] : []),
    id ? "row: event" : "row: day            # event, if each row is one call, ticket or survey",
    ...(id ? [`unique: ${quoted(id, "")}`] : []),
    ...(!id && date?.hasTimes === true
      ? ["combine: sum        # several rows a day are added up"]
      : []),
    ...(wide?.day ? [wide.day] : dayLines(columns, date, fileName)),
    agentLine(columns),
    ...(queue ? [`queue: ${quoted(queue, "")}`] : []),
    ...(dimensions.length > 0 ? ["dimensions:"] : []),
    ...dimensions.map(({ name, column }) => `  ${name}: ${quoted(column, "")}`),
    ...measureLines(columns, id !== undefined),
    "",
  ].join("\n");
}
