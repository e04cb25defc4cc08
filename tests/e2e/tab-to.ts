import type { Locator, Page } from "playwright-core";

const MOST_STOPS = 120;

/** Walks with Tab until focus stands on something, as somebody without a mouse must. Rejects when Tab never comes there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${wanted.toString()}.`);
}
