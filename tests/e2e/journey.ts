import { test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openDemoSite } from "./demo-site.ts";
import { openStage, type Scene, type Site, type Stage } from "./stage.ts";

/** Opens a browser window on a site; the static demo unless told. It is closed, and checked for complaints, in the end. */
export type OpenStage = (scene?: Scene, site?: Site) => Promise<Stage>;

/**
 * A test in a real browser. All tests of a worker share one browser and one server of the static demo; every window knows
 * nothing of the others, and has an organisation of its own: `demo` has it made beside the tests, `shipped` in the window, as
 * the demo itself does. A complaint of the browser's that the test did not forgive fails it.
 */
export const journey = test
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs
  .extend("browser", { scope: "worker" }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend("demo", { scope: "worker" }, async ({}, { onCleanup }) => {
    const site = await openDemoSite();
    onCleanup(() => site[Symbol.asyncDispose]());
    return site;
  })
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend("shipped", { scope: "worker" }, async ({}, { onCleanup }) => {
    const site = await openDemoSite({ asShipped: true });
    onCleanup(() => site[Symbol.asyncDispose]());
    return site;
  })
  .extend("open", async ({ browser, demo }, { onCleanup }): Promise<OpenStage> => {
    const stages: Stage[] = [];
    onCleanup(async () => {
      await Promise.all(stages.map((stage) => stage[Symbol.asyncDispose]()));
      const complaints = stages.flatMap((stage) => stage.complaints());
      if (complaints.length > 0) {
        throw new Error(`The browser complained:\n${[...new Set(complaints)].join("\n")}`);
      }
    });
    return async (scene, site = demo) => {
      const stage = await openStage(browser, site, scene);
      stages.push(stage);
      return stage;
    };
  });
