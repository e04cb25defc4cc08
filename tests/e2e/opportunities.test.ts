import { describe } from "vitest";
import { paths } from "#src/app/paths.ts";
import { axeColourFaults, axeFaults } from "./axe.ts";
import { journey } from "./journey.ts";
import { tabTo } from "./tab-to.ts";
import { travellerOf } from "./travellers.ts";

const { persona } = travellerOf("supervisor");

describe.concurrent("where help is due", () => {
  journey(
    "is found by criteria of one's own, with the keyboard alone",
    async ({ open, expect }) => {
      const { page, show, settle } = await open();
      await show(paths.opportunities(), { persona });
      const cards = page.getByRole("heading", { level: 3 });
      const before = await cards.count();
      await tabTo(page, page.getByRole("button", { name: "Change the criteria" }));
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: "Criteria" });
      const certainty = dialog.getByRole("spinbutton", { name: "Certainty in per cent" });
      await certainty.waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeColourFaults(page)).toEqual([]);

      await tabTo(page, certainty);
      await page.keyboard.press("Control+a");
      await page.keyboard.type("99");
      await tabTo(page, dialog.getByRole("textbox", { name: /^Name/ }));
      await page.keyboard.type("Certain");
      await page.keyboard.press("Enter");
      await dialog.waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Criteria: Certain" }).waitFor();
      await settle();
      expect(page.url()).toContain("criteria=");
      expect(await cards.count()).toBeLessThan(before);

      await tabTo(page, page.getByRole("status").getByRole("button", { name: "Undo" }));
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Criteria: Standard criteria" }).waitFor();
      await settle();
      expect(await cards.count()).toBe(before);
    },
  );

  journey("stands beside the team, whose people open in place", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/", { persona });
    const grid = page.getByRole("grid");
    await tabTo(page, grid);
    await page.keyboard.press("ArrowDown");
    const said = async () => (await grid.getByRole("gridcell").textContent()) ?? "";
    const [person = ""] = (await said()).split(", ");
    await page.keyboard.press("Enter");
    const brief = page.getByRole("region", { name: "Scorecard in short" });
    await brief.getByRole("heading", { name: person }).waitFor();
    await settle();
    expect(page.url()).toContain("person=agent:");
    await page.goBack();
    await brief.waitFor({ state: "detached" });
    expect(await said()).toContain(person);
    expect(await grid.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});
