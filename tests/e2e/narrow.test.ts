import type { Page } from "playwright-core";
import { describe } from "vitest";
import { ROLES } from "#src/contract/session.ts";
import { journey } from "./journey.ts";
import { sightsOf } from "./sights.ts";
import { travellerOf } from "./travellers.ts";

/** What reaches beyond the edges of a page that scrolls sideways. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > clientWidth + 1 || left < -1;
      })
      .slice(0, 3)
      .map((element) => `too wide: ${element.outerHTML.slice(0, 160)}`);
  });
}

/** What is pressed and smaller than WCAG 2.2 wants of a target, of 24 pixels each way. */
function smallTargetsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = "button:not([tabindex='-1']), input, select, [role=button], nav a";
    return (
      [...document.querySelectorAll(pressed)]
        // Pressing a label presses what it names.
        .map((element) => element.closest("label") ?? element)
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
        .map(({ element, box }) => {
          return `${box.width} × ${box.height}: ${element.outerHTML.slice(0, 160)}`;
        })
    );
  });
}

describe.concurrent("on a phone of 360 pixels, in the longest language", () => {
  journey.for(ROLES)("every page of the %s fits", async (role, { open, expect }) => {
    const { page, show, forgive } = await open({ width: 360, height: 780, language: "de-DE" });
    forgive(/status of 40[34]/);
    await show("/", { persona: travellerOf(role).persona });
    const faults = new Map<string, string[]>();
    for (const { name, path } of sightsOf(role)) {
      await show(path);
      const found = [...(await overflowOf(page)), ...(await smallTargetsOf(page))];
      if (found.length > 0) faults.set(name, found);
    }
    expect(Object.fromEntries(faults)).toEqual({});
  });
});

journey.for([360, 1440])(
  "written from right to left every page of the supervisor fits into %s pixels",
  async (width, { open, expect }) => {
    const { page, show, forgive } = await open({ width, height: 780 });
    forgive(/status of 40[34]/);
    await page.addInitScript(() => {
      document.addEventListener("DOMContentLoaded", () => {
        document.documentElement.dir = "rtl";
      });
    });
    await show("/", { persona: travellerOf("supervisor").persona });
    const faults = new Map<string, string[]>();
    for (const { name, path } of sightsOf("supervisor")) {
      await show(path);
      const found = await overflowOf(page);
      if (found.length > 0) faults.set(name, found);
    }
    expect(Object.fromEntries(faults)).toEqual({});
  },
);
