import { describe, expect, test } from "vitest";
import { readElements, XmlDamaged } from "./xml-elements.ts";

/** Every element's namespace and text. */
const read = (xml: string) =>
  [...readElements(xml, () => true)].map(({ name, namespace, text }) => [name, namespace, text]);

/** As large as anybody may send. */
const filled = (piece: string) => piece.repeat(Math.floor(4_000_000 / piece.length));

describe("an element's namespace", () => {
  test("is the nearest that its prefix, or none, stands for", () => {
    const xml =
      '<a xmlns="urn:1" xmlns:p="urn:2"><p:b/><c xmlns="urn:3"><p:d xmlns:p="urn:4"/><p:e/></c><f/></a>';
    expect(read(xml)).toEqual([
      ["a", "urn:1", ""],
      ["b", "urn:2", ""],
      ["c", "urn:3", ""],
      ["d", "urn:4", ""],
      ["e", "urn:2", ""],
      ["f", "urn:1", ""],
    ]);
  });

  test("is none once the element that declared it has ended", () => {
    expect(read('<a><b xmlns:p="urn:1"></b><p:c/></a>').at(-1)).toEqual(["c", null, ""]);
  });
});

test("an element's text is what stands before the first tag, comments left out", () => {
  expect(read("<a>1 &lt; <!-- <b/> --><![CDATA[<2>]]>&#51;<c/>4</a>")).toEqual([
    ["a", null, "1 < <2>3"],
    ["c", null, ""],
  ]);
});

test.each([
  ["an attribute twice", '<a b="1" b="2">'],
  ["more than attributes in a tag", "<a b>"],
  ["a tag in a tag", "<a <b/>"],
])("%s is damaged", (_name, xml) => {
  expect(() => read(xml)).toThrow(XmlDamaged);
});

// What grows with the square of four million letters would take hours.
test.each([
  "<!D>",
  "<!D[]>",
  "<!D [",
  "<a/>",
  "<a>",
  '<a xmlns:b="c">',
  "<a ",
  "<",
  "&",
  "<!--",
  "<!---->",
  "<![CDATA[]]>",
  "<??>",
  "</a>",
  `"'`,
])("a text full of %s is read in proportion to its length", (piece) => {
  for (const xml of [filled(piece), `<a>${filled(piece)}`, `<a b="${filled(piece)}`]) {
    expect(["read", "XmlDamaged"]).toContain(outcomeOf(xml));
  }
});

function outcomeOf(xml: string): string {
  try {
    read(xml);
    return "read";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
