import type { BrowserContext } from "playwright-core";
import { finding, type Finding } from "./finding.ts";

const ROUNDS = 5;
const PATIENCE_MILLISECONDS = 10_000;

/** Presses an entry of the rail and waits until another page stands with its data. Runs in the page; milliseconds. */
async function press({ at, patience }: { at: number; patience: number }): Promise<number> {
  const frame = () => new Promise(requestAnimationFrame);
  const heading = () => document.querySelector("main h1");
  const before = heading();
  const isPainted = () =>
    heading() !== null &&
    heading() !== before &&
    document.querySelector("main [aria-busy=true]") === null;
  const start = performance.now();
  document.querySelectorAll<HTMLAnchorElement>("nav ul:first-of-type a")[at]?.click();
  while (!isPainted()) {
    if (performance.now() - start > patience) throw new Error(`${location.href} shows no data`);
    await frame();
  }
  // What was drawn in one frame is on the screen in the next.
  await frame();
  return performance.now() - start;
}

/**
 * From a press in the rail to painted data, through all of the rail's pages in turn. Each round begins in a new window, so
 * that every page's answers have to be asked for; the pages' code is in the browser's cache, as on any other day.
 */
export async function benchRouteChanges(
  context: BrowserContext,
  home: string,
): Promise<readonly Finding[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await context.newPage();
    await page.goto(home, { waitUntil: "networkidle" });
    const entries = await page.locator("nav ul:first-of-type a").count();
    // The page one stands on is where the round ends.
    const here = await page
      .locator("nav ul:first-of-type a")
      .evaluateAll((links) => links.findIndex((link) => link.ariaCurrent === "page"));
    for (let step = 1; step <= entries; step += 1) {
      const at = (here + step) % entries;
      times.push(await page.evaluate(press, { at, patience: PATIENCE_MILLISECONDS }));
    }
    await page.close();
  }
  times.sort((one, other) => one - other);
  const quantile = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  const change = (what: string, measured: number, most: number) =>
    finding({ name: `route change to painted data, ${what}`, measured, unit: "ms" }, { most });
  return [change("median", quantile(0.5), 200), change("p95", quantile(0.95), 500)];
}
