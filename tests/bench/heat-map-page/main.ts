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

/** What scrolling from the first row to the last was like. */
export interface ScrollRun {
  /** Milliseconds between one frame and the next. */
  readonly frames: readonly number[];
  /** The longest task on the main thread, of those over 50 ms; 0 without any. */
  readonly longestTask: number;
}

const SCROLL_FRAMES = 300;

function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

function scrollerIn(stage: HTMLElement): HTMLElement {
  for (const element of stage.querySelectorAll<HTMLElement>("*")) {
    if (element.scrollHeight > element.clientHeight && element.clientHeight > 100) return element;
  }
  throw new Error("nothing scrolls on the bench page");
}

/** Scrolls a grid that has been painted from end to end, a step in every frame. */
async function scrollThrough(name: PainterName, rows: number, columns: number): Promise<ScrollRun> {
  await firstPaint(name, rows, columns);
  const stage = document.querySelector<HTMLElement>("#stage");
  if (!stage) throw new Error("the bench page has lost its stage");
  const scroller = scrollerIn(stage);
  const step = (scroller.scrollHeight - scroller.clientHeight) / SCROLL_FRAMES;
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: "longtask" });
  const frames: number[] = [];
  let before = await nextFrame();
  for (let frame = 1; frame <= SCROLL_FRAMES; frame += 1) {
    scroller.scrollTop = frame * step;
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
  }
  observer.disconnect();
  return { frames, longestTask };
}

declare global {
  interface Window {
    firstPaint: typeof firstPaint;
    scrollThrough: typeof scrollThrough;
  }
}

window.firstPaint = firstPaint;
window.scrollThrough = scrollThrough;
