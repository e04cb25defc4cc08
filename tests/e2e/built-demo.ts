import { spawn } from "node:child_process";
import { globSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "dist-demo");
const sources = ["{src,mocks,server,public}/**/*", "index.html", "vite.config.ts", "build/*.ts"];

function lastChange(patterns: readonly string[]): number {
  const times = globSync(patterns, { cwd: root }).map((path) => statSync(join(root, path)).mtimeMs);
  return Math.max(0, ...times);
}

async function build(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // What Vitest tells its own processes would tell Vite that this is a test.
  const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...env } = process.env;
  const vite = join(root, "node_modules/vite/bin/vite.js");
  spawn(process.execPath, [vite, "build", "--mode", "demo", "--logLevel", "error"], {
    cwd: root,
    stdio: "inherit",
    env,
  })
    .once("error", reject)
    .once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The demo cannot be built: vite ended with ${code}.`));
    });
  return promise;
}

/** The folder of the static demo, built anew if its sources have changed. Not for two processes at once. */
export async function builtDemo(): Promise<string> {
  if (lastChange(["dist-demo/index.html"]) < lastChange(sources)) await build();
  return folder;
}
