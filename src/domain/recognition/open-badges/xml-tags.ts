/** A start tag with the text that follows it up to the next tag. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Text that is not XML where it was read. */
export class XmlDamaged extends Error {
  override readonly name = "XmlDamaged";
}

const ATTRIBUTE = /\s*([^\s=>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const NAME = /[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?/y;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The start tags of an XML text in their order. Comments, instructions and the document type are passed over. Throws XmlDamaged. */
export function* readTags(xml: string): Generator<XmlTag> {
  let at = xml.indexOf("<");
  while (at >= 0) {
    if (xml.startsWith("<!--", at)) at = after(xml, "-->", at + 4);
    else if (xml.startsWith("<![CDATA[", at)) at = after(xml, "]]>", at);
    else if (xml.startsWith("<?", at)) at = after(xml, "?>", at);
    else if (xml.startsWith("<!", at)) at = afterDeclaration(xml, at);
    else if (xml.startsWith("</", at)) at = after(xml, ">", at);
    else {
      const tag = readTag(xml, at);
      at = tag.end;
      yield { ...tag, text: textAt(xml, tag.end) };
    }
    at = xml.indexOf("<", at);
  }
}

function readTag(xml: string, start: number) {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(xml)?.[0];
  if (name === undefined) throw new XmlDamaged("a “<” begins no tag");
  const attributes = new Map<string, string>();
  let at = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const [whole, key, double, single] = ATTRIBUTE.exec(xml) ?? [];
    if (whole === undefined || key === undefined) break;
    attributes.set(key, decoded(double ?? single ?? ""));
    at += whole.length;
  }
  const end = xml.indexOf(">", at);
  if (end < 0 || !/^\s*\/?$/.test(xml.slice(at, end))) {
    throw new XmlDamaged(`the tag “${name}” does not end`);
  }
  return { name, attributes, end: end + 1 };
}

/** Text and CDATA sections up to the next tag. */
function textAt(xml: string, start: number): string {
  const parts: string[] = [];
  let at = start;
  for (;;) {
    const next = xml.indexOf("<", at);
    parts.push(decoded(xml.slice(at, next < 0 ? xml.length : next)));
    if (next < 0 || !xml.startsWith("<![CDATA[", next)) return parts.join("");
    at = after(xml, "]]>", next);
    parts.push(xml.slice(next + "<![CDATA[".length, at - "]]>".length));
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

function after(xml: string, mark: string, start: number): number {
  const at = xml.indexOf(mark, start);
  if (at < 0) throw new XmlDamaged(`“${mark}” is missing`);
  return at + mark.length;
}

/** A document type may have an internal subset in brackets. */
function afterDeclaration(xml: string, start: number): number {
  const end = after(xml, ">", start);
  const bracket = xml.indexOf("[", start);
  return bracket < 0 || bracket > end ? end : after(xml, ">", after(xml, "]", bracket) - 1);
}
