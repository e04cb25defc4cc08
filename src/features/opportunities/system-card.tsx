import "#src/ui/words/opportunity-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useKpi } from "#src/api/catalogue.ts";
import type { SystemIssue } from "#src/contract/opportunities.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Card } from "#src/ui/card.tsx";
import { Figure } from "#src/ui/figure.tsx";
import { KpiEvidence } from "#src/ui/kpi-evidence.tsx";
import { useCountOf } from "#src/ui/words/count-of.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./opportunity-card.module.css";

/** A gap that most of a team has: what the team does, and who shares it where they may be named. */
export function SystemCard({ issue }: { readonly issue: SystemIssue }) {
  const { t } = useLingui();
  const kpi = useKpi(issue.kpi);
  const nameOf = useKpiName();
  const say = useSay();
  const countOf = useCountOf();
  if (kpi === undefined) return null;
  const { team, value, sample, band, goal, interval, members } = issue;
  const sentence = say(issue.sentence);
  const params = { level: team.level, id: team.id };
  return (
    <Card className={styles.card}>
      <h3 className={styles.head} data-placeless>
        <span className={styles.who}>
          <Link to="/scorecard/$level/$id" params={params} className={styles.name}>
            {team.name}
          </Link>
        </span>
        <Figure kpi={kpi} value={value} />
        <span className={styles.kpi}>{nameOf(kpi.name)}</span>
      </h3>
      <BandMark band={band} />
      <KpiEvidence
        kpi={kpi}
        result={{ value, interval, goal, band, peers: null }}
        sentence={sentence}
      />
      <p className={styles.sentence}>{sentence}</p>
      {members.length > 0 && (
        <ul className={styles.chips} aria-label={t`Who shares it`}>
          {members.map(({ level, id, name }) => (
            <li key={id} className={styles.chip}>
              <Link to="/scorecard/$level/$id/$kpi" params={{ level, id, kpi: issue.kpi }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <span>{sample !== null && countOf(sample, kpi.sampleUnit)}</span>
        <span className={styles.links}>
          <Link to="/scorecard/$level/$id/$kpi" params={{ ...params, kpi: issue.kpi }}>
            <Trans>This KPI of the team</Trans>
          </Link>
        </span>
      </div>
    </Card>
  );
}
