import { GridFault } from "#src/contract/grid-fault.ts";

/** What a worker is asked, with the port on which it answers. */
interface Asked<Job> {
  readonly job: Job;
  readonly port: MessagePort;
}

type Reply<Result> =
  | { readonly kind: "done"; readonly result: Result }
  /** The bytes were at fault. */
  | { readonly kind: "fault"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

/** Has a worker do a job. Rejects with a GridFault for faulty bytes, with an Error where the worker itself fails. */
export async function askWorker<Job, Result>(
  worker: Worker,
  job: Job,
  transfer: readonly Transferable[],
): Promise<Result> {
  const { port1: port, port2: theirs } = new MessageChannel();
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const broken = () => reject(new Error("the worker that reads grids could not be started"));
  worker.addEventListener("error", broken);
  port.addEventListener("message", ({ data }: MessageEvent<Reply<Result>>) => {
    switch (data.kind) {
      case "done":
        resolve(data.result);
        return;
      case "fault":
        reject(new GridFault(data.reason));
        return;
      case "failed":
        reject(new Error(data.reason));
    }
  });
  port.start();
  worker.postMessage({ job, port: theirs } satisfies Asked<Job>, [theirs, ...transfer]);
  try {
    return await promise;
  } finally {
    port.close();
    worker.removeEventListener("error", broken);
  }
}

/** The worker's part: does each job it is asked, and hands over what `transfers` names of the result. */
export function answerJobs<Job, Result>(
  work: (job: Job) => Result,
  transfers: (result: Result) => Iterable<Transferable>,
): void {
  addEventListener("message", ({ data: { job, port } }: MessageEvent<Asked<Job>>) => {
    const reply = (said: Reply<Result>, transfer: Iterable<Transferable> = []) =>
      port.postMessage(said, [...transfer]);
    try {
      const result = work(job);
      reply({ kind: "done", result }, transfers(result));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      reply({ kind: error instanceof GridFault ? "fault" : "failed", reason });
    }
  });
}

/** The buffers behind arrays, each once, so that they can be handed over. */
export function buffersOf(arrays: Iterable<ArrayBufferView>): Set<Transferable> {
  const buffers = new Set<Transferable>();
  for (const { buffer } of arrays) if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  return buffers;
}
