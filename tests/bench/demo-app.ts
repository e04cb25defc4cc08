import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { buildClient } from "#server/node/client-build.ts";
import type { Role } from "#src/contract/session.ts";
import { launchBrowser } from "#tests/e2e/browser.ts";
import { pressCtrlC, startServer } from "#tests/server-process.ts";

/** Somebody's own window on the app, signed in. */
interface Visit extends AsyncDisposable {
  readonly context: BrowserContext;
  /** Where their day begins. */
  readonly home: string;
}

/** The built app on the real server over the demo organisation, and a browser. */
export interface DemoApp extends AsyncDisposable {
  readonly browser: Browser;
  /** A browser that nobody has used, signed in as a persona. */
  readonly visitAs: (role: Role) => Promise<Visit>;
}

/** Builds the app if need be and starts it. Whoever opens it closes it. */
export async function openDemoApp(): Promise<DemoApp> {
  await buildClient(() => {});
  const folder = await mkdtemp(join(tmpdir(), "candor-bench-"));
  const server = await startServer(folder, {}, []);
  const browser = await launchBrowser();
  return {
    browser,
    async visitAs(role) {
      // The server says where each persona starts: `… (agent)  http://…/?persona=agent:…`.
      const link = new RegExp(String.raw`\(${role}\)\s+(\S+)`).exec(server.said())?.[1];
      if (link === undefined) throw new Error(`The server offers no ${role}`);
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(link, { waitUntil: "networkidle" });
      const home = page.url();
      await page.close();
      return { context, home, [Symbol.asyncDispose]: () => context.close() };
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await pressCtrlC(server);
      await rm(folder, { recursive: true });
    },
  };
}
