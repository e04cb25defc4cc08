import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const folderOfServer = join(import.meta.dirname, "../server");

/** A server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** All it has said so far, on both outputs. */
  readonly said: () => string;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
}

export interface RunningServer extends ServerProcess {
  readonly address: string;
}

/** Starts a server over a data folder: `start.ts` builds the pages first, `main.ts` does not. */
export function spawnServer(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = ["--no-demo"],
  entry: "main.ts" | "start.ts" = "main.ts",
): ServerProcess {
  // What Vitest tells its own processes would have the pages built for development.
  const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...outside } = process.env;
  const child = spawn(process.execPath, [join(folderOfServer, entry), ...args], {
    env: { ...outside, PORT: "0", CANDOR_DATA: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
    });
  }
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  child.once("close", resolve);
  return { child, said: () => text, ended };
}

/** Starts a server and waits until it is ready. Throws with what it said when it ends before. */
export async function startServer(...how: Parameters<typeof spawnServer>): Promise<RunningServer> {
  const server = spawnServer(...how);
  const { child, said } = server;
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  child.stdout?.on("data", () => {
    if (said().includes("Ctrl-C")) resolve();
  });
  const early = server.ended.then(() => {
    throw new Error(`the server ended before it was ready:\n${said()}`);
  });
  await Promise.race([ready, early]);
  const address = /Candor is at (\S+)/.exec(said())?.[1];
  if (address === undefined) throw new Error(`the server has no address:\n${said()}`);
  return { ...server, address };
}

/** Presses Ctrl-C and waits for the end; resolves to the exit code. */
export async function pressCtrlC({ child, ended }: ServerProcess): Promise<number | null> {
  child.kill("SIGINT");
  return ended;
}
