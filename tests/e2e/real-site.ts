import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mockParameters } from "#mocks/dataset.ts";
import { DEMO_POLICY } from "#server/demo/demo-policy.ts";
import { demoRecognition } from "#server/demo/demo-recognition.ts";
import { demoRecords } from "#server/demo/demo-records.ts";
import { plant } from "#server/demo/seed-demo.ts";
import { openDataFolder } from "#server/node/data-folder.ts";
import { openServices } from "#server/node/open-services.ts";
import { pressCtrlC, startServer, type RunningServer } from "#tests/server-process.ts";
import type { Site } from "./stage.ts";

/** The real server over a data folder of its own, as `npm start` starts it. */
export interface RealSite extends Site {
  readonly folder: string;
  readonly server: RunningServer;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Fills a folder with a part of the demo organisation, which a server that starts there takes for its own. */
async function plantPart(path: string): Promise<void> {
  const clock = () => new Date();
  const parameters = mockParameters(clock());
  const folder = openDataFolder(path);
  const opened = await openServices({
    folder,
    policy: DEMO_POLICY,
    auth: { mode: "demo" },
    clock,
    log: (failure) => console.error(failure),
  });
  await opened.prepare({ demo: false, say: () => {} });
  await plant(opened, parameters, [...demoRecords(parameters), ...demoRecognition(parameters)]);
  await opened.close();
  folder.release();
}

/**
 * Builds the pages if need be and starts the server: over an empty folder, which it fills with the whole demo organisation, or
 * over one that holds a sixth of it, which is ready, answers and is decided as much sooner.
 */
export async function openRealSite(demo: "whole" | "part"): Promise<RealSite> {
  const folder = mkdtempSync(join(tmpdir(), "candor-e2e-"));
  if (demo === "part") await plantPart(folder);
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
