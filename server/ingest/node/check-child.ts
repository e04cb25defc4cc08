/**
 * The process in which files of strangers are read. It is started for one file, has a memory limit of its own, and is
 * killed when it takes too long; it opens nothing and writes nothing.
 */
import { checkFile } from "../check-file.ts";
import type { CheckJob, CheckResult } from "../check-job.ts";

function answer(message: { result: CheckResult } | { error: string }): void {
  process.send?.(message, () => process.disconnect());
}

process.once("message", (job: CheckJob) => {
  checkFile(job, (rows) => process.send?.({ rows })).then(
    (result) => answer({ result }),
    (error: unknown) => {
      answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  );
});
