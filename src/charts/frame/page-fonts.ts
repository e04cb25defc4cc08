/** The addresses of a rule's files: `url("…")`. */
const ADDRESS = /url\("?([^")]+)"?\)/g;

function rulesOf({ cssRules }: CSSStyleSheet | CSSGroupingRule): CSSRule[] {
  return [...cssRules].flatMap((rule) =>
    rule instanceof CSSGroupingRule ? [rule, ...rulesOf(rule)] : [rule],
  );
}

async function asData(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const characters = Array.from(bytes, (byte) => String.fromCodePoint(byte));
  return `data:font/woff2;base64,${btoa(characters.join(""))}`;
}

/**
 * The typefaces that the page has loaded, as style rules that hold their files: a picture of a part of the page knows nothing of
 * the page's own.
 */
export async function pageFonts(): Promise<string> {
  const loaded = new Set(performance.getEntriesByType("resource").map(({ name }) => name));
  const faces = [...document.styleSheets]
    .flatMap(rulesOf)
    .filter((rule) => rule instanceof CSSFontFaceRule);
  const texts = await Promise.all(
    faces.map(async ({ cssText, parentStyleSheet }) => {
      const base = parentStyleSheet?.href ?? document.baseURI;
      const [file = ""] = Array.from(cssText.matchAll(ADDRESS), ([, address = ""]) => address);
      const { href } = new URL(file, base);
      return loaded.has(href) ? cssText.replaceAll(file, await asData(href)) : "";
    }),
  );
  return texts.join("");
}
