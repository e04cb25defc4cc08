import { describe } from "vitest";
import { axeFaults } from "./axe.ts";
import { journey } from "./journey.ts";
import { tabTo } from "./tab-to.ts";

describe.concurrent("a grid with the keyboard alone", () => {
  journey("is walked as a tree, folded, and a row kept in sight", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/heatmap?group=team", { persona: "administrator" });
    const grid = page.getByRole("treegrid");
    const row = grid.getByRole("row").filter({ has: page.getByRole("gridcell") });
    await tabTo(page, grid);
    const rows = Number(await grid.getAttribute("aria-rowcount"));
    expect(await row.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Space");
    await settle();
    expect(await row.getAttribute("aria-expanded")).toBe("false");
    expect(Number(await grid.getAttribute("aria-rowcount"))).toBeLessThan(rows);

    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await row.getAttribute("aria-level")).toBe("2");
    const person = await row.getByRole("rowheader").textContent();
    await page.keyboard.press("p");
    await settle();
    expect(await row.getAttribute("aria-rowindex"), "the first row under the headers").toBe("2");
    const kept = page.getByRole("button", { name: `Let ${person} go` });
    await kept.waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.reload();
    await settle();
    await kept.waitFor();
  });

  journey("is narrowed to marked days, and widened again", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/heatmap?columns=day&kpi=fcr&colour=score", { persona: "supervisor:s101" });
    const grid = page.getByRole("grid");
    await tabTo(page, grid);
    const columns = await grid.getAttribute("aria-colcount");
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await settle();
    expect(await grid.getAttribute("aria-colcount")).toBe("4");
    expect(page.url()).toContain("outer=last-28-days");
    expect(await axeFaults(page)).toEqual([]);

    await page.goBack();
    await settle();
    expect(await grid.getAttribute("aria-colcount")).toBe(columns);
  });

  journey("is narrowed by dragging over days, too", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/heatmap?columns=day&kpi=fcr", { persona: "supervisor:s101" });
    const grid = page.getByRole("grid");
    const box = await grid.boundingBox();
    if (!box) throw new Error("the grid does not show");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width - 130, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 60, y, { steps: 5 });
    await page.mouse.up();
    await settle();
    expect(page.url()).toContain("outer=last-28-days");
    expect(Number(await grid.getAttribute("aria-colcount"))).toBeLessThan(10);
    await page.getByRole("button", { name: "Back to Last 28 days" }).click();
    await settle();
    expect(await grid.getAttribute("aria-colcount")).toBe("29");
  });
});
