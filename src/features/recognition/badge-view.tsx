import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useCatalogue } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { BadgeDetail } from "#src/contract/recognition/recognition.ts";
import { formatDay, formatDays } from "#src/domain/format-day.ts";
import { BadgeArt, type BadgeState } from "#src/ui/badge-art/badge-art.tsx";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./badge-view.module.css";
import { WeekMarks } from "./week-marks.tsx";

type Award = BadgeDetail["awards"][number];

/** The rows that an award rests on, one link for each KPI over the days of its period; where it rests on the whole score, that. */
function Evidence({ award, agent }: { readonly award: Award; readonly agent: string }) {
  const { kpis } = useCatalogue();
  const nameOf = useKpiName();
  const shown = kpis.filter(({ id }) => award.evidence.includes(id));
  const period = `${award.period.from}..${award.period.to}`;
  if (shown.length === 0) {
    return (
      <p className={styles.evidence}>
        <Link to="/scorecard/$level/$id" params={{ level: "agent", id: agent }} search={{ period }}>
          <Trans>The scorecard of these days</Trans>
        </Link>
      </p>
    );
  }
  return (
    <ul className={styles.evidence}>
      {shown.map(({ id, name }) => (
        <li key={id}>
          <Link
            to="/scorecard/$level/$id/$kpi"
            params={{ level: "agent", id: agent, kpi: id }}
            search={{ period, open: "arithmetic" }}
          >
            {nameOf(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** How far the period that is still open has come. */
function Progress({ progress }: Pick<BadgeDetail, "progress">) {
  const { locale } = useNumberStyle();
  const say = useSay();
  if (!progress) {
    return (
      <p className={styles.when}>
        <Trans>No week of the period is over yet.</Trans>
      </p>
    );
  }
  const days = formatDays(progress.period, locale);
  return (
    <section className={styles.progress}>
      <h2 className={styles.open}>
        <Trans>The open period: {days}</Trans>
      </h2>
      <WeekMarks weeks={progress.weeks} />
      <p className={styles.sentence}>{say(progress.sentence)}</p>
      {progress.state === "earned" && (
        <p className={styles.when}>
          <Trans>So far. It is decided when the period is over and no more data may come.</Trans>
        </p>
      )}
    </section>
  );
}

function AwardItem({ award, agent }: { readonly award: Award; readonly agent: string }) {
  const { locale } = useNumberStyle();
  const say = useSay();
  return (
    <li className={styles.award} data-state={award.state}>
      <h3 className={styles.period}>{formatDays(award.period, locale)}</h3>
      <ol className={styles.steps}>
        {award.steps.map(({ on, state, why }) => (
          <li key={`${on} ${state}`}>
            <span className={styles.when}>{formatDay(on, "dated", locale)}</span> {say(why)}
          </li>
        ))}
      </ol>
      <Evidence award={award} agent={agent} />
    </li>
  );
}

function drawnAs({ awards }: BadgeDetail): BadgeState {
  const has = (state: Award["state"]) => awards.some((award) => award.state === state);
  if (has("earned")) return "earned";
  return has("held") ? "held" : has("withdrawn") ? "withdrawn" : "open";
}

interface BadgeViewProps {
  readonly agent: string;
  readonly badge: string;
  /** Draws the latest award that stands as something to take along, by its id and name; null where it is not one's own. */
  readonly credential: ((award: string, name: string) => ReactNode) | null;
}

/** One badge of somebody: what it is for, how far the open period has come, and every award with all that was decided of it. */
export function BadgeView({ agent, badge: id, credential }: BadgeViewProps) {
  const { t } = useLingui();
  const say = useSay();
  const query = useQuery(queryFor("badgeDetail", { agent, badge: id }));
  const standing = query.data?.awards.find(({ state }) => state === "earned");
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={480} />}>
      {(detail) => (
        <PageGrid>
          <Card>
            <div className={styles.face}>
              <BadgeArt badge={detail.badge} state={drawnAs(detail)} size={160} title={null} />
              <div className={styles.about}>
                <p className={styles.criterion}>{say(detail.badge.criterion)}</p>
                <Progress progress={detail.progress} />
              </div>
            </div>
          </Card>
          <Card title={<Trans>What was decided</Trans>}>
            {detail.awards.length === 0 ? (
              <p>{t`It has not been earned yet.`}</p>
            ) : (
              <ul className={styles.awards}>
                {detail.awards.map((award) => (
                  <AwardItem key={award.id} award={award} agent={agent} />
                ))}
              </ul>
            )}
          </Card>
          {standing && credential?.(standing.id, say(detail.badge.name))}
        </PageGrid>
      )}
    </QueryPanel>
  );
}
