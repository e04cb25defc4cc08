import { UnreadableFile } from "./cell.ts";

/** A tag met while reading XML from start to end. `name` comes without its namespace prefix. */
export interface XmlTag {
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** Where the text after the tag begins. */
  readonly end: number;
  /** Where the tag itself begins. */
  readonly start: number;
  /** An attribute's value, by its name as written; undefined when absent. */
  readonly attribute: (name: string) => string | undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** Text with its entities resolved. Unknown ones stay as they are. */
export function xmlText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function attributeOf(inner: string, name: string): string | undefined {
  for (let at = inner.indexOf(name); at !== -1; at = inner.indexOf(name, at + 1)) {
    const quote = inner.charAt(at + name.length + 1);
    const isWhole = inner.charAt(at + name.length) === "=" && inner.charAt(at - 1).trim() === "";
    if (!isWhole || (quote !== '"' && quote !== "'")) continue;
    const start = at + name.length + 2;
    return xmlText(inner.slice(start, inner.indexOf(quote, start)));
  }
  return undefined;
}

function breaksOff(): UnreadableFile {
  return new UnreadableFile(
    "damaged-workbook",
    "The workbook is damaged: a part of it breaks off.",
  );
}

/** Where the tag that begins at `start` ends: the next `>` outside quotes. */
function closingOf(xml: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at;
  }
  throw breaksOff();
}

/**
 * The tags of an XML text in order. Comments and instructions are passed over; a document type is refused, since no
 * workbook has one and its entities could grow without bound.
 */
export function* xmlTags(xml: string, from = 0): Generator<XmlTag> {
  for (let start = xml.indexOf("<", from); start !== -1;) {
    if (xml.startsWith("<!--", start)) {
      const end = xml.indexOf("-->", start);
      if (end === -1) throw breaksOff();
      start = xml.indexOf("<", end);
      continue;
    }
    if (xml.startsWith("<!", start)) {
      throw new UnreadableFile(
        "damaged-workbook",
        "The workbook declares a document type, which no spreadsheet program writes: save it again as .xlsx.",
      );
    }
    const close = closingOf(xml, start);
    if (xml.charAt(start + 1) !== "?") {
      const closing = xml.charAt(start + 1) === "/";
      const empty = xml.charAt(close - 1) === "/";
      const inner = xml.slice(start + (closing ? 2 : 1), empty ? close - 1 : close);
      const name = /^[^\s/]*/.exec(inner)?.[0] ?? "";
      yield {
        name: name.slice(name.indexOf(":") + 1),
        kind: closing ? "close" : empty ? "empty" : "open",
        start,
        end: close + 1,
        attribute: (wanted) => attributeOf(inner.slice(name.length), wanted),
      };
    }
    start = xml.indexOf("<", close);
  }
}
