import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { InputOf } from "#src/api/address.ts";
import { useCatalogue } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { KpiResult, Scorecard } from "#src/contract/scorecard.ts";
import { formatValue } from "#src/domain/format.ts";
import { BandGlyph } from "#src/ui/band-glyph.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Sparkline } from "#src/ui/sparkline.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { CompositeFigures } from "./composite-figures.tsx";
import styles from "./team-strip.module.css";

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
          <CompositeFigures composite={composite} size="large" />
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
