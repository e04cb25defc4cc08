import { cellText, isBlank, type RawRow } from "../reading/cell.ts";
import { plainHeader } from "../rows/columns.ts";
import type { Bundle } from "./turned-rows.ts";

/** Each row by itself, for sheets in which every figure has columns of its own. */
export function* singly(rows: Iterable<RawRow>, figures: readonly string[]): Generator<Bundle> {
  for (const first of rows) yield { first, rows: figures.map(() => first) };
}

interface Gathering {
  /** The column that says which figure a row holds. */
  readonly figureColumn: number;
  /** The columns in which rows that belong together say the same. */
  readonly own: readonly number[];
  readonly figures: readonly string[];
  /** The columns with the figures' cells. */
  readonly repeated: readonly number[];
}

function nameless(raw: RawRow): RawRow {
  const message =
    "The row has cells to read but does not say which figure they are: fill it in, or name the column under `fill_down`.";
  return { ...raw, fault: { rule: "blank", message } };
}

/**
 * Puts rows together that hold different figures of the same. The second row of one figure belongs with the second rows of the
 * others, so that parts of a day stay apart.
 */
export function gathered(
  rows: readonly RawRow[],
  { figureColumn, own, figures, repeated }: Gathering,
): Bundle[] {
  const places = new Map(figures.map((figure, at) => [plainHeader(figure), at]));
  const bundles = new Map<string, { first: RawRow; rows: (RawRow | undefined)[] }>();
  const times = new Map<string, number>();
  for (const raw of rows) {
    const name = plainHeader(cellText(raw.cells[figureColumn]));
    const isNameless = name === "" && repeated.some((index) => !isBlank(raw.cells[index]));
    if (raw.fault || isNameless) {
      bundles.set(`row ${raw.row}`, { first: raw.fault ? raw : nameless(raw), rows: [] });
      continue;
    }
    const at = places.get(name);
    if (at === undefined) continue;
    const key = JSON.stringify(own.map((index) => cellText(raw.cells[index])));
    const time = times.get(`${at} ${key}`) ?? 0;
    times.set(`${at} ${key}`, time + 1);
    const bundle = bundles.get(`${time} ${key}`) ?? { first: raw, rows: [] };
    bundle.rows[at] = raw;
    bundles.set(`${time} ${key}`, bundle);
  }
  return [...bundles.values()];
}
