import { parseArgs } from "node:util";
import { EnvFault, readEnv } from "../env.ts";
import { DamagedLedger } from "../ingest/ledger/projection.ts";
import { PolicyFault } from "../policy/read-policy.ts";
import { FolderInUse } from "./data-folder.ts";
import { PortInUse } from "./http-server.ts";
import { runServer } from "./start-server.ts";

/** npm passes a Ctrl-C on to the server, which has had it from the terminal already: the two are one. */
const SAME_PRESS_MILLISECONDS = 500;

/** The first Ctrl-C (or a polite end by the system) stops, the second forces. */
function stopBySignal(): AbortSignal {
  const stopping = new AbortController();
  let firstAt = 0;
  const press = () => {
    if (!stopping.signal.aborted) {
      firstAt = performance.now();
      stopping.abort();
    } else if (performance.now() - firstAt > SAME_PRESS_MILLISECONDS) process.exit(130);
  };
  process.on("SIGINT", press);
  process.on("SIGTERM", press);
  return stopping.signal;
}

/** What a person can mend from the message alone; everything else is shown with its stack. */
function isExpected(error: unknown): error is Error {
  const isArgument =
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  const kinds = [DamagedLedger, EnvFault, FolderInUse, PolicyFault, PortInUse];
  return isArgument || kinds.some((kind) => error instanceof kind);
}

/** Runs the server as a command: settings from the environment, `--no-demo`, exit code 1 when it cannot start. */
export async function run({ build }: { readonly build: boolean }): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  try {
    const options = { demo: { type: "boolean", default: true } } as const;
    const { demo } = parseArgs({ options, allowNegative: true }).values;
    await runServer({ env: readEnv(process.env), demo, build, say, stopping: stopBySignal() });
  } catch (error) {
    process.stderr.write(`${isExpected(error) ? error.message : (error as Error).stack}\n`);
    process.exitCode = 1;
  }
}
