import { fc, it } from "@fast-check/vitest";
import extract from "png-chunks-extract";
import { describe, expect, test } from "vitest";
import { bakePng, unbakePng } from "./baked-png.ts";
import { bakeSvg, unbakeSvg } from "./baked-svg.ts";
import { writePngChunks } from "./png-chunks.ts";

const letters = (text: string) => new TextEncoder().encode(text);
const HEAD = { type: "IHDR", data: Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0) };
const END = { type: "IEND", data: new Uint8Array() };
const picture = writePngChunks([HEAD, { type: "IDAT", data: letters("pixels") }, END]);
const chunk = (text: string) => ({ type: "iTXt", data: letters(text) });
const png = (...texts: string[]) => writePngChunks([HEAD, ...texts.map(chunk), END]);

const textOf = (carried: ReturnType<typeof unbakePng>) =>
  "text" in carried ? carried.text : carried.fault.rule;

describe("a baked PNG", () => {
  test("is read by another reader of PNGs, with the credential before its end", () => {
    const chunks = extract(bakePng(picture, "a.b.c"));
    expect(chunks.map(({ name }) => name)).toEqual(["IHDR", "IDAT", "iTXt", "IEND"]);
    // Keyword, its end, flag and method of compression, language and translated keyword with their ends.
    expect(new TextDecoder().decode(chunks[2]?.data)).toBe("openbadgecredential\0\0\0\0\0a.b.c");
  });

  test("carries one credential, the last that was baked", () => {
    expect(textOf(unbakePng(bakePng(bakePng(picture, "old"), "new")))).toBe("new");
  });

  test.each([
    ["without one", png(), "png-no-credential"],
    [
      "with two",
      png("openbadgecredential\0\0\0\0\0a", "openbadgecredential\0\0\0\0\0b"),
      "png-repeated",
    ],
    ["with a compressed one", png("openbadgecredential\0\u0001\0\0\0x"), "png-compressed"],
    ["with a chunk cut short", png("openbadgecredential\0\0\0en"), "png-damaged"],
    ["with another text", png("openbadgecredentials\0\0\0\0\0a"), "png-no-credential"],
    ["cut off", picture.slice(0, -4), "png-damaged"],
    ["baked for Open Badges 2.0", png("openbadges\0\0\0\0\0{}"), "older-badge"],
    ["with more chunks than pixels need", png(...Array<string>(20_000).fill("")), "png-damaged"],
    ["with a language", png("openbadgecredential\0\0\0en\0Ausweis\0a.b.c"), "a.b.c"],
  ])("%s", (_name, bytes, expected) => {
    expect(textOf(unbakePng(bytes))).toBe(expected);
  });

  test("one byte changed is damaged", () => {
    const bytes = bakePng(picture, "a.b.c");
    const at = bytes.length - 18;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(textOf(unbakePng(bytes))).toBe("png-damaged");
  });

  it.prop([fc.string({ unit: "grapheme" })])("gives back any text", (text) => {
    expect(textOf(unbakePng(bakePng(picture, text)))).toBe(text);
  });

  it.prop([fc.uint8Array({ maxLength: 200 })])("is no burden when it is junk", (junk) => {
    expect(() => unbakePng(Uint8Array.from([...picture.slice(0, 8), ...junk]))).not.toThrow();
  });
});

describe("a baked SVG", () => {
  const plain =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
  const namespace = "https://purl.imsglobal.org/ob/v3p0";

  test("gives back what was baked, and is still XML", () => {
    const baked = bakeSvg(plain, "a.b-c_.d");
    expect(textOf(unbakeSvg(baked))).toBe("a.b-c_.d");
    expect(baked).toContain(`xmlns:openbadges="${namespace}"`);
    expect(baked).toMatch(/^<\?xml version="1.0"\?><svg [^>]+><openbadges:credential verify=/);
  });

  test.each([
    ["an embedded proof in CDATA", cdata('{"a":"<b>"}'), '{"a":"<b>"}'],
    ["escaped JSON", inside("{&quot;a&quot;:&#49;}"), '{"a":1}'],
    ["another prefix", `<svg xmlns:x="${namespace}"><x:credential verify="j"/></svg>`, "j"],
    ["no prefix", `<svg><credential xmlns="${namespace}" verify="j"/></svg>`, "j"],
    [
      "the usual prefix for something else",
      '<svg xmlns:openbadges="urn:y"><openbadges:credential verify="j"/></svg>',
      "svg-no-credential",
    ],
    [
      "an assertion of Open Badges 2.0",
      '<svg xmlns:o="http://openbadges.org"><o:assertion verify="j"/></svg>',
      "older-badge",
    ],
    [
      "an attribute twice",
      '<svg><openbadges:credential verify="a" verify="b"/></svg>',
      "svg-damaged",
    ],
    [
      "a stranger’s prefix",
      '<svg xmlns:x="urn:y"><x:credential verify="j"/></svg>',
      "svg-no-credential",
    ],
    ["none", plain, "svg-no-credential"],
    [
      "one in a comment",
      "<svg><!-- <openbadges:credential verify='j'/> --></svg>",
      "svg-no-credential",
    ],
    ["two", `<svg>${element("a")}${element("b")}</svg>`, "svg-repeated"],
    ["a tag that does not end", "<svg><openbadges:credential verify='j'", "svg-damaged"],
    ["a comment that does not end", "<svg><!-- ", "svg-damaged"],
    ["entities of its own", `<!DOCTYPE svg [<!ENTITY a "b">]><svg>${element("&a;")}</svg>`, "&a;"],
  ])("with %s", (_name, svg, expected) => {
    expect(textOf(unbakeSvg(svg))).toBe(expected);
  });

  it.prop([fc.string({ unit: "binary" })])("is no burden when it is junk", (junk) => {
    expect(() => unbakeSvg(`<svg>${junk}`)).not.toThrow();
  });

  function inside(text: string) {
    return `<svg><openbadges:credential>${text}</openbadges:credential></svg>`;
  }
  function cdata(text: string) {
    return inside(`\n<![CDATA[${text}]]>\n`);
  }
  function element(jws: string) {
    return `<openbadges:credential verify="${jws}"/>`;
  }
});
