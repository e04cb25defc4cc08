import type { BrowserContext, CDPSession } from "playwright-core";
import { finding, type Finding } from "./finding.ts";

/** In the first rounds code is fetched and caches fill. */
const ROUNDS_BEFORE = 2;
const ROUNDS = 8;
const MOMENT_MILLISECONDS = 600;

/** What is still held after everything that can be let go was let go, in MB. */
async function heapHeld(inspector: CDPSession): Promise<number> {
  await inspector.send("HeapProfiler.collectGarbage");
  const { metrics } = await inspector.send("Performance.getMetrics");
  const used = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  return used / 1_000_000;
}

/** What a screen on the wall (`?tv`) keeps in memory, and how much more after it has shown its pages some dozens of times. */
export async function benchAcrossTheRoom(
  context: BrowserContext,
  addresses: readonly string[],
): Promise<readonly Finding[]> {
  const page = await context.newPage();
  const inspector = await context.newCDPSession(page);
  await inspector.send("Performance.enable");
  const across = addresses.map((address) => {
    const url = new URL(address);
    url.searchParams.set("tv", "true");
    return url.href;
  });
  await page.goto(across[0] ?? "", { waitUntil: "networkidle" });
  const showAll = async (rounds: number) => {
    for (let shown = 0; shown < rounds * across.length; shown += 1) {
      await page.evaluate((url) => history.pushState({}, "", url), across[shown % across.length]);
      await page.waitForTimeout(MOMENT_MILLISECONDS);
    }
    return heapHeld(inspector);
  };
  const before = await showAll(ROUNDS_BEFORE);
  const after = await showAll(ROUNDS);
  await page.close();
  const changes = ROUNDS * across.length;
  return [
    finding({ name: "across the room: memory held", measured: after, unit: "MB" }, { most: 60 }),
    finding(
      { name: `across the room: growth in ${changes} pages`, measured: after - before, unit: "MB" },
      { most: 1 },
    ),
  ];
}
