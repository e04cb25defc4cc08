import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { watchRequests } from "./requests.ts";
import { settle } from "./settle.ts";

/** Where an app is served, and how it writes its pages into addresses. */
export interface Site {
  readonly address: string;
  /** The static demo keeps its pages behind a `#`. */
  readonly prefix: "" | "/#";
  /** The time at which its pages believe to be; null for the real one. */
  readonly now: Date | null;
}

export interface Scene {
  /** Whether nobody has seen the demo in this browser before: the tour opens then. */
  readonly firstVisit?: boolean;
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** A language of the browser. */
  readonly language?: string;
}

/** A browser of its own, with nothing remembered, in which every complaint is written down. */
export interface Stage {
  readonly page: Page;
  /** What the browser had to complain about so far: errors and warnings, with what its security policy refused. */
  readonly complaints: () => readonly string[];
  /** Complaints like this belong to the scene: it asks for something that is refused or fails. */
  readonly forgive: (pattern: RegExp) => void;
  /** Opens a page of the app and resolves when it stands still. */
  readonly show: (path: string, question?: Readonly<Record<string, string>>) => Promise<void>;
  /** Resolves when the page stands still after something was done to it. */
  readonly settle: () => Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const DEFAULTS = { theme: "light", width: 1440, height: 900, language: "en-GB" } as const;

function contextOptions(scene: Scene): BrowserContextOptions {
  const { theme, width, height, language } = { ...DEFAULTS, ...scene };
  return {
    viewport: { width, height },
    colorScheme: theme,
    locale: language,
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    acceptDownloads: true,
  };
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complaints.push(`${message.type()}: ${message.text().trim()}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  return complaints;
}

/** Names what the content security policy refused; the browser's own message does not. Runs in the page. */
function sayWhatIsRefused(): void {
  addEventListener("securitypolicyviolation", (refusal) => {
    const { violatedDirective, blockedURI, sourceFile, lineNumber, columnNumber } = refusal;
    const where = `${sourceFile}:${lineNumber}:${columnNumber}`;
    console.error(`refused by ${violatedDirective}: ${blockedURI} at ${where}`);
  });
}

/** As if the tour had been seen already. Runs in the page, before it. */
function rememberTour(): void {
  const key = "candor.preferences";
  if (localStorage.getItem(key) !== null) return;
  localStorage.setItem(key, JSON.stringify({ state: { toured: true }, version: 0 }));
}

/** Puts more into the query of a path. */
function asking(path: string, question: Readonly<Record<string, string>>): string {
  const more = Object.entries(question).map(
    ([key, value]) => `${key}=${encodeURIComponent(value)}`,
  );
  if (more.length === 0) return path;
  return `${path}${path.includes("?") ? "&" : "?"}${more.join("&")}`;
}

/** Opens a browser of its own on a site. Whoever opens it closes it. */
export async function openStage(browser: Browser, site: Site, scene: Scene = {}): Promise<Stage> {
  const context = await browser.newContext(contextOptions(scene));
  if (site.now) await context.clock.setFixedTime(site.now);
  await context.addInitScript(sayWhatIsRefused);
  if (scene.firstVisit !== true) await context.addInitScript(rememberTour);
  const page = await context.newPage();
  const heard = listen(page);
  const forgiven: RegExp[] = [];
  const requests = watchRequests(page);
  return {
    page,
    complaints: () =>
      heard.filter((complaint) => !forgiven.some((pattern) => pattern.test(complaint))),
    forgive: (pattern) => void forgiven.push(pattern),
    async show(path, question = {}) {
      await page.goto(site.address + site.prefix + asking(path, question));
      await settle(page, requests);
    },
    settle: () => settle(page, requests),
    [Symbol.asyncDispose]: () => context.close(),
  };
}
