import type { BenchGrid } from "./grid.ts";

/** Who paints the bench's grids. */
export type PainterName = "ours" | "floor" | "plotly" | "echarts";

/** One way to put a grid on the screen. It resolves when nothing more is to be drawn. */
export type Paint = (stage: HTMLElement, grid: BenchGrid) => Promise<void> | void;
