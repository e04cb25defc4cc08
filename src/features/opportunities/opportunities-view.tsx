import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { ChartTable } from "#src/charts/frame/chart-table.tsx";
import type { Opportunities } from "#src/contract/opportunities.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { formatNumber } from "#src/domain/format.ts";
import { Card } from "#src/ui/card.tsx";
import { EmptyMessage, type EmptyMessageProps } from "#src/ui/empty-message.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useGrowing } from "#src/ui/use-growing.ts";
import { AwaitedNotice } from "./awaited-notice.tsx";
import { CountsLine } from "./counts-line.tsx";
import { OpportunityCard } from "./opportunity-card.tsx";
import styles from "./opportunities-view.module.css";
import { SystemCard } from "./system-card.tsx";
import { useOpportunityData } from "./use-opportunity-data.ts";

/** A card takes some milliseconds, and whoever looks at a whole organisation has hundreds. */
const CARDS_AT_ONCE = 10;

/** How much was looked at, and what came of it. */
function Summary({ opportunities }: { readonly opportunities: Opportunities }) {
  const { locale } = useNumberStyle();
  const { counts, committed } = opportunities;
  const [looked, heads, missed] = [opportunities.looked, opportunities.heads, counts.missed].map(
    (count) => formatNumber(count, 0, locale),
  );
  const seesPeople = useSession().levels.includes(AGENT);
  return (
    <div className={styles.summary}>
      <p className={styles.counts}>
        <CountsLine counts={counts} seesPeople={seesPeople} />
      </p>
      <p className={styles.looked}>
        <Trans>
          {looked} figures of {heads} people looked at.
        </Trans>{" "}
        {seesPeople && <Trans>{missed} miss their goal surely enough and on enough data.</Trans>}{" "}
        {committed > 0 && <Trans>On {committed} somebody already works.</Trans>}
      </p>
    </div>
  );
}

function Section(props: { title: ReactNode; note: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div>
        <h2 className={styles.heading}>{props.title}</h2>
        <p className={styles.note}>{props.note}</p>
      </div>
      {props.children}
    </section>
  );
}

function Lists({ opportunities }: { readonly opportunities: Opportunities }) {
  const { people, systems, counts } = opportunities;
  const seesPeople = useSession().levels.includes(AGENT);
  const beyond = counts.people - people.length;
  const drawn = useGrowing(people.length, CARDS_AT_ONCE);
  return (
    <>
      {people.length > 0 && (
        <Section
          title={<Trans>People</Trans>}
          note={
            <Trans>
              The most urgent first: by weight, gap, amount of work, how far coaching reaches it,
              and how fresh it is.
            </Trans>
          }
        >
          <ol className={styles.cards} aria-busy={drawn < people.length}>
            {people.map((one, at) => (
              <li
                key={`${one.subject.id} ${one.kpi}`}
                data-defines={one.kpi}
                data-of={`${one.subject.level}:${one.subject.id}`}
                className={at < drawn ? "" : styles.coming}
              >
                {at < drawn && <OpportunityCard opportunity={one} place={at + 1} />}
              </li>
            ))}
          </ol>
          {beyond > 0 && (
            <p className={styles.note}>
              <Trans>
                {beyond} more are less urgent than these: narrow the criteria or the unit.
              </Trans>
            </p>
          )}
        </Section>
      )}
      {systems.length > 0 && (
        <Section
          title={<Trans>The work, not the people</Trans>}
          note={
            seesPeople ? (
              <Trans>Most of a team has the same gap: nobody in it is listed above for it.</Trans>
            ) : (
              <Trans>Gaps that most of a team has. People are shown to those who lead them.</Trans>
            )
          }
        >
          <ul className={styles.cards}>
            {systems.map((issue) => (
              <li
                key={`${issue.team.id} ${issue.kpi}`}
                data-defines={issue.kpi}
                data-of={`${issue.team.level}:${issue.team.id}`}
              >
                <SystemCard issue={issue} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function useNothing(): (opportunities: Opportunities) => EmptyMessageProps | null {
  const { t } = useLingui();
  return ({ people, systems, looked, awaiting }) => {
    if (people.length + systems.length > 0) return null;
    if (looked === 0) {
      return {
        title: t`Nothing to look at`,
        next: t`No facts fall in this period, or no goal has a weight. Choose a longer period, or another unit.`,
      };
    }
    if (awaiting === looked) {
      return {
        title: t`Everything waits for data`,
        next: t`Look at the days that are in, or come back when the feeds have delivered.`,
      };
    }
    return {
      title: t`Nobody stands out by these criteria`,
      next: t`Whoever misses a goal does so too narrowly, on too little, or only for a moment. That is good news; other criteria may still find somebody.`,
    };
  };
}

function Table({ opportunities }: { readonly opportunities: Opportunities }) {
  const dataOf = useOpportunityData();
  return (
    <Card>
      <ChartTable data={dataOf(opportunities)} />
    </Card>
  );
}

interface OpportunitiesViewProps {
  readonly question: InputOf<"opportunities">;
  readonly asTable: boolean;
}

/** Where help is due: people by urgency, then what is a matter of the work; with what was looked at and what is waited for. */
export function OpportunitiesView({ question, asTable }: OpportunitiesViewProps) {
  const query = useQuery(queryFor("opportunities", question));
  const nothing = useNothing();
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={640} />}>
      {(opportunities) => {
        const empty = nothing(opportunities);
        return (
          <div className={styles.lists}>
            <Summary opportunities={opportunities} />
            <AwaitedNotice opportunities={opportunities} />
            {empty && <EmptyMessage {...empty} />}
            {!empty &&
              (asTable ? (
                <Table opportunities={opportunities} />
              ) : (
                <Lists opportunities={opportunities} />
              ))}
          </div>
        );
      }}
    </QueryPanel>
  );
}
