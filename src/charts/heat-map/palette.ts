import { BANDS, type Band } from "#src/domain/band.ts";
import { RAMP_STEPS } from "./shade.ts";

/** The two colours of a cell: its ground, and what is drawn or written upon it. */
export interface CellColours {
  readonly fill: string;
  readonly ink: string;
}

/** Every colour the heat map paints with, as the canvas understands it. `cells` goes by shade. */
export interface HeatMapPalette {
  readonly cells: readonly CellColours[];
  readonly ground: string;
  readonly header: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  /** The labels of the row and the column under the crosshair. */
  readonly strong: string;
  readonly focus: string;
  /** The family and the size in CSS pixels of the type. */
  readonly font: string;
  readonly type: number;
}

/** How to paint: with the theme's tokens, or with the few colours of a forced palette. */
export type ColourSource = "tokens" | "forced";

interface Recipe {
  readonly bands: (band: Band) => CellColours;
  /** Ends and middle of the score's ramp; the middle stands at the score of a met target. */
  readonly score: readonly [worst: string, middle: string, best: string];
  readonly value: readonly [low: string, high: string];
  readonly filteredOut: string;
  readonly inks: readonly [onLight: string, onDark: string];
  readonly rest: Omit<HeatMapPalette, "cells" | "font" | "type">;
}

const tokens: Recipe = {
  bands: (band) => ({ fill: `var(--band-${band}-fill)`, ink: `var(--band-${band}-ink)` }),
  score: ["var(--band-below-fill)", "var(--band-too-close-fill)", "var(--band-exceeds-fill)"],
  value: ["var(--band-too-close-fill)", "var(--text-muted)"],
  filteredOut: "var(--sunken)",
  inks: ["oklch(0.2 0.01 265)", "oklch(0.99 0.002 265)"],
  rest: {
    ground: "var(--card)",
    header: "var(--card)",
    text: "var(--text)",
    muted: "var(--text-muted)",
    line: "var(--line-strong)",
    strong: "var(--text-strong)",
    focus: "var(--accent)",
  },
};

const forcedBands: Readonly<Record<Band, CellColours>> = {
  exceeds: { fill: "Highlight", ink: "HighlightText" },
  meets: { fill: "Canvas", ink: "CanvasText" },
  "too-close": { fill: "Canvas", ink: "GrayText" },
  below: { fill: "CanvasText", ink: "Canvas" },
  "not-enough-data": { fill: "Canvas", ink: "GrayText" },
  "not-permitted": { fill: "Canvas", ink: "GrayText" },
  "no-goal": { fill: "Canvas", ink: "CanvasText" },
};

const forced: Recipe = {
  bands: (band) => forcedBands[band],
  score: ["CanvasText", "GrayText", "Canvas"],
  value: ["Canvas", "CanvasText"],
  filteredOut: "Canvas",
  inks: ["black", "white"],
  rest: {
    ground: "Canvas",
    header: "Canvas",
    text: "CanvasText",
    muted: "CanvasText",
    line: "CanvasText",
    strong: "Highlight",
    focus: "Highlight",
  },
};

/** The score of a met target: where the score's ramp turns from amber to blue. */
const TURN = 0.7;

function mix(from: string, to: string, share: number): string {
  return `color-mix(in oklab, ${to} ${Math.round(share * 100)}%, ${from})`;
}

function scoreAt([worst, middle, best]: Recipe["score"], share: number): string {
  return share < TURN
    ? mix(worst, middle, share / TURN)
    : mix(middle, best, (share - TURN) / (1 - TURN));
}

const shares = Array.from({ length: RAMP_STEPS }, (_, index) => index / (RAMP_STEPS - 1));

/** The colours of the score's or the value's ramp from its low to its high end, for CSS. */
export function rampColours(of: "score" | "value"): string[] {
  return shares.map((share) =>
    of === "score" ? scoreAt(tokens.score, share) : mix(...tokens.value, share),
  );
}

/** Light enough that dark ink reads better on it: the lightness at which black and white contrast alike. */
const LIGHT_FROM = 0.58;

/**
 * The perceived lightness of a computed colour, 0–1: as `oklch()` and `oklab()` state it, and for `rgb()` and
 * `color(srgb …)` the cube root of its luminance, which agrees for greys and nearly so for the rest.
 */
export function lightnessOf(colour: string): number {
  const [first = 0, green = 0, blue = 0] = (colour.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(
    Number,
  );
  if (colour.startsWith("okl")) return first;
  const scale = colour.startsWith("rgb") ? 255 : 1;
  const [r, g, b] = [first, green, blue].map((part) => (part / scale) ** 2.2) as [
    number,
    number,
    number,
  ];
  return Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b);
}

/** How each shade is painted: its ground, and its ink where that does not follow from how light the ground is. */
function shadeRecipes({ bands, score, value, filteredOut, rest }: Recipe): {
  readonly fill: string;
  readonly ink: string | null;
}[] {
  return [
    ...BANDS.map(bands),
    ...shares.map((share) => ({ fill: scoreAt(score, share), ink: null })),
    ...shares.map((share) => ({ fill: mix(...value, share), ink: null })),
    { fill: filteredOut, ink: rest.muted },
  ];
}

/** What CSS colours and the type become where an element stands. */
interface Resolved {
  /** By the colour as CSS writes it. */
  readonly colours: ReadonlyMap<string, string>;
  readonly font: string;
  readonly type: number;
}

/**
 * Lets the browser resolve colours, all at once: tokens are pairs for two themes and mixtures of each other, which nothing
 * else can tell.
 */
function resolve(element: HTMLElement, colours: ReadonlySet<string>): Resolved {
  const probe = element.ownerDocument.createElement("div");
  probe.hidden = true;
  const samples = Array.from(colours, (colour) => {
    const sample = element.ownerDocument.createElement("span");
    sample.style.setProperty("forced-color-adjust", "none");
    sample.style.color = colour;
    return { colour, sample };
  });
  probe.append(...samples.map(({ sample }) => sample));
  element.append(probe);
  const { fontFamily, fontSize } = getComputedStyle(probe);
  const resolved = samples.map(
    ({ colour, sample }) => [colour, getComputedStyle(sample).color] as const,
  );
  probe.remove();
  return { colours: new Map(resolved), font: fontFamily, type: Number.parseFloat(fontSize) };
}

/** Reads the palette where `element` stands. */
export function readPalette(element: HTMLElement, source: ColourSource): HeatMapPalette {
  const recipe = source === "tokens" ? tokens : forced;
  const { rest, inks } = recipe;
  const shades = shadeRecipes(recipe);
  const wanted = shades.flatMap(({ fill, ink }) => (ink === null ? [fill] : [fill, ink]));
  const { colours, font, type } = resolve(element, new Set([...wanted, ...Object.values(rest)]));
  const colour = (css: string) => colours.get(css) ?? css;
  return {
    cells: shades.map(({ fill, ink }) => {
      const ground = colour(fill);
      const legible = inks[lightnessOf(ground) > LIGHT_FROM ? 0 : 1];
      return { fill: ground, ink: ink === null ? legible : colour(ink) };
    }),
    ground: colour(rest.ground),
    header: colour(rest.header),
    text: colour(rest.text),
    muted: colour(rest.muted),
    line: colour(rest.line),
    strong: colour(rest.strong),
    focus: colour(rest.focus),
    font,
    type,
  };
}
