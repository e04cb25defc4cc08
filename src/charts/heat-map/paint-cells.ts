import { BANDS, type Band } from "#src/domain/band.ts";
import { indexOfBand } from "./cells.ts";
import { GLYPH_BOX, GLYPHS } from "./glyph.ts";
import { GAP, GLYPH_FROM, windowAt, type GridWindow } from "./layout.ts";
import { snap, type Scene } from "./scene.ts";
import { SHADE_COUNT, shadeWindow } from "./shade.ts";

/** The cells that show: their edges in CSS pixels, and the shade of each, row by row. */
interface Cells {
  readonly window: GridWindow;
  readonly left: Float64Array;
  readonly top: Float64Array;
  /** Without the gap. */
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
  /** How many cells have each shade. */
  readonly counts: Uint32Array;
}

type Draw = (x: number, y: number, row: number, column: number) => void;

function edges(first: number, end: number, at: (index: number) => number): Float64Array {
  return Float64Array.from({ length: end - first }, (_, index) => at(first + index));
}

function arrange(scene: Scene): Cells {
  const { layout, scroll, pixelRatio } = scene;
  const window = windowAt(layout, scroll);
  const columns = window.endColumn - window.firstColumn;
  const rows = window.endRow - window.firstRow;
  const shades = new Uint8Array(rows * columns);
  shadeWindow(scene.shading, window, shades);
  const counts = new Uint32Array(SHADE_COUNT);
  for (const shade of shades) counts[shade] = (counts[shade] ?? 0) + 1;
  const gap = Math.max(1, Math.round(GAP * pixelRatio)) / pixelRatio;
  return {
    window,
    left: edges(window.firstColumn, window.endColumn, (column) =>
      snap(layout.headerWidth + column * layout.columnPitch - scroll.left, pixelRatio),
    ),
    top: edges(window.firstRow, window.endRow, (row) =>
      snap(layout.headerHeight + row * layout.rowPitch - scroll.top, pixelRatio),
    ),
    width: layout.columnPitch - gap,
    height: layout.rowPitch - gap,
    shades,
    counts,
  };
}

/** Goes through the cells of one shade; not at all when there are none. */
function each({ window, left, top, shades, counts }: Cells, shade: number, draw: Draw): void {
  if (counts[shade] === 0) return;
  const columns = left.length;
  for (let row = 0, at = 0; row < top.length; row += 1) {
    for (let column = 0; column < columns; column += 1, at += 1) {
      if (shades[at] === shade) {
        draw(left[column] ?? 0, top[row] ?? 0, window.firstRow + row, window.firstColumn + column);
      }
    }
  }
}

function paintGrounds(context: CanvasRenderingContext2D, scene: Scene, cells: Cells): void {
  const { width, height } = cells;
  for (let shade = 0; shade < SHADE_COUNT; shade += 1) {
    context.fillStyle = scene.palette.cells[shade]?.fill ?? scene.palette.ground;
    each(cells, shade, (x, y) => context.fillRect(x, y, width, height));
  }
}

const HATCH_PERIOD = 6;

/** Diagonal lines that move with the cells, one device pixel strong. Null where the context cannot make patterns. */
function hatch(
  context: CanvasRenderingContext2D,
  { scroll, pixelRatio }: Scene,
  ink: string,
): CanvasPattern | null {
  const side = Math.round(HATCH_PERIOD * pixelRatio);
  const tile = context.canvas.ownerDocument.createElement("canvas");
  tile.width = side;
  tile.height = side;
  const pen = tile.getContext("2d");
  if (!pen) return null;
  pen.strokeStyle = ink;
  pen.lineWidth = pixelRatio;
  pen.globalAlpha = 0.3;
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift - 1, side + 1);
    pen.lineTo(shift + side + 1, -1);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, "repeat");
  const scale = 1 / pixelRatio;
  const shift = { e: -snap(scroll.left, pixelRatio), f: -snap(scroll.top, pixelRatio) };
  pattern?.setTransform({ a: scale, b: 0, c: 0, d: scale, ...shift });
  return pattern;
}

function paintHatch(context: CanvasRenderingContext2D, scene: Scene, cells: Cells): void {
  const shade = indexOfBand("too-close");
  if (cells.counts[shade] === 0) return;
  const pattern = hatch(context, scene, scene.palette.cells[shade]?.ink ?? scene.palette.muted);
  if (!pattern) return;
  context.fillStyle = pattern;
  each(cells, shade, (x, y) => context.fillRect(x, y, cells.width, cells.height));
}

function paintOutlines(context: CanvasRenderingContext2D, scene: Scene, cells: Cells): void {
  const shade = indexOfBand("not-enough-data");
  context.strokeStyle = scene.palette.line;
  context.lineWidth = 1 / scene.pixelRatio;
  const inset = context.lineWidth / 2;
  context.beginPath();
  each(cells, shade, (x, y) =>
    context.rect(x + inset, y + inset, cells.width - inset * 2, cells.height - inset * 2),
  );
  context.stroke();
}

const GLYPH_MARGIN = 7;
const GLYPH_SHARE = 0.62;
/** In a small cell the ends of the scale keep their glyphs: without colour the rest is told apart by ground and outline. */
const EXTREMES: readonly Band[] = ["exceeds", "below"];

function paintGlyphs(context: CanvasRenderingContext2D, scene: Scene, cells: Cells): void {
  const { layout, pixelRatio } = scene;
  const room = Math.min(cells.width, cells.height);
  const size = Math.min(GLYPH_BOX, Math.round(room * GLYPH_SHARE));
  const bands = room < GLYPH_FROM - GAP ? EXTREMES : BANDS;
  const scale = (size / GLYPH_BOX) * pixelRatio;
  const shiftX = layout.cellText ? GLYPH_MARGIN : (cells.width - size) / 2;
  const shiftY = (cells.height - size) / 2;
  context.save();
  context.lineWidth = 1.25;
  context.lineJoin = "round";
  for (const band of bands) {
    const shade = indexOfBand(band);
    const { fill, stroke } = GLYPHS[band];
    if (cells.counts[shade] === 0) continue;
    const ink = scene.palette.cells[shade]?.ink ?? scene.palette.text;
    context.fillStyle = ink;
    context.strokeStyle = ink;
    const solid = fill === undefined ? null : new Path2D(fill);
    const line = stroke === undefined ? null : new Path2D(stroke);
    each(cells, shade, (x, y) => {
      const e = Math.round((x + shiftX) * pixelRatio);
      const f = Math.round((y + shiftY) * pixelRatio);
      context.setTransform(scale, 0, 0, scale, e, f);
      if (solid) context.fill(solid);
      if (line) context.stroke(line);
    });
  }
  context.restore();
}

const TEXT_MARGIN = 7;

function paintTexts(context: CanvasRenderingContext2D, scene: Scene, cells: Cells): void {
  const { shading, palette, labels } = scene;
  context.textAlign = "right";
  context.textBaseline = "middle";
  for (let shade = 0; shade < SHADE_COUNT; shade += 1) {
    context.fillStyle = palette.cells[shade]?.ink ?? palette.text;
    each(cells, shade, (x, y, row, column) => {
      const text = labels.cell(shading.order[row] ?? row, column);
      context.fillText(text, x + cells.width - TEXT_MARGIN, y + cells.height / 2);
    });
  }
}

/** Paints the cells that show: one pass per colour, then hatching, outlines, glyphs and, where there is room, texts. */
export function paintCells(context: CanvasRenderingContext2D, scene: Scene): void {
  const cells = arrange(scene);
  paintGrounds(context, scene, cells);
  paintHatch(context, scene, cells);
  paintOutlines(context, scene, cells);
  paintGlyphs(context, scene, cells);
  if (scene.layout.cellText) paintTexts(context, scene, cells);
}
