import "#src/ui/words/change-sentences.ts";
import "#src/ui/words/process-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { words, type ChartCell, type ChartData } from "#src/charts/frame/chart-data.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { ChangeSignal } from "#src/contract/changes.ts";
import {
  formatDelta,
  formatPercent,
  formatSample,
  formatValue,
  UNKNOWN,
} from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import { useSay } from "#src/ui/words/say.ts";

/** Changes as a table: what the cards say, one line each. */
export function useChangesData(signals: readonly ChangeSignal[]): ChartData {
  const { t, i18n } = useLingui();
  const { kpis } = useCatalogue();
  const style = useNumberStyle();
  const nameOf = useKpiName();
  const say = useSay();
  const verdicts = { improved: t`Better`, declined: t`Worse`, moved: t`Moved` };
  const numeric = true;
  const number = (raw: number | null, write: (value: number) => string): ChartCell =>
    raw === null ? { text: UNKNOWN, raw } : { text: write(raw), raw };
  const cellsOf = (kpi: CatalogueKpi, signal: ChangeSignal): ChartCell[] => {
    const { subject, verdict, now, before, delta, interval, sample, parts, volume } = signal;
    const value = (raw: number) => number(raw, (one) => formatValue(kpi, one, style));
    const difference = (raw: number | null) => number(raw, (one) => formatDelta(kpi, one, style));
    return [
      words(subject.name),
      words(levelName(i18n, subject.level, "one")),
      words(nameOf(kpi.name)),
      words(verdicts[verdict]),
      value(before),
      value(now),
      difference(delta),
      difference(interval.low),
      difference(interval.high),
      number(sample, (one) => formatSample(one, kpi.sampleUnit, style.locale)),
      difference(parts?.own ?? null),
      difference(parts?.who ?? null),
      difference(parts?.queues ?? null),
      number(volume, (one) => formatPercent(one * 100, 0, style.locale)),
      words(signal.causes.map(({ text }) => say(text)).join(" ")),
    ];
  };
  return {
    caption: t`What changed by more than chance explains`,
    columns: [
      { id: "unit", name: t`Unit` },
      { id: "level", name: t`Level` },
      { id: "kpi", name: t`KPI` },
      { id: "verdict", name: t`Direction` },
      { id: "before", name: t`Before`, numeric },
      { id: "now", name: t`Now`, numeric },
      { id: "delta", name: t`Difference`, numeric },
      { id: "low", name: t`From`, numeric },
      { id: "high", name: t`To`, numeric },
      { id: "sample", name: t`Sample`, numeric },
      { id: "own", name: t`Own change`, numeric },
      { id: "who", name: t`Who did it`, numeric },
      { id: "queues", name: t`Mix of queues`, numeric },
      { id: "volume", name: t`Volume`, numeric },
      { id: "causes", name: t`Possible causes` },
    ],
    rows: signals.flatMap((signal) => {
      const kpi = kpis.find(({ id }) => id === signal.kpi);
      const { level, id } = signal.subject;
      return kpi ? [{ id: `${level}:${id}:${kpi.id}`, cells: cellsOf(kpi, signal) }] : [];
    }),
  };
}
