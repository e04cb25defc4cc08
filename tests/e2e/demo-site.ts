import { spawn } from "node:child_process";
import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { MOCK_NOW } from "#mocks/node.ts";
import { listen } from "#server/node/http-server.ts";
import { createStaticFiles } from "#server/node/static-files.ts";
import type { Site } from "./stage.ts";

/** A site that somebody has opened and has to close. */
export interface OpenSite extends Site {
  [Symbol.asyncDispose](): Promise<void>;
}

const root = join(import.meta.dirname, "../..");
const folder = join(root, "dist-demo");
const sources = ["{src,mocks,server,public}/**/*", "index.html", "vite.config.ts"];
const GRACE_MILLISECONDS = 100;

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

/**
 * Serves the static demo, built anew if its sources have changed, on a port of its own. Told to be pseudo-localised, it
 * gives its English words in letters that no English word has.
 */
export async function openDemoSite({ pseudoLocalised = false } = {}): Promise<OpenSite> {
  if (lastChange(["dist-demo/index.html"]) < lastChange(sources)) await build();
  const files = createStaticFiles(folder);
  const [pseudo = ""] = globSync("assets/pseudo-*.js", { cwd: folder });
  const server = await listen({
    host: "127.0.0.1",
    port: 0,
    fetch: (request) => {
      const isEnglish = /\/assets\/en-[^/]*\.js$/.test(request.url);
      const address = new URL(pseudo, new URL("/", request.url));
      return files(pseudoLocalised && isEnglish ? new Request(address, request) : request);
    },
  });
  return {
    address: server.address,
    prefix: "/#",
    now: MOCK_NOW,
    [Symbol.asyncDispose]: () => server.stop(GRACE_MILLISECONDS),
  };
}
