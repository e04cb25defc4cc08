import type { BrowserContext, Page } from "playwright-core";
import type { MetricsStore } from "#server/metrics-store.ts";
import { buildClient, CLIENT_FOLDER } from "#server/node/client-build.ts";
import { listen } from "#server/node/http-server.ts";
import { createStaticFiles } from "#server/node/static-files.ts";
import { createWeb } from "#server/node/web.ts";
import { addDays } from "#src/domain/calendar.ts";
import { launchBrowser } from "#tests/e2e/browser.ts";
import { finding, type Finding } from "./finding.ts";
import { createLargeApp, LARGE_WORLD_TOKEN } from "./large-app.ts";

/** A heat map of everybody, and what is done with it once all rows are there. */
interface Sight {
  readonly name: string;
  readonly path: string;
  /** Milliseconds until the first rows are painted, and until all are. */
  readonly first: number;
  readonly all: number;
}

/** What a page went through while something was done with it, in milliseconds. */
interface Strain {
  readonly took: number;
  /** 0 when no task took 50 ms. */
  readonly longestTask: number;
}

const WAIT_MILLISECONDS = 180_000;
const SCROLL_FRAMES = 300;

/** Runs in the page from its first moment: the longest task since it was last asked about stands on the document. */
function observeTasks(): void {
  new PerformanceObserver((list) => {
    const { dataset } = document.documentElement;
    for (const { duration } of list.getEntries()) {
      dataset["longest"] = String(Math.max(Number(dataset["longest"] ?? 0), duration));
    }
  }).observe({ type: "longtask", buffered: true });
}

/** What the page goes through until `done` says that it is there. */
async function strained(page: Page, act: () => Promise<unknown>): Promise<Strain> {
  await page.evaluate(() => {
    document.documentElement.dataset["longest"] = "0";
  });
  const start = performance.now();
  await act();
  const took = performance.now() - start;
  // A task is told of after it has ended.
  await page.waitForTimeout(300);
  const longest = await page.evaluate(() => document.documentElement.dataset["longest"]);
  return { took, longestTask: Number(longest ?? 0) };
}

/** Resolves when the grid has at least so many rows, and the browser has painted. */
async function untilRows(page: Page, rows: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      Number(
        document.querySelector("[aria-rowcount]:is([role=grid], [role=treegrid])")?.ariaRowCount,
      ) > wanted,
    rows,
    { timeout: WAIT_MILLISECONDS, polling: "raf" },
  );
}

/** Milliseconds between frames while the grid is scrolled from end to end, a step in every frame. */
async function scrollThrough(page: Page): Promise<number[]> {
  return page.evaluate(async (frames) => {
    const scroller = document.querySelector("[role=grid], [role=treegrid]");
    if (!scroller) throw new Error("there is no grid on the page");
    const step = (scroller.scrollHeight - scroller.clientHeight) / frames;
    const nextFrame = () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(resolve);
      });
    const times: number[] = [];
    let before = await nextFrame();
    for (let frame = 1; frame <= frames; frame += 1) {
      scroller.scrollTop = frame * step;
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
    return times;
  }, SCROLL_FRAMES);
}

/** How long others wait for the smallest of answers while a grid is made, at worst. */
async function othersWait(address: string, until: Promise<unknown>): Promise<number> {
  let [isOver, worst] = [false, 0];
  const over = until.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const start = performance.now();
    const answer = await fetch(`${address}/api/session`, {
      headers: { authorization: `Bearer ${LARGE_WORLD_TOKEN}` },
    });
    await answer.arrayBuffer();
    worst = Math.max(worst, performance.now() - start);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  await over;
  return worst;
}

async function benchSight(
  context: BrowserContext,
  address: string,
  people: number,
  { name, path, first, all }: Sight,
): Promise<Finding[]> {
  const page = await context.newPage();
  await page.addInitScript(observeTasks);
  await page.goto(`${address}/settings`, { waitUntil: "load" }).catch(() => {});
  const start = performance.now();
  let painted = 0;
  const loading = strained(page, async () => {
    await page.goto(`${address}${path}`, { waitUntil: "commit" });
    await untilRows(page, 1);
    painted = performance.now() - start;
    await untilRows(page, people);
  });
  const waited = await othersWait(address, loading);
  const loaded = await loading;
  const grid = page.locator("[role=grid], [role=treegrid]");
  await grid.focus();
  const deeds = [
    { does: "sorted", act: () => page.keyboard.press("s") },
    { does: "turned round", act: () => page.keyboard.press("s") },
    { does: "row pinned", act: () => page.keyboard.press("p") },
  ];
  const done: Finding[] = [];
  for (const { does, act } of deeds) {
    const { longestTask } = await strained(page, act);
    done.push(
      finding(
        { name: `${name}: ${does}, longest task`, measured: longestTask, unit: "ms" },
        { most: 50 },
      ),
    );
  }
  const frames = (await scrollThrough(page)).toSorted((a, b) => a - b);
  const late = frames.filter((frame) => frame > 25).length;
  await page.close();
  const say = (what: string, measured: number, most: number) =>
    finding({ name: `${name}: ${what}`, measured, unit: "ms" }, { most });
  return [
    say("first rows", painted, first),
    say("all rows", loaded.took, all),
    say("longest task until then", loaded.longestTask, 50),
    say("others waited, at worst", waited, 250),
    ...done,
    say("scroll frame, p95", frames[Math.floor(frames.length * 0.95)] ?? Number.NaN, 25),
    finding({ name: `${name}: late frames of 300`, measured: late, unit: "frames" }, { most: 3 }),
  ];
}

/** The heat map page with everybody of the large world on it, from the address to painted rows, on the real server. */
export async function benchEverybody(
  metrics: MetricsStore,
  people: number,
): Promise<readonly Finding[]> {
  const { lastDay } = await metrics.watermark();
  if (lastDay === null) throw new Error("The large world is empty");
  await buildClient(() => {});
  const app = await createLargeApp(metrics, lastDay);
  const server = await listen({
    host: "127.0.0.1",
    port: 0,
    fetch: createWeb((request) => app.fetch(request), createStaticFiles(CLIENT_FOLDER)),
  });
  const period = (days: number) => `period=${addDays(lastDay, 1 - days)}..${lastDay}`;
  const sights: readonly Sight[] = [
    {
      name: "everybody × KPIs",
      path: `/heatmap?rows=agent&${period(28)}`,
      first: 8_000,
      all: 8_000,
    },
    {
      name: "everybody × 90 days",
      path: `/heatmap?rows=agent&columns=day&kpi=fcr&${period(90)}`,
      first: 3_000,
      all: 60_000,
    },
  ];
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      extraHTTPHeaders: { authorization: `Bearer ${LARGE_WORLD_TOKEN}` },
    });
    const findings: Finding[] = [];
    for (const sight of sights) {
      findings.push(...(await benchSight(context, server.address, people, sight)));
    }
    return findings;
  } finally {
    await browser.close();
    await server.stop(1_000);
  }
}
