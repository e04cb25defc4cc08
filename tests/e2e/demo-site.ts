import { globSync } from "node:fs";
import { MOCK_NOW } from "#mocks/node.ts";
import { listen } from "#server/node/http-server.ts";
import { createStaticFiles } from "#server/node/static-files.ts";
import { builtDemo } from "./built-demo.ts";
import { answerOfOrganisation, organisationWorker, prepareOrganisation } from "./organisations.ts";
import type { Site } from "./stage.ts";

/** A site that somebody has opened and has to close. */
interface OpenSite extends Site {
  [Symbol.asyncDispose](): Promise<void>;
}

const GRACE_MILLISECONDS = 100;
const JAVASCRIPT = "text/javascript";

interface DemoOptions {
  /** Whether English words come in letters that no English word has. */
  readonly pseudoLocalised?: boolean;
  /** Whether pages make their organisation themselves, as shipped, rather than have one made beside the tests. */
  readonly asShipped?: boolean;
}

/** Serves the static demo, built anew if its sources have changed, on a port of its own. */
export async function openDemoSite({
  pseudoLocalised = false,
  asShipped = false,
}: DemoOptions = {}): Promise<OpenSite> {
  const folder = await builtDemo();
  if (!asShipped) await prepareOrganisation();
  const files = createStaticFiles(folder);
  const [pseudo = ""] = globSync("assets/pseudo-*.js", { cwd: folder });

  async function fetch(request: Request): Promise<Response> {
    const answered = await answerOfOrganisation(request);
    if (answered !== null) return answered;
    if (!asShipped && /\/assets\/worker-[^/]*\.js$/.test(request.url)) {
      return new Response(await organisationWorker(), { headers: { "Content-Type": JAVASCRIPT } });
    }
    const isEnglish = /\/assets\/en-[^/]*\.js$/.test(request.url);
    const address = new URL(pseudo, new URL("/", request.url));
    return files(pseudoLocalised && isEnglish ? new Request(address, request) : request);
  }

  const server = await listen({ host: "127.0.0.1", port: 0, fetch });
  return {
    address: server.address,
    prefix: "/#",
    now: MOCK_NOW,
    [Symbol.asyncDispose]: () => server.stop(GRACE_MILLISECONDS),
  };
}
