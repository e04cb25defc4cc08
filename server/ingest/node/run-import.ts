import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Batch } from "#src/contract/batch.ts";
import type { ImportCommand } from "./import-arguments.ts";
import { importReport } from "./import-report.ts";
import type { ImportPort } from "./remote-ingest.ts";

/** Where the command writes: results to one, progress and trouble to the other. */
export interface Output {
  readonly out: (text: string) => void;
  readonly progress: (text: string) => void;
}

type Import = Extract<ImportCommand, { kind: "import" }>;

const POLL_MILLISECONDS = 150;

const isUnderWay = ({ status }: Batch) => status === "checking" || status === "applying";

/** Waits until a batch has come to an end, telling its rows meanwhile. */
async function finished(port: ImportPort, first: Batch, { progress }: Output): Promise<Batch> {
  let batch = first;
  while (isUnderWay(batch)) {
    progress(`${batch.fileName}: ${batch.status} … ${batch.rows} rows`);
    await wait(POLL_MILLISECONDS);
    batch = (await port.find(batch.id)) ?? batch;
  }
  return batch;
}

/** Imports file after file, and stops at the first that is refused. Resolves to the command's exit code. */
export async function runImport(
  port: ImportPort,
  command: Import,
  output: Output,
): Promise<number> {
  const mapping = command.mapping === null ? null : await readFile(command.mapping, "utf8");
  for (const file of command.files) {
    const startedAt = Date.now();
    const received = await port.receive({
      fileName: basename(file),
      bytes: await readFile(file),
      mapping,
      mappingName: command.mapping === null ? undefined : basename(command.mapping),
      source: command.source,
      dryRun: command.dryRun,
      sha256: command.sha256,
      actor: "import command",
    });
    const isRepeat = received.sequence !== null && Date.parse(received.receivedAt) < startedAt;
    const batch = await finished(port, received, output);
    output.out(importReport(batch, isRepeat));
    if (batch.status === "refused") return 1;
  }
  return 0;
}
