import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import type { Band } from "#src/domain/band.ts";
import { arrangeRows, type Arrangement, type RowChoices } from "./arrange.ts";
import type { HeatMapData, HeatMapProps, HeatMapRow } from "./heat-map-props.ts";
import type { RowStanding } from "./scene.ts";
import { shownBands, spreadsOf } from "./shade.ts";
import { orderRows, type HeatMapSort } from "./sort.ts";
import type { Picture, SurfaceContent } from "./surface.ts";

const everyBand: ReadonlySet<Band> = new Set();

/** As the rows came. */
export const GIVEN_ORDER: HeatMapSort = { by: "given" };

/** So many texts are measured, of those that have nearly as many characters as the longest. */
const MEASURED = 24;
const NEARLY = 0.8;

/** Texts among which the widest is, near enough: to measure every one would take longer than to paint. */
function longest(texts: readonly string[]): string[] {
  const most = texts.reduce((length, text) => Math.max(length, text.length), 0);
  const found: string[] = [];
  for (const text of texts) {
    if (text.length < most * NEARLY) continue;
    found.push(text);
    if (found.length === MEASURED) break;
  }
  return found;
}

/** Of so many cells the widest text is taken for the widest of all. */
const TEXTS_SAMPLED = 400;

function sampledTexts({
  rows,
  columns,
  cellText,
}: Pick<HeatMapProps, "rows" | "columns" | "cellText">): string[] {
  const count = rows.length * columns.length;
  const stride = Math.max(1, Math.floor(count / TEXTS_SAMPLED));
  return Array.from({ length: Math.ceil(count / stride) }, (_, sample) => {
    const at = sample * stride;
    return cellText(Math.floor(at / columns.length), at % columns.length);
  });
}

const noMark = () => "";
const nobody: ReadonlySet<string> = new Set();

/** Which rows show and in which order, for the map and for its table. */
export function useArrangement(props: HeatMapData): Arrangement {
  const { rows, columns, cells, colourBy = "band", sort = GIVEN_ORDER } = props;
  const { folded = nobody, pinned = nobody } = props;
  const { i18n } = useLingui();
  const ordered = useMemo(
    () => orderRows(rows, columns.length, cells, sort, i18n.locale, colourBy),
    [rows, columns, cells, sort, i18n.locale, colourBy],
  );
  return useMemo(
    () => arrangeRows(rows, ordered, { folded, pinned }),
    [rows, ordered, folded, pinned],
  );
}

function standingOf(row: HeatMapRow, { folded, pinned }: RowChoices): RowStanding {
  if (row.size !== undefined) return folded.has(row.id) ? "folded" : "open";
  return row.group === undefined || pinned.has(row.id) ? "plain" : "member";
}

/** A label with blanks for what stands beside it: about as wide as it will be. */
function spacious({ label, size, group }: HeatMapRow): string {
  if (size !== undefined) return `    ${label}     ${size}`;
  return group === undefined ? label : `   ${label}`;
}

/** What the props say about the picture, worked out once per change of what it depends on. */
export function usePicture(
  props: HeatMapProps,
  { order, frozen }: Arrangement,
): Omit<Picture, "crosshair" | "focus" | "marked"> & { readonly content: SurfaceContent } {
  const { rowHeading, rows, columns, cells, cellText, cellMark = noMark } = props;
  const { colourBy = "band", sort = GIVEN_ORDER, filterBands = everyBand } = props;
  const { folded = nobody, pinned = nobody } = props;
  const { i18n } = useLingui();
  const thinnable = props.columnLabels === "thinned";

  const shading = useMemo(() => {
    const spreads = spreadsOf(cells, columns.length, { colourBy, alike: thinnable });
    const shown = shownBands(filterBands);
    return { cells, columns: columns.length, order, colourBy, spreads, shown };
  }, [cells, columns, order, colourBy, filterBands, thinnable]);

  const labels = useMemo(
    () => ({
      corner: rowHeading,
      row: (row: number) => rows[row]?.label ?? "",
      column: (column: number) => columns[column]?.label ?? "",
      partial: (column: number) => columns[column]?.partial ?? false,
      standing: (at: number) => {
        const row = rows[at];
        return row ? standingOf(row, { folded, pinned }) : "plain";
      },
      size: (row: number) => {
        const size = rows[row]?.size;
        return size === undefined ? "" : i18n.number(size);
      },
      cell: cellText,
      mark: cellMark,
    }),
    [rowHeading, rows, columns, cellText, cellMark, folded, pinned, i18n],
  );

  const measured = useMemo(
    () => ({
      rowLabels: longest(rows.map(spacious)),
      columnLabels: longest(columns.map((column) => column.label)),
      columnWords: longest(columns.flatMap((column) => column.label.split(/\s+/))),
      cellTexts: longest(sampledTexts({ rows, columns, cellText })),
    }),
    [rows, columns, cellText],
  );
  const content = useMemo(
    () => ({ ...measured, rows: order.length, frozen, columns: columns.length, thinnable }),
    [measured, order, frozen, columns, thinnable],
  );

  return { shading, labels, content, sorted: sort.by === "column" ? sort : null };
}
