import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { InputOf } from "#src/api/address.ts";
import { useCatalogue } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { KpiResult, Scorecard } from "#src/contract/scorecard.ts";
import { formatNumber, formatPercent, formatValue, UNKNOWN } from "#src/domain/format.ts";
import { BandGlyph } from "#src/ui/band-glyph.tsx";
import { BandMark } from "#src/ui/band-mark.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Sparkline } from "#src/ui/sparkline.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./team-strip.module.css";

/** The score with how sure it is, and on how much of the weight. */
function Whole({ composite }: Pick<Scorecard, "composite">) {
  const { locale } = useNumberStyle();
  const say = useSay();
  const { score, interval, band, sentence, held } = composite;
  const coverage = formatPercent(composite.coverage * 100, 0, locale);
  const [low, high] = [interval?.low, interval?.high].map((end) =>
    end === undefined ? UNKNOWN : formatNumber(end, 0, locale),
  );
  return (
    <div className={styles.whole}>
      <p className={styles.figures}>
        <span className={styles.score}>
          {score === null ? UNKNOWN : formatNumber(score, 0, locale)}
        </span>
        <span className={styles.sure}>
          <BandMark band={band} />
          <span>
            {interval && (
              <>
                <Trans>
                  {low} – {high} with 90 %
                </Trans>
                {" · "}
              </>
            )}
            <Trans>{coverage} covered</Trans>
          </span>
        </span>
      </p>
      <p className={styles.sentence}>
        {say(sentence)} {held && say(held.sentence)}
      </p>
    </div>
  );
}

function Kpi({ result, subject }: { result: KpiResult; subject: Scorecard["subject"] }) {
  const { i18n } = useLingui();
  const style = useNumberStyle();
  const { kpis } = useCatalogue();
  const nameOf = useKpiName();
  const kpi = kpis.find(({ id }) => id === result.kpi);
  if (!kpi) return null;
  const { value, band, spark, goal } = result;
  return (
    <div>
      <dt>
        <Link
          to="/scorecard/$level/$id/$kpi"
          params={{ level: subject.level, id: subject.id, kpi: kpi.id }}
          title={nameOf(kpi.name)}
        >
          {nameOf(kpi.shortName)}
        </Link>
      </dt>
      <dd>
        <span className={styles.value}>
          <BandGlyph band={band} />
          <VisuallyHidden>{i18n._(BAND_WORDS[band])}</VisuallyHidden>
          {formatValue(kpi, value, style)}
        </span>
        <Sparkline
          points={spark}
          goal={goal?.anchors.shape === "linear" ? goal.anchors.target : null}
          height={16}
        />
      </dd>
    </div>
  );
}

/** A unit in one strip: its score with interval and coverage, and each KPI that counts with its last 13 weeks. */
export function TeamStrip({ question }: { readonly question: InputOf<"scorecard"> }) {
  const query = useQuery(queryFor("scorecard", question));
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={116} />}>
      {({ subject, composite, kpis }) => (
        <section className={styles.strip} aria-label={subject.name}>
          <Whole composite={composite} />
          <dl className={styles.kpis}>
            {kpis
              .filter(({ weight }) => weight > 0)
              .map((result) => (
                <Kpi key={result.kpi} result={result} subject={subject} />
              ))}
          </dl>
        </section>
      )}
    </QueryPanel>
  );
}
