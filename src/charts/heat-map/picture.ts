import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import type { Band } from "#src/domain/band.ts";
import type { HeatMapProps } from "./heat-map-props.ts";
import { shownBands, spreadOf } from "./shade.ts";
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

/** The order in which the rows are shown, for the map and for its table: position on the screen → row in the data. */
export function useRowOrder({
  rows,
  columns,
  cells,
  sort = GIVEN_ORDER,
}: Pick<HeatMapProps, "rows" | "columns" | "cells" | "sort">): Uint32Array {
  const { i18n } = useLingui();
  return useMemo(
    () => orderRows(rows, columns.length, cells, sort, i18n.locale),
    [rows, columns, cells, sort, i18n.locale],
  );
}

/** What the props say about the picture, worked out once per change of what it depends on. */
export function usePicture(
  props: HeatMapProps,
  order: Uint32Array,
): Omit<Picture, "crosshair" | "focus"> & { readonly content: SurfaceContent } {
  const { rowHeading, rows, columns, cells, cellText } = props;
  const { colourBy = "band", sort = GIVEN_ORDER, filterBands = everyBand } = props;
  const thinnable = props.columnLabels === "thinned";

  const shading = useMemo(() => {
    const spread = colourBy === "value" ? spreadOf(cells.value) : null;
    const shown = shownBands(filterBands);
    return { cells, columns: columns.length, order, colourBy, spread, shown };
  }, [cells, columns, order, colourBy, filterBands]);

  const labels = useMemo(
    () => ({
      corner: rowHeading,
      row: (row: number) => rows[row]?.label ?? "",
      column: (column: number) => columns[column]?.label ?? "",
      partial: (column: number) => columns[column]?.partial ?? false,
      group: (row: number) => (sort.by === "given" ? rows[row]?.group : undefined),
      cell: cellText,
    }),
    [rowHeading, rows, columns, cellText, sort],
  );

  const content = useMemo(
    () => ({
      rows: rows.length,
      columns: columns.length,
      rowLabels: longest(rows.map((row) => row.label)),
      columnLabels: longest(columns.map((column) => column.label)),
      columnWords: longest(columns.flatMap((column) => column.label.split(/\s+/))),
      cellTexts: longest(sampledTexts({ rows, columns, cellText })),
      thinnable,
    }),
    [rows, columns, cellText, thinnable],
  );

  return { shading, labels, content, sorted: sort.by === "column" ? sort : null };
}
