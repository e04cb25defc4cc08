import { cornerOf, windowAt, type Place } from "./layout.ts";
import type { Geometry } from "./surface.ts";

const DISTANCE = 8;

/** Puts the tip beside a cell, inside of the viewport and never on the cell itself; hides it when the cell does not show. */
export function placeTip(tip: HTMLElement, { layout, scroll }: Geometry, cell: Place | null): void {
  const window = windowAt(layout, scroll);
  const shows =
    cell !== null &&
    (cell.row < layout.frozen || cell.row >= window.firstRow + layout.frozen) &&
    cell.row < window.endRow &&
    cell.column >= window.firstColumn &&
    cell.column < window.endColumn;
  tip.hidden = !shows;
  if (!shows) return;
  const { x, y } = cornerOf(layout, scroll, cell);
  const { offsetWidth, offsetHeight } = tip;
  const left = Math.max(0, Math.min(x, layout.width - offsetWidth));
  const below = y + layout.rowPitch + DISTANCE;
  const top = below + offsetHeight <= layout.height ? below : y - DISTANCE - offsetHeight;
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
