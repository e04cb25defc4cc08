import { Trans, useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { ScorecardGrid } from "#src/api/read-scorecards.ts";
import { hasWeight } from "#src/domain/band.ts";
import { formatNumber, formatPercent, UNKNOWN } from "#src/domain/format.ts";
import { BandGlyph } from "#src/ui/band-glyph.tsx";
import { BandMark } from "#src/ui/band-mark.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./total-strip.module.css";
import { useWriteValue } from "./use-write-value.ts";

/** What everyone in the grid makes together: sums over all of them, never a mean of the rows. */
export function TotalStrip({
  scorecards,
}: {
  readonly scorecards: Pick<ScorecardGrid, "total" | "columns" | "within">;
}) {
  const { i18n } = useLingui();
  const { locale } = useNumberStyle();
  const { kpis } = useCatalogue();
  const nameOf = useKpiName();
  const write = useWriteValue();
  const { total, columns, within } = scorecards;
  const coverage = formatPercent(total.coverage * 100, 0, locale);
  return (
    <section className={styles.strip} aria-label={within.name} data-defines="">
      <div className={styles.whole}>
        <span className={styles.term}>{within.name}</span>
        <span className={styles.score}>
          {total.composite === null ? UNKNOWN : formatNumber(total.composite, 0, locale)}
        </span>
        <span className={styles.note}>
          <BandMark band={total.compositeBand} />
          {hasWeight(total.compositeBand) && <Trans>{coverage} covered</Trans>}
        </span>
      </div>
      <dl className={styles.kpis}>
        {columns.map((id, column) => {
          const band = total.band[column] ?? "not-enough-data";
          const kpi = kpis.find((one) => one.id === id);
          return (
            <div key={id} data-defines={id}>
              <dt>{kpi ? nameOf(kpi.shortName) : id}</dt>
              <dd>
                <BandGlyph band={band} />
                <VisuallyHidden>{i18n._(BAND_WORDS[band])}</VisuallyHidden>
                {write(id, total.value[column] ?? null)}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
