import type { Locator, Page } from "playwright-core";
import { describe } from "vitest";
import { journey } from "./journey.ts";
import { tabTo } from "./tab-to.ts";
import { travellerOf } from "./travellers.ts";

/** Goes to something by Tab and presses Enter on it. */
async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

/** Answers the dialog that asks why, and waits until it is gone. */
async function giveReason(page: Page, title: string, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: title });
  await dialog.waitFor();
  await tabTo(page, dialog.getByRole("textbox"));
  await page.keyboard.type(reason);
  await press(page, dialog.getByRole("button", { name: title }));
  await dialog.waitFor({ state: "detached" });
}

describe.concurrent("recognition with the keyboard alone", () => {
  journey(
    "an agent agrees to be named, and opens a badge down to its rows",
    async ({ open, expect }) => {
      const { page, show, settle } = await open();
      await show("/recognition", { persona: travellerOf("agent").persona });

      const moment = page.getByRole("status").filter({ hasText: "New: " });
      const motion = await moment.evaluate((element) => getComputedStyle(element).animationName);
      expect(motion, "nothing moves for whoever asks for less motion").toBe("none");
      await press(page, moment.getByRole("button", { name: "Seen" }));
      await moment.waitFor({ state: "detached" });

      await press(page, page.getByRole("button", { name: /^Boards:/ }));
      await page.getByRole("menuitemradio", { name: "on boards, by name" }).waitFor();
      await page.keyboard.type("on boards, by");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Boards: on boards, by name" }).waitFor();

      await press(page, page.getByRole("link", { name: "Team on target" }));
      await settle();
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Team on target");
      await press(page, page.getByRole("link", { name: "The scorecard of these days" }).first());
      await settle();
      await press(page, page.getByRole("link", { name: "First-contact resolution" }).first());
      await settle();
      await press(page, page.getByRole("button", { name: "Arithmetic and rows" }));
      const rows = page.getByRole("region", { name: "The rows it is made of" });
      await rows.getByRole("row").nth(2).waitFor();

      await show("/recognition");
      expect(await moment.count(), "one new award on a day, and none that was seen").toBe(0);
    },
  );

  journey("an agent thanks a colleague", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/recognition/kudos", { persona: travellerOf("agent").persona });
    await press(page, page.getByRole("button", { name: "Choose somebody" }));
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("a");
    const receiver = page.getByRole("option", { selected: true });
    const name = await receiver.innerText();
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("radio").first());
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("textbox", { name: "What they did" }));
    await page.keyboard.type("You stayed on the line until the order was found.");
    await press(page, page.getByRole("button", { name: "Send" }));
    const first = page.getByRole("article").first();
    await first.getByText("You stayed on the line until the order was found.").waitFor();
    await settle();
    expect(await first.textContent()).toContain(name);
  });

  journey(
    "a supervisor releases what is held, and hides kudos that were reported",
    async ({ open, expect }) => {
      const { page, show, settle } = await open();
      await show("/recognition", { persona: travellerOf("supervisor").persona });
      const releases = page.getByRole("button", { name: /what is held of / });
      await releases.first().waitFor();
      await settle();
      const held = await releases.count();
      await press(page, releases.last());
      await giveReason(page, "Release", "The customers called back about something else.");
      await settle();
      expect(await releases.count()).toBe(held - 1);

      await press(page, page.getByRole("link", { name: "Kudos", exact: true }));
      await settle();
      await press(page, page.getByRole("button", { name: /^Which kudos:/ }));
      await page.getByRole("menuitemradio", { name: /^To look at/ }).waitFor();
      await page.keyboard.type("To look");
      await page.keyboard.press("Enter");
      await settle();
      const reported = page.getByRole("article");
      const before = await reported.count();
      await press(
        page,
        reported.first().getByRole("button", { name: "What to do with these kudos" }),
      );
      await page.getByRole("menuitem", { name: "Hide" }).waitFor();
      await page.keyboard.type("Hide");
      await page.keyboard.press("Enter");
      await giveReason(page, "Hide", "It speaks ill of a customer.");
      await settle();
      expect(await reported.count()).toBe(before - 1);
    },
  );

  journey("an administrator tries a rule and plans a contest", async ({ open, expect }) => {
    const { page, show, settle } = await open();
    await show("/recognition/rules", { persona: travellerOf("administrator").persona });
    await press(page, page.getByRole("button", { name: "Try it on history" }));
    const trial = page.getByRole("status").filter({ hasText: "It would" });
    await trial.waitFor();
    await settle();
    expect(await trial.innerText()).toMatch(/Tried on .* people/);

    await press(page, page.getByRole("link", { name: "Contests", exact: true }));
    await settle();
    await press(page, page.getByRole("button", { name: "Plan a contest" }));
    await settle();
    await press(page, page.getByRole("button", { name: "Save the draft" }));
    const name = page.getByRole("textbox", { name: "Name" });
    await page.getByText(/^Give it a name/).waitFor();
    expect(await name.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type("Clear answers");
    await page.reload();
    await settle();
    expect(await name.inputValue(), "what was typed is not lost").toBe("Clear answers");
    await press(page, page.getByRole("button", { name: "Save the draft" }));
    await page.getByRole("heading", { level: 1, name: "Clear answers" }).waitFor();
    await settle();
    await press(page, page.getByRole("button", { name: "Publish" }));
    await page.getByText(/^Begins on /).waitFor();
  });
});
