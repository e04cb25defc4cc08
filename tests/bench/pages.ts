import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { buildClient } from "#server/node/client-build.ts";
import { launchBrowser } from "#tests/e2e/browser.ts";
import { pressCtrlC, startServer } from "#tests/server-process.ts";
import { benchAcrossTheRoom } from "./across-the-room.ts";
import { finding, type Finding } from "./finding.ts";
import { benchRouteChanges } from "./route-changes.ts";

const PERSONAS = ["agent", "supervisor", "executive", "administrator"] as const;
/** Pages besides the homes, as a supervisor opens them. */
const PAGES = [
  { name: "scorecard", path: "/scorecard/agent/a101041" },
  { name: "KPI", path: "/scorecard/agent/a101041/aht" },
  { name: "grid by day", path: "/heatmap?columns=day&kpi=fcr" },
  { name: "peers", path: "/peers?subject=agent:a101041&kpi=fcr" },
  { name: "timeline", path: "/scorecard/agent/a101041?view=timeline" },
  { name: "opportunities", path: "/opportunities" },
  { name: "changes", path: "/changes" },
  { name: "compare", path: "/compare?subjects=agent:a101041&subjects=agent:a101042" },
] as const;
const SETTLE_MILLISECONDS = 2_500;
/** The machine does other things as well: of so many views of a page the one that was held up least is taken. */
const VIEWS = 3;

interface View {
  /** Addresses of the JavaScript and CSS that came until the page had settled. */
  readonly code: readonly string[];
  readonly largestPaint: number;
  /** What tasks took beyond 50 ms each, together. */
  readonly blocked: number;
  /** The longest task; 0 when none took 50 ms. */
  readonly longest: number;
}

/** Runs in the page from its first moment, and notes on the document when the largest paint was and what held the page up. */
function observeVitals(): void {
  let [paint, blocked, longest] = [0, 0, 0];
  const note = () => {
    document.documentElement.dataset["vitals"] = `${paint} ${blocked} ${longest}`;
  };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) paint = startTime;
    note();
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      blocked += Math.max(0, duration - 50);
      longest = Math.max(longest, duration);
    }
    note();
  }).observe({ type: "longtask", buffered: true });
}

/** Opens a page as on any other morning: signed in, with an empty cache. */
async function viewOnce(context: BrowserContext, address: string): Promise<View> {
  const page = await context.newPage();
  await page.addInitScript(observeVitals);
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const code = new Set<string>();
  network.on("Network.responseReceived", ({ response, type }) => {
    if (type === "Script" || type === "Stylesheet") code.add(response.url);
  });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(SETTLE_MILLISECONDS);
  const [largestPaint = Number.NaN, blocked = Number.NaN, longest = Number.NaN] =
    await page.evaluate(
      () => document.documentElement.dataset["vitals"]?.split(" ").map(Number) ?? [],
    );
  await page.close();
  return { code: [...code], largestPaint, blocked, longest };
}

async function view(context: BrowserContext, address: string): Promise<View> {
  const views: View[] = [];
  for (let at = 0; at < VIEWS; at += 1) views.push(await viewOnce(context, address));
  const least = (of: (one: View) => number) => Math.min(...views.map(of));
  return {
    code: views.at(-1)?.code ?? [],
    largestPaint: least(({ largestPaint }) => largestPaint),
    blocked: least(({ blocked }) => blocked),
    longest: least(({ longest }) => longest),
  };
}

/** What files weigh over the wire in one encoding, in kB. */
async function weigh(addresses: readonly string[], encoding: "gzip" | "br"): Promise<number> {
  const sizes = await Promise.all(
    addresses.map(async (address) => {
      const { headers } = await fetch(address, { headers: { "Accept-Encoding": encoding } });
      if (headers.get("Content-Encoding") !== encoding) {
        throw new Error(`${address} does not come as ${encoding}`);
      }
      return Number(headers.get("Content-Length"));
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** A browser that nobody has used, signed in as a persona, and where that persona's day begins. */
async function signedIn(browser: Browser, link: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(link, { waitUntil: "networkidle" });
  const home = page.url();
  await page.close();
  return { context, home };
}

function vitals(name: string, { largestPaint, blocked, longest }: View): Finding[] {
  return [
    finding(
      { name: `${name}: largest paint`, measured: largestPaint, unit: "ms" },
      { most: 2_500 },
    ),
    finding({ name: `${name}: blocked`, measured: blocked, unit: "ms" }, { most: 200 }),
    finding({ name: `${name}: longest task`, measured: longest, unit: "ms" }, { most: 50 }),
  ];
}

/** The first view of a persona's home, its code in both encodings. */
async function benchHome(context: BrowserContext, home: string, name: string): Promise<Finding[]> {
  const first = await view(context, home);
  const code = (encoding: "gzip" | "br") => weigh(first.code, encoding);
  return [
    finding(
      { name: `${name}: code, gzip`, measured: await code("gzip"), unit: "kB" },
      { most: 200 },
    ),
    finding(
      { name: `${name}: code, brotli`, measured: await code("br"), unit: "kB" },
      { most: 200 },
    ),
    ...vitals(name, first),
  ];
}

/** The first view of each persona's home, and of the other pages, on the real server and the demo organisation. */
export async function benchPages(): Promise<readonly Finding[]> {
  await buildClient(() => {});
  const folder = await mkdtemp(join(tmpdir(), "candor-bench-"));
  const server = await startServer(folder, {}, []);
  const browser = await launchBrowser();
  const findings: Finding[] = [];
  for (const role of PERSONAS) {
    // The server says where each persona starts: `… (agent)  http://…/?persona=agent:…`.
    const link = new RegExp(String.raw`\(${role}\)\s+(\S+)`).exec(server.said())?.[1];
    if (link === undefined) throw new Error(`The server offers no ${role}`);
    const { context, home } = await signedIn(browser, link);
    findings.push(...(await benchHome(context, home, `home of the ${role}`)));
    if (role === "supervisor") {
      const addresses = PAGES.map(({ path }) => new URL(path, home).href);
      for (const [at, { name }] of PAGES.entries()) {
        findings.push(...vitals(`${name} page`, await view(context, addresses[at] ?? home)));
      }
      findings.push(...(await benchRouteChanges(context, home)));
      findings.push(...(await benchAcrossTheRoom(context, [home, ...addresses])));
    }
    await context.close();
  }
  await browser.close();
  await pressCtrlC(server);
  await rm(folder, { recursive: true });
  return findings;
}
