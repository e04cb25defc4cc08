import { globSync, readFileSync } from "node:fs";
import { build, type Plugin, type Rolldown } from "vite";
import { expect, test } from "vitest";
import { wordsByPage } from "./words-by-page.ts";

const messages = {
  frame1: ["Skip to the page"],
  shared: ["More is better"],
  team01: ["Who needs help"],
  detail: ["In detail"],
  silent: ["Said by nobody"],
};

/** An app whose frame, which is asked for a language, fetches two pages; one of them fetches a detail when it is opened. */
const FILES: Readonly<Record<string, string>> = {
  "src/main.ts": `
    import { one } from "./shared.ts";
    export const speak = () => import("./en.po");
    export const pages = () => [import("./pages/team.ts"), import("./pages/peers.ts")];
    export const words = [one, { id: "frame1" }];`,
  "src/shared.ts": `export const one = { id: "shared" };`,
  "src/pages/team.ts": `
    import { one } from "../shared.ts";
    export const open = () => import("../detail.ts");
    export const words = [one, { id: "team01" }];`,
  "src/pages/peers.ts": `export const open = () => import("../detail.ts");`,
  "src/detail.ts": `export const words = { id: "detail" };`,
  "src/en.po": `export const messages=JSON.parse(${JSON.stringify(JSON.stringify(messages))});`,
};

const root = "/app";

/** Instead of a disk. */
const files: Plugin = {
  name: "files",
  enforce: "pre",
  resolveId: (id, importer = root) =>
    id.startsWith(root) ? id : new URL(id, `file://${importer}`).pathname,
  load(id) {
    const code = FILES[id.replace(`${root}/`, "")];
    return code === undefined ? null : { code, moduleType: "js" };
  },
};

async function built(): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root,
    plugins: [files, wordsByPage({ root, start: "src/main.ts", pages: ["src/pages/*.ts"] })],
    build: { write: false, minify: false, lib: { entry: `${root}/src/main.ts`, formats: ["es"] } },
  });
  if ("close" in result) throw new Error("Nobody asked Vite to watch");
  return [result].flat().flatMap(({ output }) => output.filter((one) => one.type === "chunk"));
}

/** The words in each chunk of the catalogue. */
function wordsIn(chunks: readonly Rolldown.OutputChunk[]) {
  return chunks
    .filter(({ facadeModuleId }) => facadeModuleId?.includes(".po"))
    .map(({ facadeModuleId, code }) => [
      facadeModuleId?.replace(`${root}/src/`, ""),
      Object.values(messages)
        .flat()
        .filter((words) => code.includes(words)),
    ]);
}

test("the frame's words come first, each page's own with the page, and no others", async () => {
  expect(Object.fromEntries(wordsIn(await built()))).toEqual({
    "en.po": ["Skip to the page", "More is better"],
    "team-en.po?share": ["Who needs help", "In detail"],
    "peers-en.po?share": ["In detail"],
  });
});

test("a message goes by one short number in the catalogue and in the code that says it", async () => {
  const chunks = await built();
  const all = chunks.map(({ code }) => code).join("\n");
  const numberOf = (words: string) =>
    new RegExp(String.raw`\\"(\w{1,2})\\":\[\\"${words}\\"`).exec(all)?.[1];
  const team = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("pages/team.ts"));
  expect(team?.code).toMatch(new RegExp(`id: "${numberOf("Who needs help")}"`));
  expect(all).toMatch(new RegExp(`id: "${numberOf("More is better")}"`));
});

test("whoever fetches a page fetches its words", () => {
  const app = globSync("src/app/*.{ts,tsx}").map((path) => readFileSync(path, "utf8"));
  const fetched = app.flatMap((text) => [
    ...text.matchAll(/(?:withWords\(\s*"([\w-]+)",\s*)?import\("#src\/[\w/-]+\/([\w-]+)\.tsx"\)/g),
  ]);
  expect(fetched.length).toBeGreaterThan(12);
  expect(fetched.map(([, words]) => words)).toEqual(fetched.map(([, , page]) => page));
});
