import type { Carried } from "./baked-png.ts";
import { finding } from "./finding.ts";
import { readElements, XmlDamaged, type XmlElement, type XmlName } from "./xml-elements.ts";

/** The namespace of the element that carries a credential (Open Badges 3.0, 5.3.2). */
const NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

/** The same of Open Badges 2.0, whose element is called `assertion`. */
const OLDER_NAMESPACE = "http://openbadges.org";

const isCredential = isCalled("credential", NAMESPACE);
const isOlderBadge = isCalled("assertion", OLDER_NAMESPACE);

/** Takes the credential out of a baked SVG. No entity is expanded but XML's own five and characters by number. */
export function unbakeSvg(svg: string): Carried {
  let only: XmlElement | null = null;
  let isOlder = false;
  try {
    for (const element of readElements(svg, (one) => isCredential(one) || isOlderBadge(one))) {
      if (isOlderBadge(element)) isOlder = true;
      else if (only !== null) return { fault: finding("svg-repeated", "") };
      else only = element;
    }
  } catch (error) {
    if (!(error instanceof XmlDamaged)) throw error;
    return { fault: finding("svg-damaged", "", { reason: error.message }) };
  }
  if (only !== null) return { text: only.attributes.get("verify") ?? only.text.trim() };
  return { fault: finding(isOlder ? "older-badge" : "svg-no-credential", "") };
}

/** Where the usual prefix is used and never declared, it is taken for what it usually stands for. */
function isCalled(name: string, namespace: string) {
  return (element: XmlName): boolean =>
    element.name === name &&
    (element.namespace === namespace ||
      (element.namespace === null && element.prefix === "openbadges"));
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
