import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Flag } from "lucide-react";
import type { InputOf } from "#src/api/address.ts";
import { useKpi } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { Dispute } from "#src/contract/dispute.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { Card } from "#src/ui/card.tsx";
import type { EmptyMessageProps } from "#src/ui/empty-message.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { daysOfRow, useDisputedDays } from "./disputed-days.ts";
import styles from "./dispute-list.module.css";

function Entry({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const nameOf = useKpiName();
  const definition = useKpi(dispute.kpi);
  const writeDays = useDisputedDays();
  const { subject, kpi, period, row, reason, on } = dispute;
  const { level, id } = subject;
  const days = writeDays(dispute);
  const since = formatDay(on, "dated", locale);
  const asPeriod = ({ from, to }: { readonly from: string; readonly to: string }) =>
    `${from}..${to}`;
  return (
    <li className={styles.entry}>
      <p className={styles.what}>
        <span className={styles.who}>
          <Link to="/scorecard/$level/$id" params={{ level, id }}>
            {subject.name}
          </Link>
        </span>
        <Link
          to="/scorecard/$level/$id/$kpi"
          params={{ level, id, kpi }}
          search={{ period: asPeriod(period) }}
        >
          {definition ? nameOf(definition.name) : kpi}
        </Link>
        <span className={styles.days}>{row ? t`One row: ${days}` : days}</span>
      </p>
      <blockquote className={styles.words}>{reason}</blockquote>
      <p className={styles.state}>
        <span className={styles.open}>
          <Flag size={14} aria-hidden="true" />
          <Trans>Open since {since}</Trans>
        </span>
        <Link
          to="/scorecard/$level/$id/$kpi"
          params={{ level, id, kpi }}
          search={{ period: asPeriod(row ? daysOfRow(row) : period), open: "arithmetic" }}
        >
          <Trans>Arithmetic and rows</Trans>
        </Link>
      </p>
    </li>
  );
}

interface DisputeListProps {
  readonly question: InputOf<"disputes">;
  /** What to say where nothing is disputed. */
  readonly empty: EmptyMessageProps;
}

/** Figures that people say are wrong, the newest first: whose, which, in their own words, since when. */
export function DisputeList({ question, empty }: DisputeListProps) {
  const { t } = useLingui();
  const query = useQuery(queryFor("disputes", question));
  return (
    <Card>
      <QueryPanel
        query={query}
        skeleton={<Skeleton height={240} />}
        empty={({ disputes }) => (disputes.length > 0 ? null : empty)}
      >
        {({ disputes }) => (
          <ul className={styles.entries} aria-label={t`Disputes`}>
            {disputes.map((dispute) => (
              <Entry key={dispute.id} dispute={dispute} />
            ))}
          </ul>
        )}
      </QueryPanel>
    </Card>
  );
}
