import { askWorker } from "./off-thread.ts";
import { readGrid, type Grid } from "./read-grid.ts";

/** From so many bytes on a grid is read off the page's thread; a smaller one takes less time than to send it there. */
const LARGE_BYTES = 500_000;

/** Whether there is another thread to read on. */
function isForWorker(bytes: ArrayBuffer): boolean {
  return bytes.byteLength >= LARGE_BYTES && typeof Worker === "function";
}

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
