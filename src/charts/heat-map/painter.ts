import { fontOf } from "./font.ts";
import type { ColumnRange } from "./heat-map-props.ts";
import { cornerOf, frozenPart, GAP, type Place } from "./layout.ts";
import { paintCells } from "./paint-cells.ts";
import { paintHeaders } from "./paint-headers.ts";
import { snap, type Scene } from "./scene.ts";

type Context = CanvasRenderingContext2D;

/** Two hairlines along the row and two along the column, in the gaps between cells. */
function paintCrosshair(context: Context, scene: Scene, place: Place): void {
  const { layout, scroll, palette, pixelRatio } = scene;
  const corner = cornerOf(layout, scroll, place);
  const [x, y] = [snap(corner.x, pixelRatio), snap(corner.y, pixelRatio)];
  context.fillStyle = palette.muted;
  for (const line of [y - GAP, y + layout.rowPitch - GAP]) {
    if (line < layout.headerHeight - GAP || line > layout.height) continue;
    context.fillRect(layout.headerWidth, line, layout.width, GAP);
  }
  for (const line of [x - GAP, x + layout.columnPitch - GAP]) {
    if (line < layout.headerWidth - GAP) continue;
    context.fillRect(line, layout.headerHeight, GAP, layout.height);
  }
}

const RING = 2;

/** The ring stands on a ground of its own, so that it shows on every colour. */
function paintFocusRing(context: Context, scene: Scene, place: Place): void {
  const { layout, scroll, palette } = scene;
  const { x, y } = cornerOf(layout, scroll, place);
  const [width, height] = [layout.columnPitch - GAP, layout.rowPitch - GAP];
  context.save();
  context.beginPath();
  context.rect(layout.headerWidth - RING, layout.headerHeight - RING, layout.width, layout.height);
  context.clip();
  context.lineWidth = RING;
  context.strokeStyle = palette.ground;
  context.strokeRect(x + RING / 2, y + RING / 2, width - RING, height - RING);
  context.strokeStyle = palette.focus;
  context.strokeRect(x - RING / 2, y - RING / 2, width + RING, height + RING);
  context.restore();
}

/**
 * Paints the part of the heat map that shows, headers and all, onto a canvas of the layout's size times the pixel ratio.
 * It costs what shows, however large the grid is.
 */
export function paintHeatMap(context: Context, scene: Scene): void {
  const { layout, palette, pixelRatio } = scene;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, layout.width, layout.height);
  context.font = fontOf(palette);
  const isFrozen = scene.focus !== null && scene.focus.row < layout.frozen;
  paintRows(context, isFrozen ? { ...scene, focus: null } : scene);
  const frozen = frozenPart(layout);
  if (frozen) {
    context.fillRect(0, frozen.headerHeight, frozen.width, frozen.height - frozen.headerHeight);
    paintRows(context, {
      ...scene,
      layout: frozen,
      scroll: { ...scene.scroll, top: 0 },
      focus: isFrozen ? scene.focus : null,
    });
    context.fillStyle = palette.muted;
    context.fillRect(0, frozen.height - GAP, frozen.width, GAP);
  }
  if (scene.marked) paintMarked(context, scene, scene.marked);
}

/** Rows with their headers, and what stands upon them. */
function paintRows(context: Context, scene: Scene): void {
  context.font = fontOf(scene.palette);
  paintCells(context, scene);
  paintHeaders(context, scene);
  if (scene.crosshair) paintCrosshair(context, scene, scene.crosshair);
  if (scene.focus) paintFocusRing(context, scene, scene.focus);
  context.fillStyle = scene.palette.ground;
}

const MARK_OPACITY = 0.18;

/** A veil of the accent over the headers of the columns, and a line on either side of them. */
function paintMarked(
  context: Context,
  { layout, scroll, palette }: Scene,
  range: ColumnRange,
): void {
  const edgeOf = (column: number) =>
    Math.max(layout.headerWidth, cornerOf(layout, scroll, { row: 0, column }).x - GAP);
  const [left, right] = [edgeOf(range.from), edgeOf(range.to + 1)];
  context.fillStyle = palette.focus;
  context.globalAlpha = MARK_OPACITY;
  context.fillRect(left, 0, right - left, layout.headerHeight);
  context.globalAlpha = 1;
  for (const edge of [left, right]) context.fillRect(edge - GAP, 0, RING, layout.height);
}
