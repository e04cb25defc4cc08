import { fitGrid, type GridLayout, type GridRoom, type Scroll } from "./layout.ts";
import { fontOf } from "./font.ts";
import { paintHeatMap } from "./painter.ts";
import { readPalette, type HeatMapPalette } from "./palette.ts";
import type { Scene } from "./scene.ts";

/** The elements a surface works with. */
export interface SurfaceElements {
  readonly scroller: HTMLElement;
  /** As large as the whole grid, so that the scroller has something to scroll. */
  readonly spacer: HTMLElement;
  /** As large as the viewport; it sticks to the scroller's corner. */
  readonly canvas: HTMLCanvasElement;
}

/** What wants to be laid out, whatever the room: how many, and the texts of each kind that may be the widest. */
export interface SurfaceContent {
  readonly rows: number;
  readonly frozen: number;
  readonly columns: number;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly columnWords: readonly string[];
  readonly cellTexts: readonly string[];
  /** Whether column labels may be left out where they would touch. */
  readonly thinnable: boolean;
}

/** What the surface does not know of a scene by itself. */
export type Picture = Omit<Scene, "layout" | "scroll" | "palette" | "pixelRatio">;

/** Where everything stands now. */
export interface Geometry {
  readonly layout: GridLayout;
  readonly scroll: Scroll;
}

/**
 * The heat map's hold on the page: it sizes the canvas to the viewport, lays the grid out, and paints at most once per
 * frame when the reader scrolls or the room changes. It stands outside of React, so that scrolling renders nothing.
 */
export class Surface {
  readonly #elements: SurfaceElements;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #painted: (geometry: Geometry) => void;
  readonly #observer: ResizeObserver;
  #frame = 0;
  #palette: HeatMapPalette | null = null;
  #content: SurfaceContent | null = null;
  #layout: GridLayout | null = null;
  #picture: Picture | null = null;
  /** The scroll position of the last painting. */
  #shown: Scroll | null = null;

  /** `painted` is told after every painting where things stand, to place what floats over them. */
  constructor(elements: SurfaceElements, painted: (geometry: Geometry) => void) {
    this.#elements = elements;
    // Cells are stamped as pixels, which a canvas in main memory takes at once and one on the graphics card does not.
    this.#context = elements.canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    this.#painted = painted;
    this.#observer = new ResizeObserver(this.#resized);
    this.#observer.observe(elements.scroller);
    elements.scroller.addEventListener("scroll", this.#scrolled, { passive: true });
    document.fonts.addEventListener("loadingdone", this.#fontsLoaded);
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#elements.scroller.removeEventListener("scroll", this.#scrolled);
    document.fonts.removeEventListener("loadingdone", this.#fontsLoaded);
    cancelAnimationFrame(this.#frame);
  }

  /** Reads the theme's colours and type anew. */
  readTheme(): void {
    this.#palette = readPalette(this.#elements.scroller);
  }

  /** Lays the content out in the room that the scroller has. */
  fit(content: SurfaceContent): void {
    this.#content = content;
    const { scroller } = this.#elements;
    const first = this.#lay(content);
    // The size of the content decides about scroll bars, and these about the room: a second pass settles it.
    const settled = scroller.clientWidth === first.width && scroller.clientHeight === first.height;
    const atStart = this.#layout === null;
    this.#layout = settled ? first : this.#lay(content);
    // Time is read from its end.
    if (atStart && content.thinnable) scroller.scrollLeft = this.#layout.contentWidth;
  }

  /** Paints now. */
  paint(picture: Picture): void {
    this.#picture = picture;
    this.#repaint();
  }

  /** Where everything stands; null before the first fit. */
  get geometry(): Geometry | null {
    const { scrollLeft: left, scrollTop: top } = this.#elements.scroller;
    return this.#layout && { layout: this.#layout, scroll: { left, top } };
  }

  /** Scrolls to a position, as seldom as the browser can. */
  scrollTo(scroll: Scroll): void {
    this.#elements.scroller.scrollTo({ ...scroll, behavior: "instant" });
  }

  #schedule(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#repaint);
  }

  readonly #scrolled = (): void => {
    const { scrollLeft, scrollTop } = this.#elements.scroller;
    // A scroll that was asked for in code has been painted before the browser tells of it.
    if (scrollLeft !== this.#shown?.left || scrollTop !== this.#shown.top) this.#schedule();
  };

  readonly #resized = (): void => {
    const { clientWidth, clientHeight } = this.#elements.scroller;
    const { width, height } = this.#layout ?? {};
    if (clientWidth !== width || clientHeight !== height) this.#refit();
  };

  readonly #fontsLoaded = (): void => this.#refit();

  #refit(): void {
    if (this.#content) this.fit(this.#content);
    this.#schedule();
  }

  #lay(content: SurfaceContent): GridLayout {
    const { scroller, spacer } = this.#elements;
    const room: GridRoom = {
      rows: content.rows,
      frozen: content.frozen,
      columns: content.columns,
      width: scroller.clientWidth,
      height: scroller.clientHeight,
      rowLabel: this.#widthOf(content.rowLabels),
      columnLabel: this.#widthOf(content.columnLabels),
      columnWord: this.#widthOf(content.columnWords),
      cellText: this.#widthOf(content.cellTexts),
      type: this.#palette?.type ?? 0,
    };
    const layout = fitGrid(room, content.thinnable);
    spacer.style.inlineSize = `${layout.contentWidth}px`;
    spacer.style.blockSize = `${layout.contentHeight}px`;
    return layout;
  }

  #widthOf(texts: readonly string[]): number {
    const context = this.#context;
    if (!context || !this.#palette) return 0;
    context.font = fontOf(this.#palette);
    const widths = texts.map((text) => context.measureText(text).width);
    return Math.ceil(Math.max(0, ...widths));
  }

  readonly #repaint = (): void => {
    const [geometry, palette, picture] = [this.geometry, this.#palette, this.#picture];
    if (!geometry || !palette || !picture) return;
    const { canvas } = this.#elements;
    const { width, height } = geometry.layout;
    const pixelRatio = window.devicePixelRatio;
    const [pixelWidth, pixelHeight] = [width * pixelRatio, height * pixelRatio].map(Math.round);
    if (canvas.width !== pixelWidth) canvas.width = pixelWidth ?? 0;
    if (canvas.height !== pixelHeight) canvas.height = pixelHeight ?? 0;
    canvas.style.inlineSize = `${width}px`;
    canvas.style.blockSize = `${height}px`;
    if (this.#context) {
      paintHeatMap(this.#context, { ...picture, ...geometry, palette, pixelRatio });
    }
    this.#shown = geometry.scroll;
    this.#painted(geometry);
  };
}
