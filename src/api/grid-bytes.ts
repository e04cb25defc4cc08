import { GridFault } from "#src/contract/grid-fault.ts";
import { GRID_MEDIA_TYPE } from "#src/contract/grid-form.ts";

/** The bytes of an answer in the binary form. Throws a GridFault for an answer in any other. */
export async function bytesOf(response: Response): Promise<ArrayBuffer> {
  const type = response.headers.get("content-type") ?? "none";
  if (!type.startsWith(GRID_MEDIA_TYPE)) throw new GridFault(`The grid came as ${type}.`);
  return response.arrayBuffer();
}

/** From so many bytes on a grid is read off the page's thread; a smaller one takes less time than to send it there. */
const LARGE_BYTES = 500_000;

/** Whether bytes are so many that they are read on another thread, where there is one. */
export function isForWorker(bytes: ArrayBuffer): boolean {
  return bytes.byteLength >= LARGE_BYTES && typeof Worker === "function";
}
