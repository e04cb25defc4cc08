import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { build } from "vite";
import { launchBrowser } from "../e2e/browser.ts";
import type { ScrollRun } from "./heat-map-page/main.ts";
import type { PainterName } from "./heat-map-page/paint.ts";

/** First paint of one grid by each painter: medians in milliseconds. */
interface BenchRow {
  readonly name: string;
  readonly ours: number;
  /** A canvas that paints the visible cells and nothing else. */
  readonly floor: number;
  readonly plotly: number;
  readonly echarts: number;
  /** Ours divided by the floor. */
  readonly ratio: number;
}

interface Grid {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

const GRIDS: readonly Grid[] = [
  { name: "heat map 500 × 90", rows: 500, columns: 90 },
  { name: "heat map 5,000 × 365", rows: 5000, columns: 365 },
];

/** The slowest take many seconds a run, and their median moves little. */
const RUNS: Readonly<Record<PainterName, number>> = { ours: 11, floor: 11, plotly: 5, echarts: 3 };
const PAINTERS = ["floor", "ours", "plotly", "echarts"] as const;

const PAGE = "http://bench.test/";
const TYPES = new Map([
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".woff2", "font/woff2"],
]);

/** Builds the page as it would be shipped, and returns where it stands. */
async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "candor-bench-"));
  await build({
    root: join(import.meta.dirname, "heat-map-page"),
    configFile: join(import.meta.dirname, "../../vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 10_000 },
  });
  return folder;
}

/** Answers a request of the page from the built files: no server, no network. */
async function serveFrom(folder: string, route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const file = pathname === "/" ? "index.html" : pathname.slice(1);
  const contentType = TYPES.get(extname(file)) ?? "application/octet-stream";
  await route.fulfill({ body: await readFile(join(folder, file)), contentType });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError("a median needs at least one run");
  return middle;
}

async function openPage(browser: Browser, folder: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.route(`${PAGE}**`, (route) => serveFrom(folder, route));
  await page.goto(PAGE);
  await page.waitForFunction(() => "firstPaint" in window);
  return page;
}

/** One first paint, on a page of its own. */
async function paintOnce(
  browser: Browser,
  folder: string,
  painter: PainterName,
  { rows, columns }: Grid,
): Promise<number> {
  const page = await openPage(browser, folder);
  const time = await page.evaluate(
    (asked) => window.firstPaint(asked.painter, asked.rows, asked.columns),
    { painter, rows, columns },
  );
  await page.close();
  return time;
}

/** The median first paint of each painter. They take turns, so that a busy moment of the machine meets all of them. */
async function measure(
  browser: Browser,
  folder: string,
  grid: Grid,
): Promise<Record<PainterName, number>> {
  const times: Record<PainterName, number[]> = { ours: [], floor: [], plotly: [], echarts: [] };
  for (let run = 0; run < Math.max(...Object.values(RUNS)); run += 1) {
    for (const painter of PAINTERS) {
      if (run >= RUNS[painter]) continue;
      times[painter].push(await paintOnce(browser, folder, painter, grid));
    }
  }
  return {
    ours: median(times.ours),
    floor: median(times.floor),
    plotly: median(times.plotly),
    echarts: median(times.echarts),
  };
}

/** Everybody of a large organisation, by a quarter's days. */
const EVERYBODY: Grid = { name: "heat map 60,000 × 90", rows: 60_000, columns: 90 };

/** Frame times of scrolling through everybody, in milliseconds: the middle one, the 95th in a hundred, the longest. */
interface ScrollFrames {
  readonly middle: number;
  readonly late: number;
  readonly longest: number;
  /** The longest task on the main thread, of those over 50 ms; 0 without any. */
  readonly longestTask: number;
}

/** Ours and the floor's, from the same run. */
interface ScrollRow {
  readonly name: string;
  readonly ours: ScrollFrames;
  readonly floor: ScrollFrames;
}

const SCROLL_RUNS = 3;

/** The frames of all runs taken together. */
function summary(runs: readonly ScrollRun[]): ScrollFrames {
  const frames = runs.flatMap((run) => run.frames).toSorted((one, other) => one - other);
  const at = (share: number) => frames[Math.ceil(share * frames.length) - 1] ?? Number.NaN;
  return {
    middle: at(0.5),
    late: at(0.95),
    longest: at(1),
    longestTask: Math.max(...runs.map(({ longestTask }) => longestTask)),
  };
}

async function measureScroll(browser: Browser, folder: string): Promise<ScrollRow> {
  const runs: Record<"ours" | "floor", ScrollRun[]> = { ours: [], floor: [] };
  for (let run = 0; run < SCROLL_RUNS; run += 1) {
    for (const painter of ["floor", "ours"] as const) {
      const page = await openPage(browser, folder);
      const { rows, columns } = EVERYBODY;
      const scrolled = await page.evaluate(
        (asked) => window.scrollThrough(asked.painter, asked.rows, asked.columns),
        { painter, rows, columns },
      );
      runs[painter].push(scrolled);
      await page.close();
    }
  }
  return { name: EVERYBODY.name, ours: summary(runs.ours), floor: summary(runs.floor) };
}

/** What was measured of first paints and of scrolling. */
interface HeatMapBench {
  readonly paints: readonly BenchRow[];
  readonly scroll: ScrollRow;
}

/**
 * Measures how soon a heat map shows and how evenly it scrolls, in a real browser on this machine, against a floor measured in the same run and
 * against two libraries.
 */
export async function benchHeatMap(): Promise<HeatMapBench> {
  const folder = await buildPage();
  const browser = await launchBrowser();
  try {
    const scroll = await measureScroll(browser, folder);
    const paints: BenchRow[] = [];
    for (const grid of GRIDS) {
      const times = await measure(browser, folder, grid);
      paints.push({ name: grid.name, ...times, ratio: times.ours / times.floor });
    }
    return { paints, scroll };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
