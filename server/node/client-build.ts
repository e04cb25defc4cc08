import { spawn } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const root = join(import.meta.dirname, "../..");

/** Where the built pages stand. */
export const CLIENT_FOLDER = join(root, "dist");

const SOURCES = [
  "src/**/*",
  "public/**/*",
  "index.html",
  "package-lock.json",
  "vite.config.ts",
  "build/*.ts",
];
const SERVER_SOURCES = ["server/**/*.ts", "src/contract/*.ts", "src/domain/**/*.ts"];

/** The last change of any of these files, in milliseconds since 1970. */
function newest(patterns: readonly string[]): number {
  const times = globSync(patterns, { cwd: root }).map((path) => statSync(join(root, path)).mtimeMs);
  return Math.max(0, ...times);
}

/** Tells one state of the server's code from another, for ETags. */
export function serverBuild(): string {
  return Math.round(newest(SERVER_SOURCES)).toString(36);
}

function isBuilt(): boolean {
  const page = join(CLIENT_FOLDER, "index.html");
  return existsSync(page) && statSync(page).mtimeMs > newest(SOURCES);
}

/** Builds the pages unless they are there and newer than their sources. Rejects when the build fails. */
export async function buildClient(say: (line: string) => void): Promise<void> {
  if (!isBuilt()) {
    say("Building the pages …");
    await runVite();
  }
  // A build by another command leaves its files as they are.
  if (!existsSync(join(CLIENT_FOLDER, "index.html.br"))) await compressFiles();
}

async function runVite(): Promise<void> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const building = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    stdio: "inherit",
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  building.once("error", reject);
  building.once("close", (code) => {
    if (code === 0) resolve();
    else reject(new Error(`vite build ended with ${code}: see its messages above.`));
  });
  return promise;
}

/** Puts a brotli and a gzip file, as small as they get, beside each text file. */
async function compressFiles(): Promise<void> {
  const files = globSync("**/*.{css,html,js,svg,json}", { cwd: CLIENT_FOLDER });
  await Promise.all(
    files.map(async (file) => {
      const path = join(CLIENT_FOLDER, file);
      const bytes = await readFile(path);
      await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes));
      await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}
