import { expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";

test("a real browser draws a page", async () => {
  await using browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
  await page.goto("data:text/html,<title>Candor</title><h1>Every figure has its rows</h1>");

  expect(await page.title()).toBe("Candor");
  expect((await page.getByRole("heading").boundingBox())?.height).toBeGreaterThan(20);
  expect((await page.screenshot()).byteLength).toBeGreaterThan(1_000);
});
