import { describe } from "vitest";
import { paths } from "#src/app/paths.ts";
import { ROLES } from "#src/contract/session.ts";
import { axeColourFaults, axeFaults } from "./axe.ts";
import { journey } from "./journey.ts";
import { openings } from "./openings.ts";
import { sightsOf } from "./sights.ts";
import type { Stage } from "./stage.ts";
import { travellerOf } from "./travellers.ts";

/** Looks at what stands on the page in both themes; what is wrong goes under the place's name. */
async function inspect({ page, settle }: Stage, place: string, faults: Map<string, string[]>) {
  const found = await axeFaults(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await settle();
  found.push(...(await axeColourFaults(page)).map((fault) => `in the dark: ${fault}`));
  await page.emulateMedia({ colorScheme: "light" });
  if (found.length > 0) faults.set(place, found);
}

/** Axe takes its time, and other pages are looked at meanwhile. */
const timeout = 300_000;

describe.concurrent("nothing breaks the WCAG 2.2 AA in either theme", { timeout }, () => {
  journey.for(ROLES)("on any page of the %s", async (role, { open, expect }) => {
    const stage = await open();
    // Some pages refuse some roles; what they say then is looked at, too.
    stage.forgive(/status of 40[34]/);
    await stage.show("/", { persona: travellerOf(role).persona });
    const faults = new Map<string, string[]>();
    // Home is one of the others.
    for (const { name, path } of sightsOf(role).filter((sight) => sight.name !== "home")) {
      await stage.show(path);
      await inspect(stage, name, faults);
    }
    expect(Object.fromEntries(faults)).toEqual({});
  });

  journey("in whatever opens above a page", async ({ open, expect }) => {
    const stage = await open();
    const { home, persona } = travellerOf("supervisor");
    await stage.show(paths.scorecard(home), { persona });
    const faults = new Map<string, string[]>();
    for await (const place of openings(stage)) await inspect(stage, place, faults);
    expect(Object.fromEntries(faults)).toEqual({});
  });

  journey("on a phone", async ({ open, expect }) => {
    const stage = await open({ width: 360, height: 780 });
    const { home, persona } = travellerOf("agent");
    await stage.show(paths.scorecard(home), { persona });
    const faults = new Map<string, string[]>();
    await inspect(stage, "scorecard", faults);
    for await (const place of openings(stage)) await inspect(stage, place, faults);
    expect(Object.fromEntries(faults)).toEqual({});
  });
});
