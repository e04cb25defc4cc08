/** The import command: `npm run import -- --help`. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { EnvFault, readEnv, type Env } from "./env.ts";
import { HELP, importCommand, type ImportCommand } from "./ingest/node/import-arguments.ts";
import { DamagedLedger } from "./ingest/ledger/projection.ts";
import {
  createRemoteIngest,
  isAlive,
  RemoteLost,
  RemoteRefusal,
} from "./ingest/node/remote-ingest.ts";
import { runImport } from "./ingest/node/run-import.ts";
import { UnreadableFile } from "./ingest/reading/cell.ts";
import { suggestMapping } from "./ingest/suggest/suggest-mapping.ts";
import { announcedServer, FolderInUse, openDataFolder } from "./node/data-folder.ts";
import { policyFrom } from "./node/policy-file.ts";
import { PolicyFault } from "./policy/read-policy.ts";
import { openServices } from "./node/open-services.ts";

const REFUSED = 1;
const MISUSED = 2;

const say = (text: string) => void process.stderr.write(text);

const output = {
  out: (text: string) => void process.stdout.write(text),
  // A line that is written over, where somebody looks on.
  progress: (text: string) => {
    if (process.stderr.isTTY) say(`\r\u001B[K${text}\r`);
  },
};

type Import = Extract<ImportCommand, { kind: "import" }>;

/** Opens the stores of a folder in which no server works, imports, and closes them again. */
async function importHere(env: Env, command: Import): Promise<number> {
  await using open = new AsyncDisposableStack();
  const folder = openDataFolder(env.CANDOR_DATA);
  open.defer(() => folder.release());
  const opened = await openServices({
    folder,
    policy: policyFrom(env.CANDOR_POLICY, folder.policyFile, DEFAULT_POLICY),
    auth: { mode: "token" },
    clock: () => new Date(),
    log: ({ error }) => say(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  open.defer(() => opened.close());
  await opened.prepare({ demo: false, say: output.progress });
  const code = await runImport(opened.importer, command, output);
  await opened.importer.idle();
  return code;
}

async function importFiles(command: Import): Promise<number> {
  const env = readEnv(process.env);
  const server = announcedServer(env.CANDOR_DATA);
  if (server && (await isAlive(server.address))) {
    return runImport(createRemoteIngest(server), command, output);
  }
  return importHere(env, command);
}

async function run(command: ImportCommand): Promise<number> {
  switch (command.kind) {
    case "help":
      output.out(HELP);
      return 0;
    case "misused":
      say(`${command.message}\n\n${HELP}`);
      return MISUSED;
    case "suggest":
      output.out(await suggestMapping(await readFile(command.file), basename(command.file)));
      return 0;
    case "import":
      return importFiles(command);
  }
}

/** The message for what a person can mend from it alone; everything else is shown with its stack. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOENT" && "path" in error) {
    return `There is no file ${String(error.path)}.`;
  }
  const mendable = [
    DamagedLedger,
    EnvFault,
    FolderInUse,
    PolicyFault,
    RemoteLost,
    RemoteRefusal,
    UnreadableFile,
  ];
  return mendable.some((kind) => error instanceof kind)
    ? error.message
    : (error.stack ?? error.message);
}

try {
  process.exitCode = await run(importCommand(process.argv.slice(2)));
} catch (error) {
  say(`${messageOf(error)}\n`);
  process.exitCode = REFUSED;
}
