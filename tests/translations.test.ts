import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { LANGUAGES } from "#src/state/preferences.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "..");
const lingui = join(root, "node_modules", "@lingui", "cli", "dist", "lingui.js");
const slow = 60_000;
const TRANSLATED = LANGUAGES.filter((language) => language !== "en");
// Under a test's own environment lingui takes itself for a checkout of its sources.
const env = { ...process.env, NODE_ENV: "production" };

/** What lingui says and whether it is content. */
async function check(...words: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [lingui, "check", ...words], {
    cwd: root,
    env,
  }).catch((fault: unknown) => ({ stdout: String(fault) }));
  return stdout;
}

test(
  "every message of the source stands in every catalogue, and no other",
  { timeout: slow },
  async () => {
    expect(await check("sync", "--clean", "--verbose"), "run npm run messages").toMatch(
      /^PASS sync/m,
    );
  },
);

test.each(TRANSLATED)("every message is translated: %s", { timeout: slow }, async (language) => {
  const missing = ["missing", "--mode", "catalog", "--locale", language, "--verbose"];
  expect(await check(...missing), `translate them in src/app/locales/${language}.po`).toMatch(
    /^PASS missing/m,
  );
});

/** The names between braces that a message is filled with, in alphabetical order; a plural's branches are words, and no names. */
function placeholders(message: string): string[] {
  const named = /(?<!\b(?:zero|one|two|few|many|other) )\{(\w+)(?:\}|, (?:plural|select))/g;
  return [...message.matchAll(named)].map(([, name = ""]) => name).toSorted();
}

test.each(TRANSLATED)("no translation loses or invents a value: %s", (language) => {
  const catalogue = readFileSync(join(root, "src", "app", "locales", `${language}.po`), "utf8");
  const entries = [...catalogue.matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm)];
  const faults = entries.filter(
    ([, message = "", translation = ""]) =>
      placeholders(message).join() !== placeholders(translation).join(),
  );
  expect(entries.length).toBeGreaterThan(300);
  expect(faults.map(([entry]) => entry)).toEqual([]);
});
