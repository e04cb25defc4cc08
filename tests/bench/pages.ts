import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { buildClient } from "#server/node/client-build.ts";
import { launchBrowser } from "#tests/e2e/browser.ts";
import { pressCtrlC, startServer } from "#tests/server-process.ts";
import { finding, type Finding } from "./finding.ts";

const PERSONAS = ["agent", "supervisor", "executive", "administrator"] as const;
const SETTLE_MILLISECONDS = 2_500;

interface FirstView {
  /** JavaScript and CSS over the wire until the page has settled, in bytes. */
  readonly code: number;
  readonly largestPaint: number;
  readonly blocked: number;
}

/** Runs in the page from its first moment, and notes on the document when the largest paint was and how long it was blocked. */
function observeVitals(): void {
  let [paint, blocked] = [0, 0];
  const note = () => {
    document.documentElement.dataset["vitals"] = `${paint} ${blocked}`;
  };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) paint = startTime;
    note();
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked += Math.max(0, duration - 50);
    note();
  }).observe({ type: "longtask", buffered: true });
}

async function firstView(browser: Browser, address: string): Promise<FirstView> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const signIn = await context.newPage();
  await signIn.goto(address, { waitUntil: "networkidle" });
  const home = signIn.url();
  await signIn.close();

  // A page of its own, so that the first view is measured as on any other morning: signed in, with an empty cache.
  const page = await context.newPage();
  await page.addInitScript(observeVitals);
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  let code = 0;
  const codes = new Set<string>();
  network.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script" || type === "Stylesheet") codes.add(requestId);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (codes.has(requestId)) code += encodedDataLength;
  });
  await page.goto(home, { waitUntil: "load" });
  await page.waitForTimeout(SETTLE_MILLISECONDS);
  const [largestPaint = Number.NaN, blocked = Number.NaN] = await page.evaluate(
    () => document.documentElement.dataset["vitals"]?.split(" ").map(Number) ?? [],
  );
  await context.close();
  return { code, largestPaint, blocked };
}

/** The first view of each persona's home on the real server and the demo organisation, in a real browser. */
export async function benchPages(): Promise<readonly Finding[]> {
  await buildClient(() => {});
  const folder = await mkdtemp(join(tmpdir(), "candor-bench-"));
  const server = await startServer(folder, {}, []);
  const browser = await launchBrowser();
  const findings: Finding[] = [];
  for (const role of PERSONAS) {
    // The server says where each persona starts: `… (agent)  http://…/?persona=agent:…`.
    const home = new RegExp(String.raw`\(${role}\)\s+(\S+)`).exec(server.said())?.[1];
    if (home === undefined) throw new Error(`The server offers no ${role}`);
    const { code, largestPaint, blocked } = await firstView(browser, home);
    const name = `home of the ${role}`;
    findings.push(
      finding(
        { name: `${name}: code over the wire`, measured: code / 1000, unit: "kB" },
        { most: 200 },
      ),
      finding(
        { name: `${name}: largest paint`, measured: largestPaint, unit: "ms" },
        { most: 2_500 },
      ),
      finding({ name: `${name}: blocked`, measured: blocked, unit: "ms" }, { most: 200 }),
    );
  }
  await browser.close();
  await pressCtrlC(server);
  await rm(folder, { recursive: true });
  return findings;
}
