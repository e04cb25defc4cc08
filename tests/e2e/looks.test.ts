import { describe, test } from "vitest";
import { ROLES } from "#src/contract/session.ts";
import { FRAMES, framesOf, VARIANTS } from "./frames.ts";
import { journey } from "./journey.ts";
import { isPictured, lookFault } from "./look.ts";
import { sightsOf } from "./sights.ts";
import { travellerOf } from "./travellers.ts";

/** It leads to one of the others. */
const HOME = "home";

test("every form of a page has its frame", ({ expect }) => {
  const seen = new Set(ROLES.flatMap((role) => sightsOf(role).map(({ name }) => name)));
  expect([...Object.values(FRAMES).flat(), HOME].toSorted()).toEqual([...seen].toSorted());
});

describe("one frame of every page looks as it did", () => {
  journey.runIf(isPictured).for(ROLES)(
    "of those that are for the %s",
    async (role, { open, browser, expect }) => {
      const { page, show, forgive } = await open();
      // A link that nobody shares is a frame, too.
      forgive(/status of 404/);
      await show("/", { persona: travellerOf(role).persona });
      const faults: string[] = [];
      for (const { name, path } of framesOf(role)) {
        await show(path);
        const fault = await lookFault(browser, `page-${name}`, await page.screenshot());
        if (fault !== null) faults.push(fault);
      }
      expect(faults).toEqual([]);
    },
  );

  journey.runIf(isPictured).for(VARIANTS)(
    "of $name for the $role, $scene.theme at $scene.width pixels",
    async ({ role, name, scene }, { open, browser, expect }) => {
      const { page, show } = await open(scene);
      await show("/", { persona: travellerOf(role).persona });
      const { path = "/" } = framesOf(role).find((frame) => frame.name === name) ?? {};
      await show(path);
      const picture = `page-${name}-${scene.theme}-${scene.width}`;
      expect(await lookFault(browser, picture, await page.screenshot())).toBeNull();
    },
  );
});
