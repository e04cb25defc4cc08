import { describe } from "vitest";
import { ROLES } from "#src/contract/session.ts";
import { axeColourFaults, axeFaults } from "./axe.ts";
import { journey } from "./journey.ts";
import { sightsOf } from "./sights.ts";
import { travellerOf } from "./travellers.ts";

describe("no page breaks the WCAG 2.2 AA in either theme", () => {
  journey.for(ROLES)("for the %s", async (role, { open, expect }) => {
    const { page, show, settle, forgive } = await open();
    forgive(/status of 403/);
    await show("/", { persona: travellerOf(role).persona });
    const faults: Record<string, string[]> = {};
    for (const { name, path } of sightsOf(role)) {
      await page.emulateMedia({ colorScheme: "light" });
      await show(path);
      faults[name] = await axeFaults(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await settle();
      faults[`${name} in the dark`] = await axeColourFaults(page);
    }
    const found = Object.entries(faults).filter(([, lines]) => lines.length > 0);
    expect(Object.fromEntries(found)).toEqual({});
  });
});
