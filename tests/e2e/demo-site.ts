import { globSync } from "node:fs";
import { MOCK_NOW } from "#mocks/node.ts";
import { listen } from "#server/node/http-server.ts";
import { createStaticFiles } from "#server/node/static-files.ts";
import { builtDemo } from "./built-demo.ts";
import type { Site } from "./stage.ts";

/** A site that somebody has opened and has to close. */
interface OpenSite extends Site {
  [Symbol.asyncDispose](): Promise<void>;
}

const GRACE_MILLISECONDS = 100;

/**
 * Serves the static demo, built anew if its sources have changed, on a port of its own. Told to be pseudo-localised, it
 * gives its English words in letters that no English word has.
 */
export async function openDemoSite({ pseudoLocalised = false } = {}): Promise<OpenSite> {
  const folder = await builtDemo();
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
