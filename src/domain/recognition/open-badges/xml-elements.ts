import { shown } from "./finding.ts";
import { XmlScope } from "./xml-scope.ts";

/** What an element of an XML text is called. */
export interface XmlName {
  /** Without the prefix. */
  readonly name: string;
  readonly prefix: string;
  /** What its prefix stands for; null when that is declared nowhere around it. */
  readonly namespace: string | null;
}

/** An element of an XML text, by what is needed to take something out of it. */
export interface XmlElement extends XmlName {
  readonly attributes: ReadonlyMap<string, string>;
  /** Text and CDATA sections at its beginning, up to the first tag. */
  readonly text: string;
}

/** Text that is not XML where it was read. */
export class XmlDamaged extends Error {
  override readonly name = "XmlDamaged";
}

const NAME = /([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*/y;
const ATTRIBUTE = /\s*([^\s=>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const QUOTE_OR_END = /["'<>]/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** More than any drawing of the size that is taken has; each costs about a microsecond, in which nobody else is answered. */
const MOST_TAGS = 100_000;

/**
 * The elements that are wanted by their names, in their order. Comments, instructions and the document type are passed over; no entity
 * is expanded but XML's own five and characters by number. It takes time in proportion to the text, however that is made.
 * Throws XmlDamaged.
 */
export function* readElements(
  xml: string,
  isWanted: (called: XmlName) => boolean,
): Generator<XmlElement> {
  const scope = new XmlScope();
  let tags = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const mark = xml[at + 1];
    if (mark === "!" || mark === "?") at = afterMarkup(xml, at);
    else if (mark === "/") {
      scope.leave();
      at = after(xml, ">", at);
    } else {
      tags += 1;
      if (tags > MOST_TAGS) throw new XmlDamaged(`it has more than ${MOST_TAGS} tags`);
      const { qualified, inside, end } = readTag(xml, at);
      const [name = "", prefix = ""] = qualified.split(":").toReversed();
      const isEmpty = inside.endsWith("/");
      scope.enter(inside.includes("xmlns") ? readAttributes(inside, qualified) : NO_ATTRIBUTES);
      const called = { name, prefix, namespace: scope.namespaceOf(prefix) };
      if (isWanted(called)) {
        const attributes = readAttributes(inside, qualified);
        yield { ...called, attributes, text: isEmpty ? "" : textAt(xml, end) };
      }
      if (isEmpty) scope.leave();
      at = end;
    }
  }
}

/** A start tag: its name, what stands between name and “>”, and where it ends. A “>” in quotes ends nothing. */
function readTag(xml: string, start: number) {
  NAME.lastIndex = start + 1;
  if (!NAME.test(xml)) throw new XmlDamaged("a “<” begins no tag");
  const from = NAME.lastIndex;
  const qualified = xml.slice(start + 1, from);
  for (let at = from; ;) {
    QUOTE_OR_END.lastIndex = at;
    const stop = QUOTE_OR_END.test(xml) ? QUOTE_OR_END.lastIndex : xml.length + 1;
    const letter = xml[stop - 1];
    if (letter === ">") return { qualified, inside: xml.slice(from, stop - 1), end: stop };
    const quote = letter === '"' || letter === "'" ? xml.indexOf(letter, stop) : -1;
    if (quote < 0) throw new XmlDamaged(`the tag “${shown(qualified)}” does not end`);
    at = quote + 1;
  }
}

function readAttributes(inside: string, qualified: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const [whole, key, double, single] = ATTRIBUTE.exec(inside) ?? [];
    if (whole === undefined || key === undefined) break;
    if (attributes.has(key))
      throw new XmlDamaged(`the tag “${shown(qualified)}” has “${shown(key)}” twice`);
    attributes.set(key, decoded(double ?? single ?? ""));
    at += whole.length;
  }
  if (/^\s*\/?$/.test(inside.slice(at))) return attributes;
  throw new XmlDamaged(`the tag “${shown(qualified)}” has more than attributes`);
}

/** Text and CDATA sections up to the next tag; comments between them are left out. */
function textAt(xml: string, start: number): string {
  const parts: string[] = [];
  for (let at = start; ;) {
    const next = xml.indexOf("<", at);
    parts.push(decoded(xml.slice(at, next < 0 ? xml.length : next)));
    if (next < 0 || xml[next + 1] !== "!") return parts.join("");
    at = afterMarkup(xml, next);
    if (xml.startsWith(CDATA, next)) parts.push(xml.slice(next + CDATA.length, at - 3));
  }
}

function decoded(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return NAMED[entity] ?? whole;
    const isHex = entity[1] === "x" || entity[1] === "X";
    const code = isHex ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const CDATA = "<![CDATA[";

/** The end of a comment, a CDATA section, an instruction or the document type, which may have an internal subset in brackets. */
function afterMarkup(xml: string, start: number): number {
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
  if (xml.startsWith(CDATA, start)) return after(xml, "]]>", start);
  if (xml.startsWith("<?", start)) return after(xml, "?>", start);
  const end = after(xml, ">", start);
  const hasSubset = xml.slice(start, end).includes("[");
  return hasSubset ? after(xml, ">", after(xml, "]", start) - 1) : end;
}

function after(xml: string, mark: string, start: number): number {
  const at = xml.indexOf(mark, start);
  if (at < 0) throw new XmlDamaged(`“${mark}” is missing`);
  return at + mark.length;
}
