import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";

const TYPES = new Map([
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".woff2", "font/woff2"],
]);

/** A page that is not part of the app, built as it would be shipped. */
interface BuiltPage {
  readonly address: string;
  /** Lets a browser's page be answered from the built files: no server, no network. */
  readonly serve: (page: Page) => Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Builds the page of a folder with an index.html. */
export async function buildPage(root: string): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), "candor-page-"));
  await build({
    root,
    configFile: join(import.meta.dirname, "../../vite.config.ts"),
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      sourcemap: false,
      chunkSizeWarningLimit: 10_000,
      // The app's chunks are cut for the app's pages.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const address = "http://page.test/";
  return {
    address,
    serve: async (page) => {
      await page.route(`${address}**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const file = pathname === "/" ? "index.html" : pathname.slice(1);
        const contentType = TYPES.get(extname(file)) ?? "application/octet-stream";
        await route.fulfill({ body: await readFile(join(folder, file)), contentType });
      });
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
