import { benchGrid } from "./grid.ts";
import type { Paint, PainterName } from "./paint.ts";

/** The painters, each with what it needs to load: loading is not measured. */
const painters: Readonly<Record<PainterName, () => Promise<Paint>>> = {
  ours: async () => (await import("./ours.tsx")).paintOurs,
  floor: async () => (await import("./floor.ts")).paintFloor,
  plotly: async () => (await import("./plotly.ts")).paintPlotly,
  echarts: async () => (await import("./echarts.ts")).paintECharts,
};

/** Resolves once the browser has put the frame on the screen that holds everything drawn so far. */
function framePainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", () => resolve());
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });
}

/** Milliseconds from having the numbers to seeing them, for one painter on a page that has painted nothing yet. */
async function firstPaint(name: PainterName, rows: number, columns: number): Promise<number> {
  const stage = document.querySelector<HTMLElement>("#stage");
  if (!stage) throw new Error("the bench page has lost its stage");
  const [paint, grid] = [await painters[name](), benchGrid(rows, columns)];
  await framePainted();
  const start = performance.now();
  await paint(stage, grid);
  await framePainted();
  return performance.now() - start;
}

declare global {
  interface Window {
    firstPaint: typeof firstPaint;
  }
}

window.firstPaint = firstPaint;
