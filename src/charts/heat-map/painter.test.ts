import { beforeAll, describe, expect, test, vi } from "vitest";
import { BANDS } from "#src/domain/band.ts";
import { packCells } from "./cells.ts";
import { fitGrid } from "./layout.ts";
import { paintHeatMap } from "./painter.ts";
import type { HeatMapPalette } from "./palette.ts";
import type { Scene } from "./scene.ts";
import { SHADE_COUNT, shownBands } from "./shade.ts";

/** The pixels of a cell: the pen that drew them, and their size. */
interface Sprite {
  readonly pen: Recorder;
  readonly width: number;
  readonly height: number;
}

/** A pen that writes down what it was told: each rectangle with its colour, each text, each shape. */
class Recorder {
  readonly rectangles: { colour: string; x: number; y: number; width: number; height: number }[] =
    [];
  readonly texts: string[] = [];
  readonly shapes: { colour: string; path: string }[] = [];
  /** What was stamped, each with what its sprite was told. */
  readonly stamps: Recorder[] = [];
  readonly canvas = {
    ownerDocument: { createElement: () => ({ getContext: () => new Recorder() }) },
  };
  globalAlpha = 1;
  font = "";
  #fill = "";

  set fillStyle(colour: string) {
    this.#fill = colour;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.rectangles.push({ colour: this.#fill, x, y, width, height });
  }

  fillText(text: string): void {
    this.texts.push(text);
  }

  fill(path?: { readonly data: string }): void {
    if (path) this.shapes.push({ colour: this.#fill, path: path.data });
  }

  getImageData(_x: number, _y: number, width: number, height: number): Sprite {
    return { pen: this, width, height };
  }

  putImageData({ pen, width, height }: Sprite, x: number, y: number): void {
    this.stamps.push(pen);
    const colour = pen.rectangles[0]?.colour ?? "";
    this.rectangles.push({ colour, x, y, width, height });
  }

  measureText = (text: string) => ({ width: text.length * 7 });
  setTransform = () => {};
  beginPath = () => {};
  rect = () => {};
  clip = () => {};
  save = () => {};
  restore = () => {};
  stroke = () => {};
  strokeRect = () => {};
  moveTo = () => {};
  lineTo = () => {};
  setLineDash = () => {};
  translate = () => {};
  rotate = () => {};
}

beforeAll(() => {
  vi.stubGlobal(
    "Path2D",
    class {
      readonly data: string;
      constructor(data: string) {
        this.data = data;
      }
    },
  );
});

const palette: HeatMapPalette = {
  cells: Array.from({ length: SHADE_COUNT }, (_, shade) => ({
    fill: `fill-${BANDS[shade] ?? shade}`,
    ink: `ink-${BANDS[shade] ?? shade}`,
  })),
  ground: "ground",
  header: "header",
  text: "text",
  muted: "muted",
  line: "line",
  strong: "strong",
  focus: "focus",
  raised: "raised",
  font: "Inter",
  type: 12,
};

const [rows, columns, count] = [1000, 400, 400_000];
const cells = packCells({
  value: Array.from({ length: count }, (_, at) => at),
  score: Array.from({ length: count }, () => 50),
  band: Array.from({ length: count }, (_, at) => (at % 2 === 0 ? "meets" : "below")),
});

const room = {
  rows,
  frozen: 0,
  columns,
  width: 544,
  height: 390,
  rowLabel: 80,
  columnLabel: 30,
  columnWord: 30,
  cellText: 0,
  type: 12,
};

// Narrow columns of 11: 80 + 24 = 104 wide header, 30 tall header, rows of 18.
const layout = fitGrid(room, true);

function paint(change: Partial<Scene> = {}): Recorder {
  const recorder = new Recorder();
  const scene: Scene = {
    layout,
    scroll: { left: 0, top: 0 },
    shading: {
      cells,
      columns,
      order: Uint32Array.from({ length: rows }, (_, row) => rows - 1 - row),
      colourBy: "band",
      spreads: [],
      shown: shownBands(new Set()),
    },
    palette,
    labels: {
      corner: "Person",
      row: (row) => `row ${row}`,
      column: (column) => `column ${column}`,
      partial: () => false,
      standing: () => "plain",
      size: () => "",
      cell: (row, column) => `${row}/${column}`,
      mark: (row, column) => (row === 998 && column === 2 ? "†" : ""),
    },
    pixelRatio: 1,
    crosshair: null,
    focus: null,
    marked: null,
    sorted: null,
    ...change,
  };
  paintHeatMap(recorder as unknown as CanvasRenderingContext2D, scene);
  return recorder;
}

const cellRectangles = ({ rectangles }: Recorder) =>
  rectangles.filter(({ colour }) => colour.startsWith("fill-"));

describe("painting", () => {
  test("costs what shows, not what there is", () => {
    // 544 − 104 = 440 / 11 = 40 columns; 390 − 30 = 360 / 18 = 20 rows.
    expect(cellRectangles(paint())).toHaveLength(40 * 20);
  });

  test("leaves a gap of one pixel between cells", () => {
    const [first] = cellRectangles(paint());
    expect(first).toEqual({ colour: "fill-meets", x: 104, y: 30, width: 10, height: 17 });
  });

  test("takes up each colour once, however the bands are strewn", () => {
    const { rectangles } = paint();
    const colours = rectangles.map(({ colour }) => colour).filter((one) => one.startsWith("fill-"));
    const runs = colours.filter((colour, at) => colour !== colours[at - 1]);
    expect(runs).toEqual(["fill-meets", "fill-below"]);
  });

  test("names the rows that show, in their order", () => {
    const { texts } = paint({ scroll: { left: 0, top: 18 * 10 } });
    const names = texts.filter((text) => text.startsWith("row"));
    expect(names).toHaveLength(20);
    expect(names[0]).toBe("row 989");
  });

  test("keeps cells alike and gaps open where a pitch is no whole number of device pixels", () => {
    // 11 × 1.5 = 16.5, so columns begin after 16 or 17 pixels; cells of 14 leave 2 or 3 between them.
    const cells = cellRectangles(paint({ pixelRatio: 1.5, scroll: { left: 7, top: 5 } }));
    const [{ y: firstRow } = { y: 0 }] = cells;
    const row = cells.filter(({ y }) => y === firstRow).toSorted((one, other) => one.x - other.x);
    const gaps = row.slice(1).map(({ x }, at) => x - (row[at]?.x ?? 0) - 14);
    expect(new Set(row.map(({ width }) => width))).toEqual(new Set([14]));
    expect(new Set(gaps)).toEqual(new Set([2, 3]));
  });

  test("labels the newest column, and the crosshair's in place of its neighbours'", () => {
    const end = { left: layout.contentWidth - layout.width, top: 0 };
    const columnsOf = (recorder: Recorder) =>
      recorder.texts.filter((text) => text.startsWith("column"));
    expect(columnsOf(paint({ scroll: end }))).toContain("column 399");
    const crossed = columnsOf(paint({ scroll: end, crosshair: { row: 0, column: 398 } }));
    expect(crossed).toContain("column 398");
    expect(crossed).not.toContain("column 399");
  });

  test("writes the sign of a cell, however small", () => {
    expect(paint().texts.filter((text) => text === "†")).toHaveLength(1);
  });

  test("leaves out a label that the row labels would cut", () => {
    // Every fourth column counted from the last: 3, 7 … “column 3” is 56 wide and ends at 104 + 4 × 11 − 1.
    expect(paint().texts).not.toContain("column 3");
    expect(paint().texts).toContain("column 7");
  });

  test("keeps the glyphs of both ends in small cells, and no others", () => {
    const { stamps } = paint();
    expect(stamps.filter(({ shapes }) => shapes.length > 0)).toHaveLength(400);
    expect(new Set(stamps.flatMap(({ shapes }) => shapes.map(({ colour }) => colour)))).toEqual(
      new Set(["ink-below"]),
    );
  });
});

describe("cells with room", () => {
  const roomy = fitGrid({ ...room, columns: 4, cellText: 30 }, false);

  test("carry their glyph and their text", () => {
    const { stamps, texts } = paint({
      layout: roomy,
      shading: {
        cells,
        columns,
        order: Uint32Array.of(3, 2, 1),
        colourBy: "band",
        spreads: [],
        shown: shownBands(new Set(["below"])),
      },
    });
    expect(texts).toContain("3/0");
    expect(texts).toContain("2/3");
    // Filtered-out cells keep their text and lose their glyph.
    expect(new Set(stamps.flatMap(({ shapes }) => shapes.map(({ colour }) => colour)))).toEqual(
      new Set(["ink-below"]),
    );
  });
});

describe("rows that stay in sight", () => {
  const frozen = fitGrid({ ...room, frozen: 2 }, true);

  test("are painted over those that scroll", () => {
    const { texts, rectangles } = paint({ layout: frozen, scroll: { left: 0, top: 1800 } });
    const names = texts.filter((text) => text.startsWith("row"));
    // The order is turned round: the first two are 999 and 998. They come last, over all others.
    expect(names.slice(-2)).toEqual(["row 999", "row 998"]);
    expect(names[0]).toBe("row 899");
    const cells = rectangles.filter(({ colour }) => colour.startsWith("fill-"));
    expect(cells.at(-1)?.y).toBeLessThan(30 + 2 * 18);
  });
});

test("a group has its size beside its name, and what stands under it is not numbered", () => {
  const [head, member] = [999, 998];
  const { texts } = paint({
    labels: {
      corner: "Person",
      row: (row) => `row ${row}`,
      column: () => "",
      partial: () => false,
      standing: (row) => (row === head ? "folded" : row === member ? "member" : "plain"),
      size: (row) => (row === head ? "12" : ""),
      cell: () => "",
      mark: () => "",
    },
  });
  expect(texts.slice(texts.indexOf("row 999"), texts.indexOf("row 999") + 3)).toEqual([
    "row 999",
    "12",
    "row 998",
  ]);
});

test("a cell coloured by score keeps the glyph of its band", () => {
  const { stamps } = paint({
    shading: {
      cells,
      columns,
      order: Uint32Array.from({ length: rows }, (_, row) => row),
      colourBy: "score",
      spreads: [],
      shown: shownBands(new Set()),
    },
  });
  // Half of all cells that show are below, and have a score of 50 like the others.
  expect(stamps.filter(({ shapes }) => shapes.length > 0)).toHaveLength(400);
});
