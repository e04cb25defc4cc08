import { cellText } from "../reading/cell.ts";
import { headerWords } from "./header-words.ts";
import type { SampledColumn } from "./sampled-column.ts";

const AGENT =
  /\b(agent|advis[oe]r|employee|representative|rep|user ?name|owner|assignee|teller|clerk|banker|mitarbeiter(in)?|pers(onal)?|personal(nr|nummer)|agente)\b/;
/** What stands beside a word for the agent where the column is about something else. */
const NOT_AGENT =
  /shift|status|group|team|type|disconnect|count|mail|skill|role|activity|\bstate\b/;
/** Words beside a word for the agent that make an activity of it: `Agent on contact time`. */
const AN_AMOUNT = /%|\b(time|seconds|calls|contacts|handled|response|answer|occup\w*)\b/;
const IS_ID = /(\b(id|login|number|no|nr|nummer|code)|personal(nr|nummer))$/;
const IS_NAME = /^((full|display) )?name$/;
const ENDS_IN_NAME = /\bname$/;
/** What exports write for an owner whom nobody is. */
const NOBODY = /^(-+|–|n\/a|\[?none\]?|un(assigned|known)|not assigned|null)$/i;

const MOST_SUMS = 3;

/** Whether a header says that it is about an agent at all, or a group of them. */
export function isAboutAgents(words: string): boolean {
  return AGENT.test(words) && !NOT_AGENT.test(words);
}

/** Whether a column names the agent. */
export function namesAgent({ header }: SampledColumn): boolean {
  const words = headerWords(header);
  return isAboutAgents(words) && !AN_AMOUNT.test(words);
}

const hasWords = (pattern: RegExp) => (column: SampledColumn) =>
  pattern.test(headerWords(column.header));

/** The columns with the agent's id and name; the one that is not there is undefined. */
export function agentColumns(columns: readonly SampledColumn[]): {
  readonly id: SampledColumn | undefined;
  readonly name: SampledColumn | undefined;
} {
  const found = columns.filter(namesAgent);
  const named = found.find(hasWords(ENDS_IN_NAME));
  const id = found.find(hasWords(IS_ID)) ?? (named && found.find((column) => column !== named));
  const name = named ?? found.find((column) => column !== id) ?? columns.find(hasWords(IS_NAME));
  return { id, name };
}

/** The line that says who the agent is: by id where there is one, with the name beside it, and which rows are nobody's. */
export function agentLine(columns: readonly SampledColumn[]): string {
  const { id, name } = agentColumns(columns);
  const column = id ?? name;
  if (!column) return 'agent: "Agent"';
  const texts = new Set(column.cells.map(cellText));
  const sums = column.sums ?? [];
  const nobody = [
    ...[...texts].filter((text) => NOBODY.test(text)),
    // A sum after each person, `Ana Total`, would be a list without end.
    ...(sums.length <= MOST_SUMS ? sums : []),
  ];
  const keys = [
    `column: ${JSON.stringify(column.header)}`,
    ...(id && name ? [`name: ${JSON.stringify(name.header)}`] : []),
    ...(nobody.length > 0
      ? [`skip: [${nobody.map((text) => JSON.stringify(text)).join(", ")}]`]
      : []),
  ];
  return keys.length === 1
    ? `agent: ${JSON.stringify(column.header)}`
    : `agent: { ${keys.join(", ")} }`;
}
