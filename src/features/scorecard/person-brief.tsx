import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CirclePause, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { InputOf } from "#src/api/address.ts";
import { useCatalogue } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { KpiResult, Scorecard } from "#src/contract/scorecard.ts";
import { formatValue } from "#src/domain/format.ts";
import { EvidenceBar } from "#src/ui/evidence-bar.tsx";
import { evidenceOf } from "#src/ui/evidence-of.ts";
import { IconButton } from "#src/ui/icon-button.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import { CompositeFigures } from "./composite-figures.tsx";
import styles from "./person-brief.module.css";

/** One KPI in a line: name, value, evidence bar; its sentence is the bar's name. */
function Line({ result, subject }: { result: KpiResult; subject: Scorecard["subject"] }) {
  const style = useNumberStyle();
  const { kpis } = useCatalogue();
  const nameOf = useKpiName();
  const say = useSay();
  const kpi = kpis.find(({ id }) => id === result.kpi);
  if (!kpi) return null;
  const { level, id } = subject;
  return (
    <li className={styles.line} data-defines={kpi.id} data-of={`${level}:${id}`}>
      <Link
        to="/scorecard/$level/$id/$kpi"
        params={{ level, id, kpi: kpi.id }}
        className={styles.kpi}
        title={nameOf(kpi.name)}
      >
        {nameOf(kpi.shortName)}
      </Link>
      <span className={styles.bar}>
        <EvidenceBar evidence={evidenceOf(result)} sentence={say(result.sentence)} />
      </span>
      <span className={styles.value}>{formatValue(kpi, result.value, style)}</span>
      {result.held && (
        <p className={styles.held}>
          <CirclePause size={14} aria-hidden="true" /> {say(result.held.sentence)}
        </p>
      )}
    </li>
  );
}

function Content({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useLingui();
  const { composite, kpis, place, subject } = scorecard;
  return (
    <>
      <p className={styles.place}>{place}</p>
      <CompositeFigures composite={composite} size="small" />
      <ul className={styles.lines} aria-label={t`KPIs that count`}>
        {kpis
          .filter(({ weight }) => weight > 0)
          .map((result) => (
            <Line key={result.kpi} result={result} subject={subject} />
          ))}
      </ul>
      <Link to="/scorecard/$level/$id" params={{ level: subject.level, id: subject.id }}>
        <Trans>The whole scorecard</Trans>
      </Link>
    </>
  );
}

interface PersonBriefProps {
  readonly question: InputOf<"scorecard">;
  readonly onClose: () => void;
}

/**
 * Somebody's scorecard in short, beside the list that they were picked from. It takes the focus when it opens; Escape and the
 * close button close it.
 */
export function PersonBrief({ question, onClose }: PersonBriefProps) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useQuery(queryFor("scorecard", question));
  const whose = `${question.level}:${question.id}`;
  useEffect(() => heading.current?.focus(), [whose]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it wherever focus is inside
    <section
      className={styles.brief}
      aria-label={t`Scorecard in short`}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.name}>
          {query.data?.subject.name ?? t`Scorecard in short`}
        </h2>
        <IconButton label={t`Close`} icon={<X size={18} aria-hidden="true" />} onClick={onClose} />
      </header>
      <QueryPanel query={query} skeleton={<Skeleton height={360} />}>
        {(scorecard) => <Content scorecard={scorecard} />}
      </QueryPanel>
    </section>
  );
}
