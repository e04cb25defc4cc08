import type { Browser, BrowserContext } from "playwright-core";
import { ROLES, type Role } from "#src/contract/session.ts";
import { watchRequests } from "#tests/e2e/requests.ts";
import { settle } from "#tests/e2e/settle.ts";
import { sightsOf, type Sight } from "#tests/e2e/sights.ts";
import { openDemoApp } from "./demo-app.ts";
import { finding, type Finding } from "./finding.ts";
import { tracedTasks, type Task } from "./traced-tasks.ts";

interface Seen extends Task {
  /** Which page, and how one came there. */
  readonly name: string;
}

/** Of so many pages of each persona the longest tasks are told. */
const TOLD = 3;

/** The longest task of a page that is opened with an empty cache. */
async function opened(browser: Browser, context: BrowserContext, address: string): Promise<Task> {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const requests = watchRequests(page);
  const [longest = { worked: 0, lasted: 0 }] = await tracedTasks(browser, page, async () => {
    await page.goto(address);
    await settle(page, requests);
  });
  await page.close();
  return longest;
}

/** The longest task of each page that one goes to from the one before. */
async function gone(
  browser: Browser,
  context: BrowserContext,
  home: string,
  sights: readonly Sight[],
): Promise<readonly Seen[]> {
  const page = await context.newPage();
  const requests = watchRequests(page);
  await page.goto(home);
  await settle(page, requests);
  const seen: Seen[] = [];
  for (const { name, path } of sights) {
    const [longest] = await tracedTasks(browser, page, async () => {
      await page.evaluate((url) => history.pushState({}, "", url), path);
      await settle(page, requests);
    });
    if (longest) seen.push({ name: `going to ${name}`, ...longest });
  }
  await page.close();
  return seen;
}

function told(role: Role, seen: readonly Seen[]): Finding[] {
  const longest = seen.toSorted((one, other) => other.worked - one.worked).slice(0, TOLD);
  return longest.flatMap(({ name, worked, lasted }) => [
    finding(
      { name: `${role}, ${name}: longest task, its own time`, measured: worked, unit: "ms" },
      { most: 50 },
    ),
    finding(
      { name: `${role}, ${name}: longest task, by the clock`, measured: lasted, unit: "ms" },
      {},
    ),
  ]);
}

/** What somebody of each role can look at, or those of it that are named. Throws for a name that no view has. */
function chosenSights(names: readonly string[] | undefined): ReadonlyMap<Role, readonly Sight[]> {
  const all = ROLES.map((role) => [role, sightsOf(role)] as const);
  if (names === undefined) return new Map(all);
  const known = new Set(all.flatMap(([, sights]) => sights.map(({ name }) => name)));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new Error(`There is no view “${unknown}”: ${[...known].join(", ")}`);
  }
  return new Map(
    all.map(([role, sights]) => [role, sights.filter(({ name }) => names.includes(name))]),
  );
}

/**
 * The longest tasks of every page as every persona sees it, opened in a new window and come to from another page; of some of them
 * where their names in `sights.ts` are told.
 */
export async function benchTasks(views?: readonly string[]): Promise<readonly Finding[]> {
  const chosen = chosenSights(views);
  await using app = await openDemoApp();
  const findings: Finding[] = [];
  for (const [role, sights] of chosen) {
    await using visit = await app.visitAs(role);
    const { context, home } = visit;
    const seen: Seen[] = [];
    for (const { name, path } of sights) {
      const longest = await opened(app.browser, context, new URL(path, home).href);
      seen.push({ name: `opening ${name}`, ...longest });
    }
    seen.push(...(await gone(app.browser, context, home, sights)));
    findings.push(...told(role, seen));
  }
  return findings;
}
