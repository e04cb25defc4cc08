import { useCallback } from "react";
import { useCatalogue } from "#src/api/catalogue.ts";
import { formatDelta, formatNumber, UNKNOWN } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { GridCells, GridColour } from "./grid-colour.ts";
import { useWriteValue } from "./use-write-value.ts";

/** A composite is a number of points without decimals. */
const POINTS = { unit: "points", decimals: 0 } as const;

/** A distance to the goal with its sign: `+` beyond it, `−` short of it. */
export function useWriteDistance(): (kpi: string | null, distance: number) => string {
  const { kpis } = useCatalogue();
  const { locale, currency } = useNumberStyle();
  return useCallback(
    (kpi, distance) =>
      Number.isNaN(distance)
        ? UNKNOWN
        : formatDelta(kpis.find(({ id }) => id === kpi) ?? POINTS, distance, { locale, currency }),
    [kpis, locale, currency],
  );
}

/** Writes the number that a colour goes by into a cell. */
export function useWriteCell(): (
  cells: GridCells,
  at: number,
  kpi: string | null,
  colour: GridColour,
) => string {
  const { locale } = useNumberStyle();
  const value = useWriteValue();
  const distance = useWriteDistance();
  return useCallback(
    (cells, at, kpi, colour) => {
      const number = (of: Float64Array) => of[at] ?? Number.NaN;
      switch (colour) {
        case "band":
          return value(kpi, number(cells.value));
        case "adjusted":
          return value(kpi, number(cells.adjusted));
        case "distance":
          return distance(kpi, number(cells.distance));
        case "score": {
          const score = number(cells.score);
          return Number.isNaN(score) ? UNKNOWN : formatNumber(score, 0, locale);
        }
      }
    },
    [value, distance, locale],
  );
}
