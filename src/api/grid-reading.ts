import { isForWorker } from "./grid-bytes.ts";
import { askWorker } from "./off-thread.ts";
import { readGrid, type Grid } from "./read-grid.ts";

/** Reads the pages of one grid, the large ones in a worker that lives as long as this is not disposed. */
export class GridReading implements Disposable {
  #worker: Worker | null = null;

  /** Throws a GridFault for bytes that are no heat map. */
  async read(bytes: ArrayBuffer): Promise<Grid> {
    if (!isForWorker(bytes)) return readGrid(bytes);
    this.#worker ??= new Worker(new URL("./grid-worker.ts", import.meta.url), { type: "module" });
    return askWorker(this.#worker, bytes, [bytes]);
  }

  [Symbol.dispose](): void {
    this.#worker?.terminate();
  }
}
