import type { Band } from "#src/domain/band.ts";

/** The side of the box in which glyphs are drawn. */
export const GLYPH_BOX = 12;

interface Glyph {
  readonly fill?: string;
  readonly stroke?: string;
}

/** The shapes of the band glyph (see BandGlyph), as paths that a canvas can draw. */
export const GLYPHS: Readonly<Record<Band, Glyph>> = {
  exceeds: { fill: "M6 1.5 11 10.5H1Z" },
  meets: { fill: "M1.5 6a4.5 4.5 0 0 1 9 0a4.5 4.5 0 0 1-9 0Z" },
  "too-close": {
    fill: "M6 2a4 4 0 0 0 0 8Z",
    stroke: "M2 6a4 4 0 0 1 8 0a4 4 0 0 1-8 0Z",
  },
  below: { fill: "M6 10.5 1 1.5H11Z" },
  "not-enough-data": { stroke: "M2 6a4 4 0 0 1 8 0a4 4 0 0 1-8 0Z" },
  "not-permitted": {
    stroke: "M3.75 5.5V4a2.25 2.25 0 0 1 4.5 0v1.5M2.5 5.5h7v5h-7Z",
  },
  "no-goal": { stroke: "M2 6H10" },
};
