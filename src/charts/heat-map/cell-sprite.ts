import type { Band } from "#src/domain/band.ts";
import { GLYPH_BOX, GLYPHS } from "./glyph.ts";
import type { CellColours } from "./palette.ts";

/** How one kind of cell looks, in device pixels. */
export interface CellLook {
  readonly colours: CellColours;
  readonly width: number;
  readonly height: number;
  readonly hatched: boolean;
  /** The colour of its outline; null without one. */
  readonly outline: string | null;
  /** The glyph, and where its corner stands; null without one. */
  readonly glyph: {
    readonly band: Band;
    readonly size: number;
    readonly x: number;
    readonly y: number;
  } | null;
  /** How strong a line of one CSS pixel is. */
  readonly pixelRatio: number;
}

type Pen = CanvasRenderingContext2D;

const HATCH_PERIOD = 6;

function hatch(pen: Pen, { width, height, colours, pixelRatio }: CellLook): void {
  const period = HATCH_PERIOD * pixelRatio;
  pen.save();
  pen.globalAlpha = 0.36;
  pen.strokeStyle = colours.ink;
  pen.lineWidth = pixelRatio;
  pen.beginPath();
  for (let shift = period / 2; shift < width + height; shift += period) {
    pen.moveTo(shift, 0);
    pen.lineTo(shift - height, height);
  }
  pen.stroke();
  pen.restore();
}

function glyph(pen: Pen, { band, size, x, y }: NonNullable<CellLook["glyph"]>, ink: string): void {
  const { fill, stroke } = GLYPHS[band];
  const scale = size / GLYPH_BOX;
  pen.save();
  pen.setTransform(scale, 0, 0, scale, x, y);
  pen.fillStyle = ink;
  pen.strokeStyle = ink;
  pen.lineWidth = 1.25;
  pen.lineJoin = "round";
  if (fill !== undefined) pen.fill(new Path2D(fill));
  if (stroke !== undefined) pen.stroke(new Path2D(stroke));
  pen.restore();
}

/**
 * Draws a kind of cell once, as pixels to be stamped wherever it occurs: a stamp costs a tenth of a rectangle with a path
 * or a pattern upon it. Null where the browser gives no second canvas.
 */
export function cellSprite(page: Document, look: CellLook): ImageData | null {
  const { width, height, colours, hatched, outline, pixelRatio } = look;
  const sheet = page.createElement("canvas");
  sheet.width = width;
  sheet.height = height;
  const pen = sheet.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!pen) return null;
  pen.fillStyle = colours.fill;
  pen.fillRect(0, 0, width, height);
  if (hatched) hatch(pen, look);
  if (outline !== null) {
    const line = Math.max(1, Math.round(pixelRatio));
    pen.strokeStyle = outline;
    pen.lineWidth = line;
    pen.strokeRect(line / 2, line / 2, width - line, height - line);
  }
  if (look.glyph) glyph(pen, look.glyph, colours.ink);
  return pen.getImageData(0, 0, width, height);
}
