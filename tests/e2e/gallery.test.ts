import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { BANDS } from "#src/domain/band.ts";
import { buildPage } from "./built-page.ts";
import { journey } from "./journey.ts";
import { isPictured, lookFault } from "./look.ts";

const gallery = journey.extend(
  "page",
  { scope: "file" },
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs
  async ({ browser }, { onCleanup }): Promise<Page> => {
    const built = await buildPage(join(import.meta.dirname, "gallery"));
    const context = await browser.newContext({
      viewport: { width: 960, height: 900 },
      locale: "en-GB",
      timezoneId: "Europe/Berlin",
      reducedMotion: "reduce",
    });
    onCleanup(async () => {
      await context.close();
      await built[Symbol.asyncDispose]();
    });
    const page = await context.newPage();
    await built.serve(page);
    await page.goto(built.address);
    await page.getByRole("heading", { name: "Gallery" }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    return page;
  },
);

/** Takes the colours out of everything. */
const greyed = (page: Page, isGrey: boolean) =>
  page.evaluate((grey) => {
    document.documentElement.style.filter = grey ? "grayscale(1)" : "";
  }, isGrey);

gallery.runIf(isPictured).for(["light", "dark", "monochrome"] as const)(
  "what Candor is known by looks as it did, %s",
  async (name, { page, browser, expect }) => {
    await page.emulateMedia({ colorScheme: name === "dark" ? "dark" : "light" });
    await greyed(page, name === "monochrome");
    const seen = await page.screenshot({ fullPage: true, animations: "disabled" });
    await greyed(page, false);
    expect(await lookFault(browser, `gallery-${name}`, seen)).toBeNull();
  },
);

/** The lightness of each pixel, 0 to 255. Runs in a page. */
async function lightness(base64: string): Promise<number[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
  if (!pen) throw new Error("this browser gives no canvas");
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: data.length / 4 }, (_, at) => data[4 * at] ?? 0);
}

/** How many pixels differ in lightness by an eighth of what there is. */
function unlike(one: readonly number[], other: readonly number[]): number {
  return one.filter((light, at) => Math.abs(light - (other[at] ?? 0)) > 32).length;
}

/** So many pixels must differ, of the 576 of a large glyph, and of a cell, where the small glyph alone has 144. */
const ENOUGH = { glyph: 60, cell: 40 } as const;

gallery.for([
  { what: "glyph", scheme: "light" },
  { what: "glyph", scheme: "dark" },
  { what: "cell", scheme: "light" },
  { what: "cell", scheme: "dark" },
] as const)(
  "without colour every band's $what is another, $scheme",
  async ({ what, scheme }, { page, expect }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await greyed(page, true);
    const pictureOf = async (place: Locator) =>
      page.evaluate(lightness, (await place.screenshot()).toString("base64"));
    const pictures = new Map<string, readonly number[]>();
    for (const band of BANDS) {
      pictures.set(band, await pictureOf(page.locator(`[data-${what}="${band}"]`)));
    }
    await greyed(page, false);
    const alike = [...pictures].flatMap(([band, picture], at) =>
      [...pictures].slice(at + 1).flatMap(([other, another]) => {
        const pixels = unlike(picture, another);
        return pixels < ENOUGH[what] ? [`${band} and ${other}: ${pixels} pixels`] : [];
      }),
    );
    expect(alike).toEqual([]);
  },
);
