import type { Page } from "playwright-core";
import type { OpenRequests } from "./requests.ts";

const QUIET_MILLISECONDS = 120;
const PATIENCE_MILLISECONDS = 30_000;

/** Whether a page has a heading and its fonts, is busy with nothing, and does not change for a moment. Runs in the page. */
async function isStill(quiet: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const observer = new MutationObserver(() => resolve(false));
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  setTimeout(() => resolve(true), quiet);
  const isQuiet = await promise;
  observer.disconnect();
  return (
    isQuiet &&
    document.fonts.status === "loaded" &&
    document.querySelector("h1") !== null &&
    document.querySelector("[aria-busy=true]") === null
  );
}

/** Resolves when a page stands still and waits for no answer. Rejects when it does not come to rest. */
export async function settle(page: Page, requests: OpenRequests): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    if ((await page.evaluate(isStill, QUIET_MILLISECONDS)) && requests.count === 0) return;
  }
  throw new Error(`${page.url()} does not come to rest.`);
}
