import type { Locator } from "playwright-core";
import { describe } from "vitest";
import { journey } from "./journey.ts";
import { tabTo } from "./tab-to.ts";
import { travellerOf } from "./travellers.ts";

const hasFocus = (element: Locator) => element.evaluate((one) => one === document.activeElement);

describe.concurrent("with the keyboard alone", () => {
  journey("an agent opens a number down to its rows and comes back", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/", { persona: travellerOf("agent").persona });
    const home = page.url();
    await tabTo(page, page.getByRole("link", { name: "First-contact resolution" }).first());
    await page.keyboard.press("Enter");
    await settle();
    const title = page.getByRole("heading", { level: 1, name: "First-contact resolution" });
    expect(await hasFocus(title), "a page that opens has the focus on its title").toBe(true);

    const opener = page.getByRole("button", { name: "Arithmetic and rows" });
    await tabTo(page, opener);
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog", { name: "First-contact resolution" });
    const rows = drawer.getByRole("region", { name: "The rows it is made of" });
    await rows.getByRole("row").nth(2).waitFor();
    await tabTo(page, rows);

    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    expect(await hasFocus(opener), "a drawer that closes gives the focus back").toBe(true);

    await tabTo(page, page.getByRole("link", { name: "My scorecard" }));
    await page.keyboard.press("Enter");
    await settle();
    expect(page.url()).toBe(home);
  });

  journey("an agent finds the next step, answers back and looks back", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/", { persona: travellerOf("agent").persona });
    const heading = page.getByRole("heading", { name: "Work on next" });
    const next = page.locator("section").filter({ has: heading });
    expect(await next.innerText()).toMatch(/more points on the whole score/);
    await tabTo(page, next.getByRole("link").first());
    await page.keyboard.press("Enter");
    await settle();

    await tabTo(page, page.getByRole("button", { name: "This looks wrong to me" }));
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "This looks wrong to me" });
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole("textbox"));
    await page.keyboard.type("Two of these calls were not mine.");
    await tabTo(page, dialog.getByRole("button", { name: "Send" }));
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    const disputes = page.getByRole("list", { name: "Disputes" });
    await disputes.waitFor();
    expect(await disputes.innerText()).toContain("Two of these calls were not mine.");

    await tabTo(page, page.getByRole("link", { name: "My scorecard" }));
    await page.keyboard.press("Enter");
    await settle();
    await tabTo(page, page.getByRole("link", { name: "Through time" }));
    await page.keyboard.press("Enter");
    await settle();
    const strips = page.getByRole("listbox", { name: /through time$/ });
    await tabTo(page, strips);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    const here = page.getByRole("option", { selected: true });
    expect(await here.textContent()).toContain("First-contact resolution");
  });

  journey("a supervisor walks the grid, reads a cell and opens it", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/", { persona: travellerOf("supervisor").persona });
    const grid = page.getByRole("grid");
    await tabTo(page, grid);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const [person, kpi, value] = ((await grid.getByRole("gridcell").textContent()) ?? "").split(
      ", ",
    );
    expect(kpi).toBe("First-contact resolution");
    const about = page.getByRole("complementary", { name: "About this cell" });
    expect(await about.innerText()).toContain(person);
    expect(await about.innerText()).toContain(value);

    await page.keyboard.press("Enter");
    await settle();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(kpi);
    const main = await page.getByRole("main").innerText();
    expect(main).toContain(person);
    expect(main).toContain(value);
  });

  journey("an executive follows a change to its unit and its kind", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/", { persona: travellerOf("executive").persona });
    const heading = page.getByRole("heading", { name: "What really changed" });
    const changes = page.locator("section").filter({ has: heading });
    const change = changes.getByRole("listitem").first().getByRole("link").first();
    const [unit = "", kpi = ""] = (await change.innerText()).split(": ");
    await tabTo(page, change);
    await page.keyboard.press("Enter");
    await settle();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(kpi);
    expect(await page.getByRole("main").innerText()).toContain(unit);

    const opener = page.getByRole("button", { name: "Arithmetic and rows" });
    await tabTo(page, opener);
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog", { name: kpi });
    await drawer.waitFor();
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    expect(await hasFocus(opener), "a drawer that closes gives the focus back").toBe(true);

    await tabTo(page, page.getByRole("link", { name: "Summary" }));
    await page.keyboard.press("Enter");
    await settle();
    await tabTo(page, changes.getByRole("link", { name: /more change/ }));
    await page.keyboard.press("Enter");
    await settle();
    await tabTo(page, page.getByRole("button", { name: /^Direction:/ }));
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemradio", { name: "Worse", exact: true }).waitFor();
    await page.keyboard.type("Worse");
    await page.keyboard.press("Enter");
    await settle();
    expect(page.url()).toContain("direction=worse");
    expect(await page.getByRole("main").innerText()).toContain(unit);
  });

  journey("the grid's numbers can be read as a table", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/", { persona: travellerOf("supervisor").persona });
    await tabTo(page, page.getByRole("grid"));
    await page.keyboard.press("ArrowRight");
    const [person, , value, band] = ((await page.getByRole("gridcell").textContent()) ?? "").split(
      ", ",
    );
    const toTable = page.getByRole("button", { name: "Table", exact: true });
    await page.keyboard.press("Escape");
    await tabBackTo(toTable);
    await page.keyboard.press("Enter");
    await settle();
    expect(page.url()).toContain("view=table");
    const row = page.getByRole("row", { name: person ?? "" });
    expect(await row.getByRole("cell").nth(1).innerText()).toBe(`${value}\n${band}`);

    async function tabBackTo(wanted: Locator): Promise<void> {
      while (!(await hasFocus(wanted))) await page.keyboard.press("Shift+Tab");
    }
  });

  journey("another period is chosen by name and by days", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/", { persona: travellerOf("agent").persona });
    const picker = page.getByRole("button", { name: /^Period:/ });
    await tabTo(page, picker);
    await page.keyboard.press("Enter");
    await page.getByRole("menu", { name: "Period" }).waitFor();
    await page.keyboard.type("Last 7");
    await page.keyboard.press("Enter");
    await settle();
    expect(page.url()).toContain("period=last-7-days");
    expect(await hasFocus(picker)).toBe(true);

    await page.keyboard.press("Enter");
    await page.getByRole("menu", { name: "Period" }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await settle();
    // From the chosen last day, the 19th, a week up and three days left to the 9th, then to the 12th.
    await tabTo(page, page.locator("[role=button][tabindex='0']", { hasText: "19" }));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    // The calendar goes on to the 10th by itself.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: "Show these days" }));
    await page.keyboard.press("Enter");
    await settle();
    expect(page.url()).toContain("period=2026-11-09..2026-11-12");
  });

  journey("the palette leads to people, KPIs and pages", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/", { persona: travellerOf("supervisor").persona });
    const field = page.getByRole("combobox");
    const goTo = async (text: string, option: RegExp, title: string) => {
      await page.keyboard.press("Control+k");
      await field.waitFor();
      await page.keyboard.type(text);
      await page.getByRole("option", { name: option }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await settle();
    };
    await goTo("goran", /Goran Holado/, "Goran Holado");
    await goTo("adher", /Schedule adherence/, "Schedule adherence");
    expect(page.url(), "a KPI of whom the page is about").toContain("/agent/a101041/adherence");
    await goTo("peers", /Peers/, "Peers");

    await page.keyboard.press("Control+k");
    await field.waitFor();
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "detached" });
  });

  journey("the palette has what was typed before it was there", async ({ open, expect }) => {
    const { page, show } = await open();
    await show("/", { persona: travellerOf("supervisor").persona });
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/palette[^/]*\.(js|tsx)/, async (route) => {
      await arrival;
      await route.continue();
    });
    await page.keyboard.press("Control+k");
    await page.keyboard.type("go?");
    await page.keyboard.press("Backspace");
    arrive();
    const field = page.getByRole("combobox");
    await field.waitFor();
    await page.keyboard.type("ran");
    expect(await field.inputValue()).toBe("goran");
    await page.getByRole("option", { name: /Goran Holado/ }).waitFor();
  });

  journey("another subject is picked", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/scorecard/team/t101", { persona: travellerOf("supervisor").persona });
    const picker = page.getByRole("button", { name: /^Shown:/ });
    await tabTo(page, picker);
    await page.keyboard.press("Enter");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("greta");
    const option = page.getByRole("option", { name: /Greta/ }).first();
    await option.waitFor();
    await page.keyboard.press("Enter");
    await settle();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/^Greta/);
    expect(page.url()).toMatch(/scorecard\/agent\//);
  });

  journey("theme and language are changed, and stay", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/", { persona: travellerOf("agent").persona });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const inLight = await paper();
    const choose = async (name: string) => {
      await tabTo(page, page.getByRole("button", { name: /^Theme, density, language/ }));
      await page.keyboard.press("Enter");
      await page.getByRole("menuitemradio", { name }).waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await settle();
    };
    await choose("Dark");
    expect(await paper()).not.toBe(inLight);
    await choose("Deutsch");
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await page.reload();
    await settle();
    expect(await paper()).not.toBe(inLight);
    await page
      .getByRole("link", { name: "Mein Scorecard" })
      .or(page.getByRole("navigation", { name: "Seiten" }))
      .first()
      .waitFor();
  });

  journey("the shortcuts are listed, and the page can be skipped to", async ({ open, expect }) => {
    const { page, show } = await open();
    await show("/", { persona: travellerOf("agent").persona });
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard" });
    await sheet.waitFor();
    expect(await sheet.innerText()).toContain("Ctrl");
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });

    const skip = page.getByRole("link", { name: "Skip to the page" });
    await skip.focus();
    await page.keyboard.press("Enter");
    expect(await hasFocus(page.getByRole("main"))).toBe(true);
  });
});
