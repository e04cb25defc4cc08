import type { Carried } from "./baked-png.ts";
import { finding } from "./finding.ts";
import { readTags, XmlDamaged, type XmlTag } from "./xml-tags.ts";

/** The namespace of the element that carries a credential (Open Badges 3.0, 5.3.2). */
const NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

/** Takes the credential out of a baked SVG. No entity is expanded but XML's own five and characters by number. */
export function unbakeSvg(svg: string): Carried {
  try {
    const tags = [...readTags(svg)];
    const names = credentialNames(tags);
    const [only, another] = tags.filter(({ name }) => names.has(name));
    if (only === undefined) return { fault: finding("svg-no-credential", "") };
    if (another !== undefined) return { fault: finding("svg-repeated", "") };
    return { text: only.attributes.get("verify") ?? only.text.trim() };
  } catch (error) {
    if (!(error instanceof XmlDamaged)) throw error;
    return { fault: finding("svg-damaged", "", { reason: error.message }) };
  }
}

/** Puts a compact JWS into an SVG that carries no credential. Throws when it has no root. */
export function bakeSvg(svg: string, jws: string): string {
  const root = /<svg(?=[\s>])/.exec(svg);
  const end = root === null ? -1 : svg.indexOf(">", root.index);
  if (root === null || end < 0) throw new XmlDamaged("there is no svg element");
  const start = svg.slice(0, root.index + root[0].length);
  const rest = svg.slice(root.index + root[0].length, end + 1);
  const credential = `<openbadges:credential verify="${jws}"></openbadges:credential>`;
  return `${start} xmlns:openbadges="${NAMESPACE}"${rest}${credential}${svg.slice(end + 1)}`;
}

/** The element's name under every prefix that the SVG declares for the namespace, and under the usual one. */
function credentialNames(tags: readonly XmlTag[]): ReadonlySet<string> {
  const names = new Set(["openbadges:credential"]);
  for (const { attributes } of tags) {
    for (const [name, value] of attributes) {
      if (value === NAMESPACE) names.add(`${name.replace(/^xmlns:/, "")}:credential`);
    }
  }
  return names;
}
