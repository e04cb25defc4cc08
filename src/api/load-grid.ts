import { GRID_MEDIA_TYPE } from "#src/contract/grid-form.ts";
import type { InputOf } from "./address.ts";
import { send } from "./client.ts";
import { GridAssembly, type WholeGrid } from "./grid-assembly.ts";
import { bytesOf } from "./grid-bytes.ts";
import { GridReading } from "./grid-reading.ts";
import type { Grid } from "./read-grid.ts";

type Question = InputOf<"heatmap">;

/** So many rows are asked for at once: a quarter of days of them comes within a second. */
const PAGE_ROWS = 2_000;

/** Asks for one page after the other, and puts them together. Yields what there is after each. */
async function* growing(
  question: Question,
  reading: GridReading,
  signal: AbortSignal,
): AsyncGenerator<GridAssembly> {
  const { group, ...plain } = question;
  const ask = async (asked: Question): Promise<Grid> => {
    const response = await send("heatmap", asked, { signal, accept: GRID_MEDIA_TYPE });
    return reading.read(await bytesOf(response));
  };
  const [first, heads] = await Promise.all([
    ask({ ...question, limit: PAGE_ROWS }),
    group === undefined ? null : lastOf(growing({ ...plain, rows: group }, reading, signal)),
  ]);
  const assembly = new GridAssembly(first, heads && heads.grid());
  yield assembly;
  for (let offset = PAGE_ROWS; assembly.wantsMore; offset += PAGE_ROWS) {
    assembly.add(await ask({ ...question, limit: PAGE_ROWS, offset }));
    yield assembly;
  }
}

async function lastOf<Item>(items: AsyncIterable<Item>): Promise<Item> {
  let last: Item | undefined;
  for await (const item of items) last = item;
  if (last === undefined) throw new Error("there is no last of nothing");
  return last;
}

/**
 * Asks for the heat map of everybody, a large one page by page. `partly` is handed what has come so far, each time about twice
 * as much, until all is there. Throws a GridFault for bytes that are no grid, and whatever `send` throws.
 */
export async function loadGrid(
  question: Question,
  signal: AbortSignal,
  partly: (grid: WholeGrid) => void,
): Promise<WholeGrid> {
  using reading = new GridReading();
  let [pages, due] = [0, 1];
  let whole: GridAssembly | null = null;
  for await (const assembly of growing(question, reading, signal)) {
    whole = assembly;
    pages += 1;
    if (pages < due || !assembly.wantsMore) continue;
    partly(assembly.grid());
    due *= 2;
  }
  if (!whole) throw new Error("a grid has at least one page");
  return whole.grid();
}
