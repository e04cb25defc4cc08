import { fontOf } from "./font.ts";
import {
  GAP,
  LINE_HEIGHT,
  windowAt,
  WRAP_MARGIN,
  WRAPPED_LINES,
  type ColumnLabels,
} from "./layout.ts";
import { snap, type Scene } from "./scene.ts";
import { wrapText } from "./wrap-text.ts";

type Context = CanvasRenderingContext2D;

const MARGIN = 12;
const FADE = 12;
/** Where the names of groups and of what stands under them begin. */
const INDENTED = 26;
/** Half the width of the mark that says whether a group is open. */
const CHEVRON = 4;

/** Clips to a part of the canvas while `draw` runs. */
function within(
  context: Context,
  [x, y, width, height]: readonly [number, number, number, number],
  draw: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  draw();
  context.restore();
}

/** Long names fade out at the edge rather than being cut, with no text to measure. */
function fadeOut(context: Context, { layout, palette }: Scene): void {
  const height = layout.height - layout.headerHeight;
  context.fillStyle = palette.header;
  for (let step = 1; step <= FADE; step += 1) {
    context.globalAlpha = step / FADE;
    context.fillRect(layout.headerWidth - FADE + step - 1, layout.headerHeight, 1, height);
  }
  context.globalAlpha = 1;
}

function paintRowLabels(context: Context, scene: Scene): void {
  const { layout, scroll, palette, labels, shading, crosshair, pixelRatio } = scene;
  const { firstRow, endRow } = windowAt(layout, scroll);
  const { headerHeight, headerWidth, height } = layout;
  const area = [0, headerHeight, headerWidth, height - headerHeight] as const;
  context.textAlign = "left";
  context.textBaseline = "middle";
  within(context, area, () => {
    context.fillStyle = palette.header;
    context.fillRect(...area);
    for (let row = firstRow; row < endRow; row += 1) {
      const y = snap(layout.headerHeight + row * layout.rowPitch - scroll.top, pixelRatio);
      const at = shading.order[row] ?? row;
      const standing = labels.standing(at);
      const isHead = standing === "open" || standing === "folded";
      const crossed = crosshair?.row === row;
      if (crossed || isHead) {
        context.fillStyle = palette.raised;
        context.fillRect(0, y, layout.headerWidth, layout.rowPitch - GAP);
      }
      context.font = fontOf(palette, crossed || isHead ? "strong" : "normal");
      context.fillStyle = crossed || isHead ? palette.strong : palette.text;
      const middle = y + layout.rowPitch / 2;
      if (isHead) paintHead(context, scene, { at, middle, folded: standing === "folded" });
      else context.fillText(labels.row(at), standing === "member" ? INDENTED : MARGIN, middle);
    }
    context.font = fontOf(palette);
    fadeOut(context, scene);
  });
}

interface Head {
  readonly at: number;
  readonly middle: number;
  readonly folded: boolean;
}

/** Points down over an open group, and towards the name of a folded one. */
function paintChevron(context: Context, { middle, folded }: Head, colour: string): void {
  const centre = MARGIN + CHEVRON;
  context.save();
  context.translate(centre, middle);
  if (folded) context.rotate(-Math.PI / 2);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(-CHEVRON, -CHEVRON / 2);
  context.lineTo(0, CHEVRON / 2);
  context.lineTo(CHEVRON, -CHEVRON / 2);
  context.stroke();
  context.restore();
}

/** The name of a group, with a mark that says whether it is open, and how many rows stand under it. */
function paintHead(context: Context, { labels, palette }: Scene, head: Head): void {
  const name = labels.row(head.at);
  paintChevron(context, head, palette.muted);
  context.fillText(name, INDENTED, head.middle);
  const { width } = context.measureText(name);
  context.font = fontOf(palette);
  context.fillStyle = palette.muted;
  context.fillText(labels.size(head.at), INDENTED + width + MARGIN / 2, head.middle);
}

function paintGroupLines(context: Context, scene: Scene): void {
  const { layout, scroll, palette, labels, shading, pixelRatio } = scene;
  const { firstRow, endRow } = windowAt(layout, scroll);
  context.fillStyle = palette.line;
  for (let row = Math.max(1, firstRow); row < endRow; row += 1) {
    const standing = labels.standing(shading.order[row] ?? row);
    if (standing === "plain" || standing === "member") continue;
    const y = snap(layout.headerHeight + row * layout.rowPitch - scroll.top - 1, pixelRatio);
    if (y >= layout.headerHeight) context.fillRect(0, y, layout.width, 1);
  }
}

type Write = (context: Context, scene: Scene, column: number, x: number) => void;

/** On one line: in the middle of a column of its own, or ending where its column ends and reaching over those before. */
function writeLevel(context: Context, { layout, labels }: Scene, column: number, x: number): void {
  const alone = layout.labelEvery === 1;
  context.textAlign = alone ? "center" : "right";
  const at = alone ? x + layout.columnPitch / 2 : x + layout.columnPitch - 1;
  const text = labels.column(column);
  // Half a date says a wrong one: what does not fit beside the row labels is left out.
  if (!alone && at - context.measureText(text).width < layout.headerWidth) return;
  context.fillText(text, at, layout.headerHeight / 2);
}

/** On as many lines as it takes, standing on the cells. */
function writeWrapped(context: Context, scene: Scene, column: number, x: number): void {
  const { layout, labels, palette } = scene;
  const width = layout.columnPitch - WRAP_MARGIN;
  const lines = wrapText(labels.column(column), WRAPPED_LINES, (text) => {
    return context.measureText(text).width <= width;
  });
  const lineHeight = palette.type * LINE_HEIGHT;
  const foot = layout.headerHeight - MARGIN - lineHeight / 2;
  context.textAlign = "center";
  for (const [index, line] of lines.entries()) {
    const y = foot - (lines.length - 1 - index) * lineHeight;
    context.fillText(line, x + layout.columnPitch / 2, y);
  }
}

/** Turned by a quarter, reading upwards from the cells. */
function writeUpright(context: Context, scene: Scene, column: number, x: number): void {
  const { layout, labels } = scene;
  context.save();
  context.translate(x + layout.columnPitch / 2, layout.headerHeight - MARGIN / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = "left";
  context.fillText(labels.column(column), 0, 0);
  context.restore();
}

const WRITERS: Readonly<Record<ColumnLabels, Write>> = {
  level: writeLevel,
  wrapped: writeWrapped,
  upright: writeUpright,
};

function paintColumnLabels(context: Context, scene: Scene): void {
  const { layout, scroll, palette, labels, crosshair, sorted, pixelRatio } = scene;
  const { firstColumn, endColumn } = windowAt(layout, scroll);
  const write = WRITERS[layout.columnLabels];
  const place = (column: number) =>
    snap(layout.headerWidth + column * layout.columnPitch - scroll.left, pixelRatio);
  context.textBaseline = "middle";
  const area = [layout.headerWidth, 0, layout.width, layout.headerHeight] as const;
  within(context, area, () => {
    context.fillStyle = palette.header;
    context.fillRect(...area);
    for (let column = firstColumn; column < endColumn; column += 1) {
      const crossed = crosshair?.column === column;
      // Counted from the end, so that the newest column has its label; neighbours make room for the crosshair's.
      const due = (layout.columns - 1 - column) % layout.labelEvery === 0;
      const touches = crosshair && Math.abs(crosshair.column - column) < layout.labelEvery;
      if (!crossed && (!due || touches)) continue;
      const quiet = labels.partial(column) ? palette.muted : palette.text;
      const x = place(column);
      if (crossed) raiseLabel(context, scene, column, x);
      context.font = fontOf(palette, crossed ? "strong" : "normal");
      context.fillStyle = crossed || sorted?.column === column ? palette.strong : quiet;
      write(context, scene, column, x);
    }
    context.font = fontOf(palette);
    if (sorted) paintSortMark(context, scene, place(sorted.column), sorted.descending);
  });
}

/** Sets the label under the crosshair off from its neighbours: as wide as its column, or as the label where that is wider. */
function raiseLabel(context: Context, scene: Scene, column: number, x: number): void {
  const { layout, palette, labels } = scene;
  const own = layout.columnPitch - GAP;
  context.font = fontOf(palette, "strong");
  const thinned = layout.labelEvery === 1 ? 0 : context.measureText(labels.column(column)).width;
  const width = Math.max(own, thinned + MARGIN / 2);
  context.fillStyle = palette.raised;
  context.fillRect(x + own - width, 0, width, layout.headerHeight);
}

/** A triangle at the foot of the column that rules the order, pointing to where the larger numbers are. */
function paintSortMark(context: Context, scene: Scene, x: number, descending: boolean): void {
  const { layout, palette } = scene;
  const middle = x + layout.columnPitch / 2;
  const [tip, foot] = descending ? [-4, 0] : [0, -4];
  const y = layout.headerHeight - 2;
  context.fillStyle = palette.strong;
  context.beginPath();
  context.moveTo(middle, y + tip);
  context.lineTo(middle + 4, y + foot);
  context.lineTo(middle - 4, y + foot);
  context.fill();
}

/** A dashed frame around every column whose bucket is still filling. */
function paintPartialColumns(context: Context, scene: Scene): void {
  const { layout, scroll, palette, labels, pixelRatio } = scene;
  const { firstColumn, endColumn, endRow } = windowAt(layout, scroll);
  const bottom = layout.headerHeight + endRow * layout.rowPitch - scroll.top;
  const area = [layout.headerWidth, layout.headerHeight, layout.width, layout.height] as const;
  within(context, area, () => {
    context.strokeStyle = palette.line;
    context.lineWidth = 1;
    context.setLineDash([4, 3]);
    for (let column = firstColumn; column < endColumn; column += 1) {
      if (!labels.partial(column)) continue;
      const x = snap(layout.headerWidth + column * layout.columnPitch - scroll.left, pixelRatio);
      const y = layout.headerHeight;
      context.strokeRect(x - 0.5, y - 0.5, layout.columnPitch, bottom - y);
    }
  });
}

/** Paints the frozen headers over the cells, with the marks that belong to whole rows and columns. */
export function paintHeaders(context: Context, scene: Scene): void {
  const { layout, palette, labels } = scene;
  paintPartialColumns(context, scene);
  paintColumnLabels(context, scene);
  paintRowLabels(context, scene);
  paintGroupLines(context, scene);
  context.fillStyle = palette.header;
  context.fillRect(0, 0, layout.headerWidth, layout.headerHeight);
  context.fillStyle = palette.muted;
  context.textAlign = "left";
  const foot = layout.headerHeight - MARGIN - (palette.type * LINE_HEIGHT) / 2;
  const y = layout.columnLabels === "level" ? layout.headerHeight / 2 : foot;
  context.fillText(labels.corner, MARGIN, y);
}
