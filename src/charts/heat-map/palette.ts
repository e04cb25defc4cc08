import { BANDS } from "#src/domain/band.ts";
import { RAMP_STEPS, type HeatMapColour } from "./shade.ts";

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
  /** The ground of the labels under the crosshair, and of the row of a group. */
  readonly raised: string;
  /** The family and the size in CSS pixels of the type. */
  readonly font: string;
  readonly type: number;
}

/** Ends and middle of the ramps of score and distance; the middle stands where a target is met. */
const GOAL_RAMP = [
  "var(--band-below-fill)",
  "var(--band-too-close-fill)",
  "var(--band-exceeds-fill)",
] as const;
/** The value's ramp is without judgement, and so without a hue. */
const VALUE_RAMP = ["var(--band-too-close-fill)", "var(--text-muted)"] as const;
const FILTERED_OUT: CellColours = { fill: "var(--sunken)", ink: "var(--text-muted)" };
/** A cell without facts lies open: the ground of the map shows. */
const BLANK: CellColours = { fill: "var(--card)", ink: "var(--text-muted)" };
/** The ink on a step of a ramp, whichever reads better. */
const INK = { onLight: "oklch(0.2 0.01 265)", onDark: "oklch(0.99 0.002 265)" };

/** Where a ramp turns from amber to blue: at the score of a met target, and at no distance to it. */
const TURNS = { score: 0.7, distance: 0.5 } as const;

/** What a ramp may tell. */
export type Ramp = Exclude<HeatMapColour, "band">;

function mix(from: string, to: string, share: number): string {
  return `color-mix(in oklab, ${to} ${Math.round(share * 100)}%, ${from})`;
}

function goalAt(share: number, turn: number): string {
  const [worst, middle, best] = GOAL_RAMP;
  return share < turn
    ? mix(worst, middle, share / turn)
    : mix(middle, best, (share - turn) / (1 - turn));
}

function colourAt(of: Ramp, share: number): string {
  return of === "value" ? mix(...VALUE_RAMP, share) : goalAt(share, TURNS[of]);
}

const shares = Array.from({ length: RAMP_STEPS }, (_, index) => index / (RAMP_STEPS - 1));

/** The colours of a ramp from its low to its high end, for CSS. */
export function rampColours(of: Ramp): string[] {
  return shares.map((share) => colourAt(of, share));
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
  const linear = (part: number) => (part / scale) ** 2.2;
  return Math.cbrt(0.2126 * linear(first) + 0.7152 * linear(green) + 0.0722 * linear(blue));
}

/** How each shade is painted: its ground, and its ink where that does not follow from how light the ground is. */
const shades: readonly { readonly fill: string; readonly ink: string | null }[] = [
  ...BANDS.map((band) => ({ fill: `var(--band-${band}-fill)`, ink: `var(--band-${band}-ink)` })),
  ...rampColours("score").map((fill) => ({ fill, ink: null })),
  ...rampColours("value").map((fill) => ({ fill, ink: null })),
  ...rampColours("distance").map((fill) => ({ fill, ink: null })),
  FILTERED_OUT,
  BLANK,
];

/** The colours of everything that is not a cell. */
const REST = {
  ground: "var(--card)",
  header: "var(--card)",
  text: "var(--text)",
  muted: "var(--text-muted)",
  line: "var(--line-strong)",
  strong: "var(--text-strong)",
  focus: "var(--accent)",
  raised: "var(--sunken)",
};

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
export function readPalette(element: HTMLElement): HeatMapPalette {
  const wanted = shades.flatMap(({ fill, ink }) => (ink === null ? [fill] : [fill, ink]));
  const { colours, font, type } = resolve(element, new Set([...wanted, ...Object.values(REST)]));
  const colour = (css: string) => colours.get(css) ?? css;
  return {
    cells: shades.map(({ fill, ink }) => {
      const ground = colour(fill);
      const legible = lightnessOf(ground) > LIGHT_FROM ? INK.onLight : INK.onDark;
      return { fill: ground, ink: ink === null ? legible : colour(ink) };
    }),
    ground: colour(REST.ground),
    header: colour(REST.header),
    text: colour(REST.text),
    muted: colour(REST.muted),
    line: colour(REST.line),
    strong: colour(REST.strong),
    focus: colour(REST.focus),
    raised: colour(REST.raised),
    font,
    type,
  };
}
