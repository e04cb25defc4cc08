import { cornerOf, GAP, type Place } from "./layout.ts";
import { paintCells } from "./paint-cells.ts";
import { paintHeaders } from "./paint-headers.ts";
import type { HeatMapPalette } from "./palette.ts";
import { snap, type Scene } from "./scene.ts";

type Context = CanvasRenderingContext2D;

/** The type of everything that is written, as a canvas wants it. */
export function fontOf({ type, font }: HeatMapPalette): string {
  return `${type}px ${font}`;
}

/** Two hairlines along the row and two along the column, in the gaps between cells. */
function paintCrosshair(context: Context, scene: Scene, place: Place): void {
  const { layout, scroll, palette, pixelRatio } = scene;
  const corner = cornerOf(layout, scroll, place);
  const [x, y] = [snap(corner.x, pixelRatio), snap(corner.y, pixelRatio)];
  context.fillStyle = palette.muted;
  for (const line of [y - GAP, y + layout.rowPitch - GAP]) {
    if (line < layout.headerHeight - GAP) continue;
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
  paintCells(context, scene);
  paintHeaders(context, scene);
  if (scene.crosshair) paintCrosshair(context, scene, scene.crosshair);
  if (scene.focus) paintFocusRing(context, scene, scene.focus);
}
