import type { Stage } from "./stage.ts";

/** Opens, one after the other, all that can open above a page: menus and pickers of the bar, the palette, the keys. */
export async function* openings({ page, settle }: Stage): AsyncGenerator<string> {
  const dialog = page.getByRole("dialog");
  for (const button of await page.locator("header [aria-haspopup]").all()) {
    const name = (await button.getAttribute("aria-label")) ?? (await button.innerText());
    await button.click();
    await dialog.waitFor();
    await settle();
    yield name;
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }
  for (const key of ["Control+k", "?", "d"]) {
    await page.keyboard.press(key);
    await dialog.waitFor();
    await settle();
    yield key;
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }
  // The last entry of the first menu that has a calendar's icon, whatever language it speaks.
  const period = page.locator("header [aria-haspopup]:has(.lucide-calendar-days)");
  if ((await period.count()) === 0) return;
  await period.click();
  await page.getByRole("menuitemradio").last().click();
  await dialog.getByRole("grid").waitFor();
  await settle();
  yield "days";
  await page.keyboard.press("Escape");
}
