import type { BrowserContext } from "playwright-core";
import { ROLES } from "#src/contract/session.ts";
import { kilobytes, watchCode, weighCode } from "#tests/e2e/fetched-code.ts";
import { benchAcrossTheRoom } from "./across-the-room.ts";
import { openDemoApp, type DemoApp } from "./demo-app.ts";
import { finding, type Finding } from "./finding.ts";
import { benchRouteChanges } from "./route-changes.ts";
import { tracedTasks } from "./traced-tasks.ts";

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
  readonly code: ReadonlySet<string>;
  readonly largestPaint: number;
  /** What tasks took beyond 50 ms each, together, by the clock. */
  readonly blocked: number;
  /** How long the thread worked at the task that was the most work, and how long the longest took by the clock. */
  readonly worked: number;
  readonly lasted: number;
}

/** Runs in the page from its first moment, and notes on the document when the largest paint was. */
function observePaint(): void {
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) {
      document.documentElement.dataset["paint"] = String(startTime);
    }
  }).observe({ type: "largest-contentful-paint", buffered: true });
}

/** Opens a page as on any other morning: signed in, with an empty cache. */
async function viewOnce(app: DemoApp, context: BrowserContext, address: string): Promise<View> {
  const page = await context.newPage();
  await page.addInitScript(observePaint);
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const code = watchCode(page);
  const tasks = await tracedTasks(app.browser, page, async () => {
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(SETTLE_MILLISECONDS);
  });
  const paint = await page.evaluate(() => document.documentElement.dataset["paint"]);
  await page.close();
  return {
    code,
    largestPaint: Number(paint),
    blocked: tasks.reduce((sum, { lasted }) => sum + Math.max(0, lasted - 50), 0),
    worked: Math.max(...tasks.map(({ worked }) => worked)),
    lasted: Math.max(...tasks.map(({ lasted }) => lasted)),
  };
}

async function view(app: DemoApp, context: BrowserContext, address: string): Promise<View> {
  const views: View[] = [];
  for (let at = 0; at < VIEWS; at += 1) views.push(await viewOnce(app, context, address));
  const least = (of: (one: View) => number) => Math.min(...views.map(of));
  return {
    code: views.at(-1)?.code ?? new Set(),
    largestPaint: least(({ largestPaint }) => largestPaint),
    blocked: least(({ blocked }) => blocked),
    worked: least(({ worked }) => worked),
    lasted: least(({ lasted }) => lasted),
  };
}

function vitals(name: string, { largestPaint, blocked, worked, lasted }: View): Finding[] {
  const within = (what: string, measured: number, most: number) =>
    finding({ name: `${name}: ${what}`, measured, unit: "ms" }, { most });
  return [
    within("largest paint", largestPaint, 2_500),
    within("blocked", blocked, 200),
    within("longest task, its own time", worked, 50),
    within("longest task, by the clock", lasted, 50),
  ];
}

/** The first view of a persona's home, its code in both encodings. */
async function benchHome(name: string, first: View): Promise<Finding[]> {
  const code = async (encoding: "gzip" | "br") => kilobytes(await weighCode(first.code, encoding));
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
  await using app = await openDemoApp();
  const findings: Finding[] = [];
  for (const role of ROLES) {
    await using visit = await app.visitAs(role);
    const { context, home } = visit;
    findings.push(...(await benchHome(`home of the ${role}`, await view(app, context, home))));
    if (role === "supervisor") {
      const addresses = PAGES.map(({ path }) => new URL(path, home).href);
      for (const [at, { name }] of PAGES.entries()) {
        findings.push(...vitals(`${name} page`, await view(app, context, addresses[at] ?? home)));
      }
      findings.push(...(await benchRouteChanges(context, home)));
      findings.push(...(await benchAcrossTheRoom(context, [home, ...addresses])));
    }
  }
  return findings;
}
