import type { Page } from "playwright-core";
import { describe } from "vitest";
import { ROLES } from "#src/contract/session.ts";
import { journey } from "./journey.ts";
import { sightsOf } from "./sights.ts";
import { travellerOf } from "./travellers.ts";

/** What reaches beyond the right edge of the page and would make it scroll sideways. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => element.closest("[style*='overflow'], table") === null)
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

describe("on a phone of 360 pixels no page scrolls sideways", () => {
  journey.for(ROLES)("for the %s, in the longest language", async (role, { open, expect }) => {
    const { page, show, forgive } = await open({ width: 360, height: 780, language: "de-DE" });
    forgive(/status of 40[34]/);
    await show("/", { persona: travellerOf(role).persona });
    const wide: Record<string, string[]> = {};
    for (const { name, path } of sightsOf(role)) {
      await show(path);
      wide[name] = await overflowOf(page);
    }
    const found = Object.entries(wide).filter(([, elements]) => elements.length > 0);
    expect(Object.fromEntries(found)).toEqual({});
  });
});

describe("what is pressed is large enough for a thumb", () => {
  journey.for(ROLES)("for the %s", async (role, { open, expect }) => {
    const { page, show, forgive } = await open({ width: 360, height: 780 });
    forgive(/status of 40[34]/);
    await show("/", { persona: travellerOf(role).persona });
    const small: Record<string, string[]> = {};
    for (const { name, path } of sightsOf(role)) {
      await show(path);
      small[name] = await page.evaluate(() =>
        [...document.querySelectorAll("button, input, select, [role=button], nav a")]
          // Pressing a label presses what it names.
          .map((element) => element.closest("label") ?? element)
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
          .map(
            ({ element, box }) => `${box.width}×${box.height} ${element.outerHTML.slice(0, 120)}`,
          ),
      );
    }
    const found = Object.entries(small).filter(([, elements]) => elements.length > 0);
    expect(Object.fromEntries(found)).toEqual({});
  });
});
