import type { Page } from "playwright-core";
import { journey } from "./journey.ts";

const mapping = `kind: facts
source: calls
row: day
day: { column: Day, format: YYYY-MM-DD }
agent: Agent
measures:
  contacts_handled: { sum: Calls }
`;

async function send(page: Page, ...rows: readonly string[]): Promise<void> {
  const text = ["Day,Agent,Calls", ...rows].join("\n");
  const file = (name: string, content: string) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(content),
  });
  await page.getByLabel("File", { exact: false }).first().setInputFiles(file("calls.csv", text));
  await page.getByLabel("Mapping").setInputFiles(file("calls.yaml", mapping));
  await page.getByRole("button", { name: "Send the file" }).click();
}

journey("an administrator sends a file and sees what became of it", async ({ open, expect }) => {
  const stage = await open();
  const { page } = stage;
  await stage.show("/data", { persona: "administrator" });

  await send(page, "2026-11-19,Ann,5", "tomorrow,Bob,many");
  const report = page.getByRole("article", { name: "Report on calls.csv" });
  await report.getByRole("status").filter({ hasText: "Refused" }).waitFor();
  const faults = await report.getByRole("row").allTextContents();
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^3Day.*“tomorrow”/),
      expect.stringMatching(/^3Calls.*“many”/),
    ]),
  );

  await send(page, "2026-11-19,Ann,5", "2026-11-20,Bob,7");
  await report.getByRole("status").filter({ hasText: "Accepted" }).waitFor();
  expect(await report.textContent()).toMatch(
    /Rows read2Facts made of them2People2Days19 – 20 Nov 2026/,
  );
  await page.getByRole("button", { name: "calls.csv" }).first().waitFor();
});
