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

const BLOCK = /^ {3}```ts into=(\S+) before=(?:"([^"]+)"|(\S+))\n([^]*?)^ {3}```$/gm;

/** What a recipe tells the reader to type, and where. */
function recipeFor(title: string): readonly Step[] {
  const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const recipe = guide.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? "";
  return Array.from(recipe.matchAll(BLOCK), ([, file = "", quoted, bare = "", text = ""]) => ({
    file,
    before: quoted ?? bare,
    text: text.replaceAll(/^ {3}/gm, ""),
  }));
}

const KPI = recipeFor("A KPI");
const BADGE = recipeFor("A badge");

let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "candor-recipe-"));
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const { file, before, text } of [...KPI, ...BADGE]) {
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

function runTests(folder: string): string {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  return run(vitest, "run", "--project", "unit", folder, "--reporter", "verbose");
}

/** What the API of the copy answers an executive, as far as an expression picks it from the body. */
function answerOf(path: string, picked: string): unknown {
  const ask = `
    import { appOver, smallWorld } from "#tests/small-world.ts";
    const ask = await appOver(await smallWorld()).signIn({ role: "executive" });
    const body = await (await ask("${path}")).json();
    console.log(JSON.stringify(${picked}));
  `;
  return JSON.parse(run("--input-type=module", "--eval", ask));
}

test.each([
  ["a KPI", KPI, ["src/domain/kpis/commercial.ts", "src/domain/kpis/catalogue.test.ts"]],
  [
    "a badge",
    BADGE,
    [
      "src/domain/recognition/badges/catalogue.ts",
      "src/domain/recognition/badges/catalogue.ts",
      "src/domain/recognition/badge-name-messages.ts",
      "src/ui/words/badge-name-sentences.ts",
      "src/domain/recognition/badge-art/motifs.ts",
    ],
  ],
])("adding %s touches the files that the recipe names, and nothing else", (_, steps, files) => {
  expect(steps.map(({ file }) => file)).toEqual(files);
  for (const { file, text } of steps) {
    expect(readFileSync(join(copy, file), "utf8")).toContain(text);
  }
});

test("the new KPI's own tests pass, and the API shows it", { timeout: 120_000 }, () => {
  expect(runTests("src/domain/kpis")).toContain("sales_per_hour by hand");
  const kpi = answerOf("/api/catalogue", 'body.kpis.find(({ id }) => id === "sales_per_hour")');
  expect(kpi).toMatchObject({ name: "Sales per hour", scale: 3600 });
});

test("the new badge's own tests pass, and the API shows it", { timeout: 120_000 }, () => {
  expect(runTests("src/domain/recognition/badge")).toContain("in-good-time");
  const badge = answerOf(
    "/api/recognition/badges",
    'body.badges.find(({ id }) => id === "in-good-time")',
  );
  expect(badge).toMatchObject({
    name: { id: "badge.name.in-good-time" },
    criterion: { values: { measured: "Completed in time" } },
  });
});
