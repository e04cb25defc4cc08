import { useLingui } from "@lingui/react/macro";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { ChangeSignal } from "#src/contract/changes.ts";
import type { Band } from "#src/domain/band.ts";
import { EvidenceBar } from "#src/ui/evidence-bar.tsx";
import { axisAround } from "#src/ui/evidence-of.ts";
import { useChangeWords } from "./change-words.ts";

const BANDS: Readonly<Record<ChangeSignal["verdict"], Band>> = {
  improved: "exceeds",
  declined: "below",
  moved: "too-close",
};

/**
 * The size of a change with its interval, on an evidence bar whose tick is “no change”: what lies clear of the tick is news.
 * Better is on the right, whichever way that is for the KPI.
 */
export function ChangeBar({
  kpi,
  signal,
}: {
  readonly kpi: CatalogueKpi;
  readonly signal: ChangeSignal;
}) {
  const { t } = useLingui();
  const { difference, span } = useChangeWords(kpi);
  const { delta, interval, verdict } = signal;
  const [least, most] = axisAround([0, delta, interval.low, interval.high]);
  const axis = kpi.direction === "lower" ? ([most, least] as const) : ([least, most] as const);
  const [size, between] = [difference(delta), span(interval)];
  const ends =
    kpi.direction === "range"
      ? { start: t`less`, end: t`more` }
      : { start: t`worse`, end: t`better` };
  return (
    <EvidenceBar
      evidence={{ axis, goal: 0, peers: null, interval, value: delta, band: BANDS[verdict] }}
      sentence={t`Changed by ${size}, 90 % interval ${between}`}
      scale={{ ...ends, goal: null }}
    />
  );
}
