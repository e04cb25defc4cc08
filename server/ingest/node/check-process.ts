import type { FaultRule } from "../fault-rule.ts";
import { fork } from "node:child_process";
import { join } from "node:path";
import type { Check, CheckResult } from "../check-job.ts";

/** What the process may use before it is ended and its file refused. */
export interface CheckLimits {
  readonly memoryMegabytes: number;
  readonly deadlineSeconds: number;
}

const CHECK_LIMITS: CheckLimits = { memoryMegabytes: 2048, deadlineSeconds: 600 };

type Message = { rows: number } | { result: CheckResult } | { error: string };

function refused(rule: FaultRule, message: string): CheckResult {
  return {
    rows: 0,
    source: null,
    rowsSetAside: 0,
    rowsLeftOut: 0,
    faultCount: 1,
    faultsByRule: { [rule]: 1 },
    faults: [{ row: null, column: null, rule, message }],
    content: null,
  };
}

/**
 * Checks each file in a process of its own, so that one which is made to exhaust a reader exhausts nothing else. Rejects
 * only when the reader itself fails.
 */
export function createProcessCheck(limits: CheckLimits = CHECK_LIMITS): Check {
  return (job, onProgress) => {
    const { promise, resolve, reject } = Promise.withResolvers<CheckResult>();
    const child = fork(join(import.meta.dirname, "check-child.ts"), {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${limits.memoryMegabytes}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const deadline = setTimeout(() => {
      child.kill("SIGKILL");
      const message = `Reading the file took more than ${limits.deadlineSeconds} seconds: split it and import the parts.`;
      resolve(refused("too-slow", message));
    }, limits.deadlineSeconds * 1000);
    child.on("message", (message: Message) => {
      if ("rows" in message) onProgress(message.rows);
      else if ("result" in message) resolve(message.result);
      else reject(new Error(message.error));
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(deadline);
      if (code === 0) return;
      const message = `Reading the file needs more than ${limits.memoryMegabytes} MB of memory: split it and import the parts.`;
      resolve(refused("too-much-memory", message));
    });
    child.send(job);
    return promise;
  };
}
