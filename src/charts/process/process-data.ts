import { useLingui } from "@lingui/react/macro";
import { formatNumber } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { words, type ChartCell, type ChartColumn, type ChartData } from "../frame/chart-data.ts";
import type { ProcessPoint } from "./process-point.ts";
import { useProcessWords } from "./process-words.ts";

/** The numbers of a ProcessChart as a table: a row per bucket, a column for each thing that occurs at all. */
export function useProcessData(
  caption: string,
  points: readonly ProcessPoint[],
  kpi: ChartKpi,
): ChartData {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const say = useProcessWords(kpi);
  const number = (raw: number | null): ChartCell => ({ text: say.value(raw), raw });
  const count = (raw: number | null): ChartCell => ({
    text: raw === null ? say.value(null) : formatNumber(raw, 0, locale),
    raw,
  });
  const has = (part: "goal" | "goalRange" | "limits" | "peers" | "interval") =>
    points.some((point) => point[part] !== null);
  const parts: {
    column: ChartColumn;
    shown: boolean;
    cell: (point: ProcessPoint) => ChartCell;
  }[] = [
    {
      column: { id: "days", name: t`Days` },
      shown: true,
      cell: (point) => ({ text: say.days(point), raw: `${point.from}/${point.to}` }),
    },
    {
      column: { id: "value", name: t`Value`, numeric: true },
      shown: true,
      cell: (point) => number(point.value),
    },
    {
      column: { id: "sample", name: t`Sample`, numeric: true },
      shown: true,
      cell: (point) => count(point.sample),
    },
    {
      column: { id: "interval-low", name: t`Interval from`, numeric: true },
      shown: has("interval"),
      cell: (point) => number(point.interval?.low ?? null),
    },
    {
      column: { id: "interval-high", name: t`Interval to`, numeric: true },
      shown: has("interval"),
      cell: (point) => number(point.interval?.high ?? null),
    },
    {
      column: { id: "limit-low", name: t`Lower limit`, numeric: true },
      shown: has("limits"),
      cell: (point) => number(point.limits?.low ?? null),
    },
    {
      column: { id: "limit-high", name: t`Upper limit`, numeric: true },
      shown: has("limits"),
      cell: (point) => number(point.limits?.high ?? null),
    },
    {
      column: { id: "goal", name: t`Goal`, numeric: true },
      shown: has("goal"),
      cell: (point) => number(point.goal),
    },
    {
      column: { id: "goal-low", name: t`Goal from`, numeric: true },
      shown: has("goalRange"),
      cell: (point) => number(point.goalRange?.low ?? null),
    },
    {
      column: { id: "goal-high", name: t`Goal to`, numeric: true },
      shown: has("goalRange"),
      cell: (point) => number(point.goalRange?.high ?? null),
    },
    {
      column: { id: "peers-low", name: t`Peers’ lower quartile`, numeric: true },
      shown: has("peers"),
      cell: (point) => number(point.peers?.low ?? null),
    },
    {
      column: { id: "peers-median", name: t`Peers’ median`, numeric: true },
      shown: has("peers"),
      cell: (point) => number(point.peers?.median ?? null),
    },
    {
      column: { id: "peers-high", name: t`Peers’ upper quartile`, numeric: true },
      shown: has("peers"),
      cell: (point) => number(point.peers?.high ?? null),
    },
    {
      column: { id: "remark", name: t`Remark` },
      shown: true,
      cell: (point) => {
        const remarks = [say.partial(point), say.signal(point)];
        return words(remarks.filter((remark) => remark !== null).join(", "));
      },
    },
  ];
  const shown = parts.filter((part) => part.shown);
  return {
    caption,
    columns: shown.map((part) => part.column),
    rows: points.map((point) => ({
      id: point.from,
      cells: shown.map((part) => part.cell(point)),
    })),
  };
}
