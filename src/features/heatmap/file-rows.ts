import type { CsvRow } from "#src/charts/frame/csv.ts";
import { arrangeRows } from "#src/charts/heat-map/arrange.ts";
import type { HeatMapData } from "#src/charts/heat-map/heat-map-props.ts";
import { orderRows } from "#src/charts/heat-map/sort.ts";
import { BANDS, type Band } from "#src/domain/band.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** In the reader's language. */
interface FileWords {
  readonly locale: string;
  readonly group: string;
  readonly band: string;
  readonly bandName: (band: Band) => string;
}

/**
 * A grid as the lines of a file: its rows in the order in which they are shown, the folded ones too; of each cell the number that
 * its colour goes by, unrounded, and where columns are KPIs its band.
 */
export function* fileRows(
  data: HeatMapData,
  { withBands, words }: { readonly withBands: boolean; readonly words: FileWords },
): Generator<CsvRow> {
  const { rows, columns, cells, colourBy = "band", sort = { by: "given" }, pinned } = data;
  const { locale, group, band, bandName } = words;
  const groups = new Map(
    rows.flatMap((row) => (row.size === undefined ? [] : [[row.id, row.label]])),
  );
  const numbers = colourBy === "score" ? cells.score : (cells.ramp ?? cells.value);
  yield [
    data.rowHeading,
    ...(groups.size > 0 ? [group] : []),
    ...columns.flatMap(({ label }) => (withBands ? [label, `${label}: ${band}`] : [label])),
  ];
  const ordered = orderRows(rows, columns.length, cells, sort, locale, colourBy);
  const { order } = arrangeRows(rows, ordered, { folded: NOTHING, pinned: pinned ?? NOTHING });
  for (const row of order) {
    const { label = "", group: inGroup } = rows[row] ?? {};
    const fields: (string | number | null)[] = [label];
    if (groups.size > 0) fields.push(groups.get(inGroup ?? "") ?? null);
    for (const column of columns.keys()) {
      const at = row * columns.length + column;
      const number = numbers[at] ?? Number.NaN;
      fields.push(Number.isNaN(number) ? null : number);
      if (withBands) fields.push(bandName(BANDS[cells.band[at] ?? 0] ?? "no-goal"));
    }
    yield fields;
  }
}
