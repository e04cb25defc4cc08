import { BANDS, type Band } from "#src/domain/band.ts";
import { cellSprite, type CellLook } from "./cell-sprite.ts";
import { fontOf } from "./font.ts";
import { GLYPH_BOX } from "./glyph.ts";
import { GAP, GLYPH_FROM, GLYPH_STACKED, windowAt, type GridWindow } from "./layout.ts";
import type { CellColours } from "./palette.ts";
import { snap, type Scene } from "./scene.ts";
import { bandOfLook, LOOK_COUNT, lookWindow, shadeOfLook } from "./shade.ts";

/** The cells that show: their edges in CSS pixels, and the look of each, row by row. */
interface Cells {
  readonly window: GridWindow;
  readonly left: Float64Array;
  readonly top: Float64Array;
  /** Without the gap. */
  readonly width: number;
  readonly height: number;
  readonly looks: Uint16Array;
  /** How many cells have each look. */
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
  const looks = new Uint16Array(rows * columns);
  lookWindow(scene.shading, window, looks);
  const counts = new Uint32Array(LOOK_COUNT);
  for (const look of looks) counts[look] = (counts[look] ?? 0) + 1;
  const gap = Math.max(1, Math.round(GAP * pixelRatio));
  // Whole device pixels, or every cell would have a blurred edge.
  const side = (pitch: number) => (Math.floor(pitch * pixelRatio) - gap) / pixelRatio;
  return {
    window,
    left: edges(window.firstColumn, window.endColumn, (column) =>
      snap(layout.headerWidth + column * layout.columnPitch - scroll.left, pixelRatio),
    ),
    top: edges(window.firstRow, window.endRow, (row) =>
      snap(layout.headerHeight + row * layout.rowPitch - scroll.top, pixelRatio),
    ),
    width: side(layout.columnPitch),
    height: side(layout.rowPitch),
    looks,
    counts,
  };
}

/** The looks that occur. */
function* occurring({ counts }: Cells): Generator<number> {
  for (let look = 0; look < LOOK_COUNT; look += 1) if (counts[look] !== 0) yield look;
}

/** Goes through the cells of one look. */
function each({ window, left, top, looks }: Cells, look: number, draw: Draw): void {
  const columns = left.length;
  for (let row = 0, at = 0; row < top.length; row += 1) {
    for (let column = 0; column < columns; column += 1, at += 1) {
      if (looks[at] === look) {
        draw(left[column] ?? 0, top[row] ?? 0, window.firstRow + row, window.firstColumn + column);
      }
    }
  }
}

const GLYPH_MARGIN = 7;
const GLYPH_SHARE = 0.62;
/** How far a glyph above a text keeps from the cell's upper edge, and the text's middle from the lower one. */
const STACKED = { glyph: 6, text: 12 };
/** In a small cell only the ends of the scale keep their glyphs; the rest is told apart by ground, hatching and outline. */
const EXTREMES: readonly Band[] = ["exceeds", "below"];

/**
 * How the cells of a look are drawn: all bear the glyph of their band, and those coloured by it its hatching and outline, too;
 * filtered ones are plain.
 */
function drawingOf(scene: Scene, cells: Cells, look: number, colours: CellColours): CellLook {
  const { layout, pixelRatio, palette } = scene;
  const width = Math.round(cells.width * pixelRatio);
  const height = Math.round(cells.height * pixelRatio);
  const plain = { colours, width, height, hatched: false, outline: null, glyph: null, pixelRatio };
  const band = bandOfLook(look);
  if (band === undefined) return plain;
  const own = BANDS[shadeOfLook(look)] === band;
  const room = Math.min(cells.width, cells.height);
  const stacked = layout.cellText === "below";
  const fitting = Math.min(GLYPH_BOX, Math.round(room * GLYPH_SHARE));
  const size = (stacked ? GLYPH_STACKED : fitting) * pixelRatio;
  const beside = layout.cellText === "beside";
  const x = Math.round(beside ? GLYPH_MARGIN * pixelRatio : (width - size) / 2);
  const y = Math.round(stacked ? STACKED.glyph * pixelRatio : (height - size) / 2);
  const shown = EXTREMES.includes(band) || room >= GLYPH_FROM - GAP;
  return {
    ...plain,
    hatched: own && band === "too-close",
    outline: own && band === "not-enough-data" ? palette.line : null,
    glyph: shown ? { band, size, x, y } : null,
  };
}

/** Stamps the cells, one look after the other. Stamps know no transformation: they lie on device pixels. */
function paintGrounds(context: CanvasRenderingContext2D, scene: Scene, cells: Cells): void {
  const { pixelRatio, palette } = scene;
  for (const look of occurring(cells)) {
    const colours = palette.cells[shadeOfLook(look)];
    const sprite =
      colours && cellSprite(context.canvas.ownerDocument, drawingOf(scene, cells, look, colours));
    if (!sprite) return;
    each(cells, look, (x, y) => {
      context.putImageData(sprite, Math.round(x * pixelRatio), Math.round(y * pixelRatio));
    });
  }
}

const TEXT_MARGIN = 7;

function paintTexts(context: CanvasRenderingContext2D, scene: Scene, cells: Cells): void {
  const { shading, palette, labels, layout } = scene;
  const stacked = layout.cellText === "below";
  const [right, middle] = stacked
    ? [cells.width / 2, cells.height - STACKED.text]
    : [cells.width - TEXT_MARGIN, cells.height / 2];
  context.textAlign = stacked ? "center" : "right";
  context.textBaseline = "middle";
  for (const look of occurring(cells)) {
    context.fillStyle = palette.cells[shadeOfLook(look)]?.ink ?? palette.text;
    each(cells, look, (x, y, row, column) => {
      const text = labels.cell(shading.order[row] ?? row, column);
      context.fillText(text, x + right, y + middle);
    });
  }
}

const MARK_MARGIN = 2;

/** Writes the signs of cells into their corners, clear of glyphs and texts. */
function paintMarks(context: CanvasRenderingContext2D, scene: Scene, cells: Cells): void {
  const { shading, palette, labels } = scene;
  context.font = fontOf(palette, "strong");
  context.textAlign = "right";
  context.textBaseline = "top";
  for (const look of occurring(cells)) {
    context.fillStyle = palette.cells[shadeOfLook(look)]?.ink ?? palette.text;
    each(cells, look, (x, y, row, column) => {
      const mark = labels.mark(shading.order[row] ?? row, column);
      if (mark !== "") context.fillText(mark, x + cells.width - MARK_MARGIN, y + MARK_MARGIN);
    });
  }
  context.font = fontOf(palette);
}

/** Paints the cells that show, one pass per look, and writes their texts where there is room. */
export function paintCells(context: CanvasRenderingContext2D, scene: Scene): void {
  const cells = arrange(scene);
  paintGrounds(context, scene, cells);
  if (scene.layout.cellText !== "none") paintTexts(context, scene, cells);
  paintMarks(context, scene, cells);
}
