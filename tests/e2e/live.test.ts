import type { Page } from "playwright-core";
import { journey } from "./journey.ts";
import { travellerOf } from "./travellers.ts";

const MAPPING = `kind: facts
source: late-calls
row: day
day: { column: Day, format: YYYY-MM-DD }
agent: Agent
measures:
  contacts_handled: { sum: Calls }
  talk_seconds: { sum: Talk, as: seconds }
  hold_seconds: { sum: Hold, as: seconds }
  acw_seconds: { sum: After, as: seconds }
`;

/** Sends a file as another window of an administrator would. */
async function send(page: Page, lines: readonly string[]): Promise<number> {
  return page.evaluate(
    async ([rows, mapping]) => {
      const form = new FormData();
      form.append("file", new File([rows], "late.csv"));
      form.append("mapping", mapping);
      const answer = await fetch("/api/batches", { method: "POST", body: form });
      await answer.arrayBuffer();
      return answer.status;
    },
    [lines.join("\n"), MAPPING] as const,
  );
}

journey(
  "new facts change nothing under a reader until they are asked for",
  async ({ open, shipped, expect }) => {
    const { page, show, settle } = await open({ height: 600 }, shipped);
    const { persona, unit } = travellerOf("administrator");
    await show(`/heatmap?view=table&within=${unit.level}:${unit.id}`, { persona });
    const rows = page.getByRole("main").getByRole("row");
    await rows.nth(5).scrollIntoViewIfNeeded();
    const seen = async () => ({
      rows: await rows.allInnerTexts(),
      top: (await rows.nth(5).boundingBox())?.y,
    });
    const before = await seen();
    const news = page.getByRole("button", { name: "New data: show them" });
    expect(await news.count()).toBe(0);

    // An hour a call, for one of them: the worst handle time of all, and the first to need help.
    const late = await send(page, [
      "Day,Agent,Calls,Talk,Hold,After",
      "2026-11-18,a101041,900,3240000,0,0",
    ]);
    expect(late).toBe(200);
    await news.waitFor();
    expect(await seen()).toEqual(before);

    await news.click();
    await settle();
    expect(await news.count()).toBe(0);
    expect((await seen()).rows).not.toEqual(before.rows);
  },
);
