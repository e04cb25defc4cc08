import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BANDS } from "#src/domain/band.ts";

type Triple = readonly [number, number, number];
type Theme = "light" | "dark";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

/** The tokens written as `light-dark(oklch(…), oklch(…))`, without transparent ones. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\(oklch\(([^)/]+)\), oklch\(([^)/]+)\)\)/g)].map(
    ([, name, light, dark]) => [name, { light: numbers(light), dark: numbers(dark) }],
  ),
);

function numbers(text = ""): Triple {
  const [lightness = 0, chroma = 0, hue = 0] = text.split(" ").map(Number);
  return [lightness, chroma, hue];
}

function colour(name: string, theme: Theme): Triple {
  const found = colours.get(name);
  if (!found) throw new Error(`tokens.css has no colour --${name}`);
  return found[theme];
}

/** OKLCH to linear sRGB (B. Ottosson, “A perceptual color space for image processing”, 2020), clipped to the gamut. */
function linear([lightness, chroma, hue]: Triple): Triple {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (part: number) => Math.min(1, Math.max(0, part));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** WCAG 2.2 relative luminance. */
function luminance(of: Triple): number {
  const [red, green, blue] = linear(of);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Triple, other: Triple): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What somebody without green cones sees (Machado, Oliveira and Fernandes, 2009, severity 1), in linear sRGB. */
function deuteranopic(of: Triple): Triple {
  const [red, green, blue] = linear(of);
  return [
    0.367322 * red + 0.860646 * green - 0.227968 * blue,
    0.280085 * red + 0.672501 * green + 0.047413 * blue,
    -0.01182 * red + 0.04294 * green + 0.968881 * blue,
  ];
}

/** Distance in OKLab of two linear sRGB colours; about 0.02 is just noticeable. */
function distance(one: Triple, other: Triple): number {
  const [first, second] = [oklab(one), oklab(other)];
  return Math.hypot(...first.map((part, at) => part - (second[at] ?? 0)));
}

function oklab([red, green, blue]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const surfaces = ["paper", "card", "sunken", "overlay"];
const textPairs = [
  ...["text-strong", "text", "text-muted", "accent", "fault"].flatMap((text) =>
    surfaces.map((surface) => [text, surface] as const),
  ),
  ["on-accent", "accent"],
  ["text-strong", "accent-soft"],
  ["text", "accent-soft"],
  ["accent", "accent-soft"],
  ["text", "fault-soft"],
  ...BANDS.map((band) => [`band-${band}-ink`, `band-${band}-fill`] as const),
] as const;
const markPairs = ["line-strong", "accent", ...BANDS.map((band) => `band-${band}`)].flatMap(
  (mark) => ["paper", "card", "sunken", "overlay"].map((surface) => [mark, surface] as const),
);

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(textPairs)("%s can be read on %s", (text, surface) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(markPairs)("%s can be seen on %s", (mark, surface) => {
    expect(contrast(colour(mark, theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
  });

  const judged = ["exceeds", "meets", "too-close", "below"];
  const pairs = judged.flatMap((one, at) =>
    judged.slice(at + 1).map((other) => [one, other] as const),
  );

  test.each(pairs)("%s and %s stay apart without green cones", (one, other) => {
    const seen = (band: string) => deuteranopic(colour(`band-${band}-fill`, theme));
    expect(distance(seen(one), seen(other))).toBeGreaterThan(0.08);
  });
});
