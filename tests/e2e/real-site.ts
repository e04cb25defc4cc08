import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pressCtrlC, startServer, type RunningServer } from "#tests/server-process.ts";
import type { Site } from "./stage.ts";

/** The real server over a data folder of its own, as `npm start` starts it. */
export interface RealSite extends Site {
  readonly folder: string;
  readonly server: RunningServer;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Builds the pages if need be and starts the server with the demo organisation. */
export async function openRealSite(): Promise<RealSite> {
  const folder = mkdtempSync(join(tmpdir(), "candor-e2e-"));
  const server = await startServer(folder, {}, [], "start.ts");
  return {
    address: server.address,
    prefix: "",
    now: null,
    folder,
    server,
    async [Symbol.asyncDispose]() {
      await pressCtrlC(server);
      rmSync(folder, { recursive: true });
    },
  };
}
