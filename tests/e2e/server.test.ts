import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { paths } from "#src/app/paths.ts";
import { ROLES, type Role } from "#src/contract/session.ts";
import { pressCtrlC } from "#tests/server-process.ts";
import { journey as demoJourney } from "./journey.ts";
import { kilobytes, watchCode, weighCode } from "./fetched-code.ts";
import { openRealSite } from "./real-site.ts";
import { framesOf } from "./frames.ts";
import { travellerOf } from "./travellers.ts";

/** A journey against the real server, over real engines in a folder of its own: `fresh` has found it empty. */
const journey = demoJourney
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs
  .extend("fresh", { scope: "file" }, async ({}, { onCleanup }) => {
    const site = await openRealSite("whole");
    onCleanup(() => site[Symbol.asyncDispose]());
    return site;
  })
  // oxlint-disable-next-line no-empty-pattern -- as above
  .extend("real", { scope: "file" }, async ({}, { onCleanup }) => {
    const site = await openRealSite("part");
    onCleanup(() => site[Symbol.asyncDispose]());
    return site;
  });

const HOMES: Readonly<Record<Role, string>> = {
  agent: "/scorecard/agent/a101041",
  supervisor: "/team",
  executive: "/summary",
  administrator: "/data",
};

const root = join(import.meta.dirname, "../..");
const fixture = (name: string) => join(root, "tests/fixtures/import", name);
const example = (name: string) => join(root, "examples", name);

/** A measure that the mapping below needs. */
const definitions = example("definitions/handle-time.yaml");

/** Runs `npm run import -- …` without npm, over a folder in which a server works. */
async function runImport(folder: string, ...given: string[]): Promise<number | null> {
  const child = spawn(process.execPath, ["server/import.ts", ...given], {
    cwd: root,
    env: { ...process.env, CANDOR_DATA: folder },
    stdio: "ignore",
  });
  await once(child, "close");
  return child.exitCode;
}

async function send(page: Page, file: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0]) {
  await page.getByLabel(/^File/).setInputFiles(file);
  await page.getByLabel(/^Mapping/).setInputFiles(example("mappings/daily-totals.yaml"));
  await page.getByRole("button", { name: "Send the file" }).click();
}

describe("npm start", () => {
  journey(
    "prints a link for each persona that leads to their home",
    async ({ open, fresh, expect }) => {
      const links = [...fresh.server.said().matchAll(/http\S+\?persona=\S+/g)].map(
        ([link]) => link,
      );
      expect(links).toHaveLength(ROLES.length);
      for (const [at, role] of ROLES.entries()) {
        const { page, settle } = await open({}, fresh);
        await page.goto(links[at] ?? "");
        await settle();
        expect(new URL(page.url()).pathname).toBe(HOMES[role]);
      }
    },
  );

  journey("is stopped by Ctrl-C while somebody looks", async ({ open, fresh, expect }) => {
    const stage = await open({}, fresh);
    stage.forgive(/Failed to (load|fetch)|ERR_/);
    await stage.show("/", { persona: travellerOf("agent").persona });
    expect(await pressCtrlC(fresh.server)).toBe(0);
    expect(await stage.page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  });
});

describe("the server", () => {
  journey("keeps the question through reload, back and forward", async ({ open, real, expect }) => {
    const { page, show, settle } = await open({}, real);
    await show("/", { persona: travellerOf("agent").persona });
    const start = page.url();
    await page.getByRole("button", { name: /^Period:/ }).click();
    await page.getByRole("menuitemradio", { name: /^Last 7 days/ }).click();
    await settle();
    await page.getByRole("link", { name: "First-contact resolution" }).first().click();
    await settle();
    const deep = page.url();
    expect(deep, "the period goes with the reader").toMatch(/\/fcr\?period=last-7-days$/);
    const figures = await page.getByRole("main").innerText();
    await page.reload();
    await settle();
    expect(await page.getByRole("main").innerText()).toBe(figures);
    await page.goBack();
    await page.goBack();
    await settle();
    expect(page.url()).toBe(start);
    await page.goForward();
    await page.goForward();
    await settle();
    expect(page.url()).toBe(deep);
  });
});

describe("all code of a first view, until it stands still,", () => {
  const most = 200;

  journey.for(ROLES)("weighs little for the %s", async (role, { open, real, expect }) => {
    const { page, show } = await open({}, real);
    const code = watchCode(page);
    await show("/", { persona: travellerOf(role).persona });
    const files = await weighCode(code, "gzip");
    const heaviest = files.slice(0, 8).map(({ address, bytes }) => `${bytes} B ${address}`);
    expect(kilobytes(files), `more than ${most} kB:\n${heaviest.join("\n")}`).toBeLessThan(most);
  });
});

describe.concurrent("under the server's own security policy no page complains", () => {
  journey.for(ROLES)("of those that are for the %s", async (role, { open, real }) => {
    const { show, forgive } = await open({}, real);
    // A link that nobody shares is a frame, too.
    forgive(/status of 404/);
    await show("/", { persona: travellerOf(role).persona });
    for (const { path } of framesOf(role)) await show(path);
  });
});

describe("a spreadsheet", () => {
  journey(
    "is imported on the page, and its figures and rows are right",
    async ({ open, real, expect }) => {
      expect(await runImport(real.folder, definitions)).toBe(0);
      const { page, show } = await open({}, real);
      await show(paths.data(), { persona: travellerOf("administrator").persona });
      await send(page, fixture("daily-totals.csv"));
      const report = page.getByRole("article", { name: "Report on daily-totals.csv" });
      await report.getByText("Accepted").waitFor();
      expect(await report.innerText()).toContain("People\n2");

      // Okafor on 4 March: Billing 40 handled of 44, 7.5 % of them transferred, Sales 12 of 12, none transferred.
      const agent = { level: "agent", id: "1001" };
      const day = { period: "2024-03-04..2024-03-04", open: "arithmetic" };
      await show(paths.kpi({ ...agent, kpi: "answered" }), day);
      const drawer = page.getByRole("dialog");
      // (40 + 12) ÷ (44 + 12) = 92.857… %
      expect((await drawer.innerText()).replaceAll(/\s+/g, " ")).toContain("52 56 = 92.9%");
      const rows = drawer.getByRole("row");
      expect(await rows.nth(1).innerText()).toMatch(/Billing\s+40\s+44\s+Yes/);
      expect(await rows.nth(2).innerText()).toMatch(/Sales\s+12\s+12\s+Yes/);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Answered contacts");

      // 3 ÷ 52 = 5.769… %
      await show(paths.kpi({ ...agent, kpi: "transfer" }), day);
      expect((await drawer.innerText()).replaceAll(/\s+/g, " ")).toContain("3 52 = 5.8%");
    },
  );

  journey(
    "that is wrong is refused with each fault by row and column",
    async ({ open, real, expect }) => {
      expect(await runImport(real.folder, definitions)).toBe(0);
      const { page, show } = await open({}, real);
      await show(paths.data(), { persona: travellerOf("administrator").persona });
      const text = await readFile(fixture("daily-totals.csv"), "utf8");
      const wrong = text.replace("03/05/2024", "31/05/2024").replace(",12,12,", ",12,twelve,");
      await send(page, { name: "wrong.csv", mimeType: "text/csv", buffer: Buffer.from(wrong) });
      const report = page.getByRole("article", { name: "Report on wrong.csv" });
      await report.getByText("Refused").waitFor();
      const faults = await report.locator("tbody tr").allInnerTexts();
      expect(faults).toHaveLength(2);
      expect(faults[0]).toMatch(/^5\s+Calls Handled\s+not-a-number\s+“twelve” is not a number/);
      expect(faults[1]).toMatch(/^7\s+Date\s+not-a-date\s+“31\/05\/2024”/);
    },
  );

  journey(
    "imported by the command appears where somebody looks",
    async ({ open, real, expect }) => {
      const { page, show } = await open({}, real);
      await show(paths.data(), { persona: travellerOf("administrator").persona });
      const row = page.getByRole("row", { name: /weekly-totals\.csv/ });
      expect(await row.count()).toBe(0);
      const weekly = [
        fixture("weekly-totals.csv"),
        "--mapping",
        example("mappings/weekly-totals.yaml"),
      ];
      expect(await runImport(real.folder, ...weekly)).toBe(0);
      await row.waitFor();
      expect(await row.innerText()).toContain("Accepted");
      expect(await runImport(real.folder, ...weekly), "the same file again").toBe(0);
      expect(await row.count()).toBe(1);
    },
  );
});
