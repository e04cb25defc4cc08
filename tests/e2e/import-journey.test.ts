import type { Page } from "playwright-core";
import { journey } from "./journey.ts";

const monthly = `kind: facts
source: back-office
row: month
day: { column: Month, format: YYYY-MM }
agent: Clerk
measures:
  items_completed: { sum: Items }
  items_returned: { sum: Returned }
`;

const mapping = `kind: facts
source: calls
row: day
day: { column: Day, format: YYYY-MM-DD }
agent: Agent
measures:
  contacts_handled: { sum: Calls }
`;

async function send(page: Page, by: string, ...lines: readonly string[]): Promise<void> {
  const file = (name: string, content: string) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(content),
  });
  await page
    .getByLabel("File", { exact: false })
    .first()
    .setInputFiles(file("calls.csv", lines.join("\n")));
  await page.getByLabel("Mapping").setInputFiles(file("calls.yaml", by));
  await page.getByRole("button", { name: "Send the file" }).click();
}

const HEAD = "Day,Agent,Calls";

journey(
  "an administrator sends a file and sees what became of it",
  async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    const { page } = stage;
    await stage.show("/data", { persona: "administrator" });

    await send(page, mapping, HEAD, "2026-11-19,Ann,5", "tomorrow,Bob,many");
    const report = page.getByRole("article", { name: "Report on calls.csv" });
    await report.getByRole("status").filter({ hasText: "Refused" }).waitFor();
    const faults = await report.getByRole("row").allTextContents();
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^3Day.*“tomorrow”/),
        expect.stringMatching(/^3Calls.*“many”/),
      ]),
    );

    await send(page, mapping, HEAD, "2026-11-19,Ann,5", "2026-11-20,Bob,7");
    await report.getByRole("status").filter({ hasText: "Accepted" }).waitFor();
    expect(await report.textContent()).toMatch(
      /Rows read2Facts made of them2People2Days19 – 20 Nov 2026/,
    );
    await page.getByRole("button", { name: "calls.csv" }).first().waitFor();
  },
);

journey(
  "facts that come by the month say so where days were asked for",
  async ({ open, shipped, expect }) => {
    const { page, show, settle } = await open({}, shipped);
    await show("/data", { persona: "administrator" });
    await send(
      page,
      monthly,
      "Month,Clerk,Items,Returned",
      "2026-08,Ada,200,30",
      "2026-09,Ada,180,9",
    );
    const report = page.getByRole("article", { name: "Report on calls.csv" });
    await report.getByRole("status").filter({ hasText: "Accepted" }).waitFor();

    await show("/heatmap?columns=day&kpi=rework&within=agent:Ada&period=2026-08-01..2026-08-28");
    const main = page.getByRole("main");
    await main.getByText("These facts come by the month").waitFor();
    await main.getByRole("button", { name: "Show months" }).click();
    await settle();
    expect(page.url()).toContain("columns=month");
    await main.getByRole("button", { name: "Table" }).click();
    // 30 of 200 returned in August, the last of the months that are shown.
    const row = main.getByRole("row").filter({ hasText: "Ada" });
    expect(await row.innerText()).toContain("15.0%");

    await show("/scorecard/agent/Ada/rework?period=2026-08-01..2026-09-30");
    await main.getByText("They belong to no single day; the strip above shows them.").waitFor();
  },
);
