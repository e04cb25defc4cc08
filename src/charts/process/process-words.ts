import { useLingui } from "@lingui/react/macro";
import { formatDay, formatDays } from "#src/domain/format-day.ts";
import { formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { countOf } from "#src/ui/words/count-of.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { decimalsOf } from "../plot/value-axis.ts";
import type { ProcessEvent, ProcessPoint } from "./process-point.ts";

/** How the numbers and points of a process are put into words. */
export interface ProcessWords {
  readonly value: (value: number | null) => string;
  /** Writes the labels of an axis. */
  readonly tick: (ticks: readonly number[]) => (value: number) => string;
  readonly days: (point: Pick<ProcessPoint, "from" | "to">) => string;
  readonly span: (span: { readonly low: number; readonly high: number }) => string;
  readonly signal: (point: ProcessPoint) => string | null;
  /** Why a bucket is not whole; null when it is. */
  readonly partial: (point: ProcessPoint) => string | null;
  /** Everything that is to be said of a point, each part a few words; the first names it. */
  readonly lines: (point: ProcessPoint, events: readonly ProcessEvent[]) => string[];
}

/** The words of a process in the reader's language. */
export function useProcessWords(kpi: ChartKpi): ProcessWords {
  const { t, i18n } = useLingui();
  const style = useNumberStyle();
  const value = (number: number | null) => formatValue(kpi, number, style);
  const tick: ProcessWords["tick"] = (ticks) => {
    const decimals = decimalsOf(ticks);
    return (number) => formatValue({ ...kpi, decimals }, number, style);
  };
  const span: ProcessWords["span"] = ({ low, high }) => `${value(low)} – ${value(high)}`;
  const days: ProcessWords["days"] = (point) =>
    point.from === point.to
      ? formatDay(point.from, "full", style.locale)
      : formatDays(point, style.locale);
  const signal: ProcessWords["signal"] = (point) => {
    switch (point.signal) {
      case "outside":
        return t`Signal: outside the natural limits`;
      case "run":
        return t`Signal: part of a long run on one side of the mean`;
      case null:
        return null;
    }
  };
  const partial: ProcessWords["partial"] = (point) => {
    if (!point.partial) return null;
    return point.filling ? t`Still filling` : t`Partial: cut by the period`;
  };
  const interval = (point: ProcessPoint) => {
    const text = point.interval && span(point.interval);
    return point.interval && t`90 % interval ${text}`;
  };
  const goal = (point: ProcessPoint) => {
    const text = point.goalRange ? span(point.goalRange) : value(point.goal);
    return (point.goal !== null || point.goalRange !== null) && t`Goal ${text}`;
  };
  const limits = (point: ProcessPoint) => {
    const text = point.limits && span(point.limits);
    return point.limits && t`Natural limits ${text}`;
  };
  const peers = (point: ProcessPoint) => {
    const text = point.peers && span(point.peers);
    return point.peers && t`Middle half of peers ${text}`;
  };
  const lines: ProcessWords["lines"] = (point, events) =>
    [
      days(point),
      point.value === null ? t`No data` : value(point.value),
      point.sample !== null && countOf(i18n, point.sample, kpi.sampleUnit, style.locale),
      interval(point),
      partial(point),
      signal(point),
      goal(point),
      limits(point),
      peers(point),
      ...events.map((event) => `${formatDay(event.day, "short", style.locale)}: ${event.text}`),
    ].filter((line) => typeof line === "string");
  return { value, tick, days, span, signal, partial, lines };
}
