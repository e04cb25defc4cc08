import { describe } from "vitest";
import { paths } from "#src/app/paths.ts";
import { axeColourFaults, axeFaults } from "./axe.ts";
import { journey } from "./journey.ts";
import { tabTo } from "./tab-to.ts";
import { travellerOf } from "./travellers.ts";

const { persona } = travellerOf("executive");
const timeout = 120_000;

/** How many sheets a document has. */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe("the executive's page", { timeout }, () => {
  journey.for(["en-GB", "de-DE", "es-ES"])(
    "prints to one sheet, A4 or Letter, in %s",
    async (language, { open, expect }) => {
      const { page, show } = await open({ language });
      await show(paths.summary(), { persona });
      expect(sheetsOf(await page.pdf({ format: "A4" }))).toBe(1);
      expect(sheetsOf(await page.pdf({ format: "Letter" }))).toBe(1);
    },
  );

  journey("loses nothing at the edge of the sheet", async ({ open, expect }) => {
    // An A4 sheet between margins of 12 mm, in CSS pixels.
    const { page, show } = await open({ width: 703, height: 1032 });
    await show(paths.summary(), { persona });
    await page.emulateMedia({ media: "print" });
    const beyond = await page.evaluate(
      () =>
        [...document.querySelectorAll("main td, main p, main li")].filter(
          (element) =>
            element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
        ).length,
    );
    expect(beyond).toBe(0);
  });

  journey("opens a change's KPI by keyboard alone", async ({ open, expect }) => {
    const { page, show } = await open();
    await show(paths.summary(), { persona });
    await tabTo(page, page.getByRole("link", { name: "Marten: Average handle time" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Average handle time" }).waitFor();
    expect(page.url()).toContain("/aht");
  });

  journey(
    "breaks no rule of the WCAG in either theme, nor do the changes, all of them open",
    async ({ open, expect }) => {
      const { page, show, settle } = await open();
      await show(paths.changes(), { persona });
      await page.locator("details > summary").click();
      await settle();
      expect(await axeFaults(page)).toEqual([]);
      await show(paths.summary());
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      await settle();
      expect(await axeColourFaults(page)).toEqual([]);
    },
  );
});
