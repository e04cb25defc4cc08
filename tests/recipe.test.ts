import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const COPIED = [
  "src",
  "server",
  "tests",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  "lingui.config.ts",
];

interface Step {
  readonly file: string;
  /** The text goes before the first line at the margin that reads so, after the family or table it belongs to. */
  readonly before: string;
  readonly text: string;
}

/** What the recipe for a KPI tells the reader to type, and where. */
function kpiRecipe(): readonly Step[] {
  const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const recipe = guide.split(/^## /m).find((section) => section.startsWith("A KPI\n")) ?? "";
  const blocks = recipe.matchAll(/^ {3}```ts into=(\S+) before=(\S+)\n([^]*?)^ {3}```$/gm);
  return Array.from(blocks, ([, file = "", before = "", text = ""]) => ({
    file,
    before,
    text: text.replaceAll(/^ {3}/gm, ""),
  }));
}

let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "candor-recipe-"));
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const { file, before, text } of kpiRecipe()) {
    const path = join(copy, file);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(`\n${before}\n`, `\n${text}${before}\n`),
    );
  }
});

afterAll(() => rmSync(copy, { recursive: true }));

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [command, ...args], { cwd: copy, encoding: "utf8" });
}

test("adding a KPI touches its family and its hand-worked row, and nothing else", () => {
  expect(kpiRecipe().map(({ file }) => file)).toEqual([
    "src/domain/kpis/commercial.ts",
    "src/domain/kpis/catalogue.test.ts",
  ]);
  for (const { file, text } of kpiRecipe()) {
    expect(readFileSync(join(copy, file), "utf8")).toContain(text);
  }
});

test("the new KPI's own tests pass, and the API shows it", { timeout: 120_000 }, () => {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const tested = run(
    vitest,
    "run",
    "--project",
    "unit",
    "src/domain/kpis",
    "--reporter",
    "verbose",
  );
  expect(tested).toContain("sales_per_hour by hand");
  const ask = `
    import { appOver, smallWorld } from "#tests/small-world.ts";
    const ask = await appOver(await smallWorld()).signIn({ role: "executive" });
    const { kpis } = await (await ask("/api/catalogue")).json();
    console.log(JSON.stringify(kpis.find(({ id }) => id === "sales_per_hour")));
  `;
  const answer = run("--input-type=module", "--eval", ask);
  expect(JSON.parse(answer)).toMatchObject({ name: "Sales per hour", scale: 3600 });
});
