import "#src/ui/words/opportunity-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { InputOf } from "#src/api/address.ts";
import { useKpi } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { Opportunities, PersonOpportunity, SystemIssue } from "#src/contract/opportunities.ts";
import { Card } from "#src/ui/card.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import { AwaitedNotice } from "./awaited-notice.tsx";
import styles from "./opportunity-brief.module.css";

interface EntryProps {
  readonly who: PersonOpportunity["subject"];
  readonly about: Pick<PersonOpportunity | SystemIssue, "kpi" | "sentence">;
}

function Entry({ who, about }: EntryProps) {
  const kpi = useKpi(about.kpi);
  const nameOf = useKpiName();
  const say = useSay();
  return (
    <li className={styles.entry} data-defines={about.kpi} data-of={`${who.level}:${who.id}`}>
      <Link
        to="/scorecard/$level/$id/$kpi"
        params={{ level: who.level, id: who.id, kpi: about.kpi }}
        className={styles.who}
      >
        {who.name} · {kpi ? nameOf(kpi.name) : about.kpi}
      </Link>
      <p className={styles.sentence}>{say(about.sentence)}</p>
    </li>
  );
}

function Entries({ opportunities }: { readonly opportunities: Opportunities }) {
  const { t } = useLingui();
  const { people, systems, looked } = opportunities;
  return (
    <>
      {people.length > 0 && (
        <ol className={styles.entries} aria-label={t`People`}>
          {people.map((one) => (
            <Entry key={`${one.subject.id} ${one.kpi}`} who={one.subject} about={one} />
          ))}
        </ol>
      )}
      {systems.length > 0 && (
        <ul className={styles.entries} aria-label={t`The work, not the people`}>
          {systems.map((one) => (
            <Entry key={`${one.team.id} ${one.kpi}`} who={one.team} about={one} />
          ))}
        </ul>
      )}
      {people.length + systems.length === 0 && (
        <p className={styles.sentence}>
          <Trans>Nobody stands out: {looked} figures were looked at.</Trans>
        </p>
      )}
    </>
  );
}

/** The most urgent opportunities beside something else, and the way to all of them. */
export function OpportunityBrief({ question }: { readonly question: InputOf<"opportunities"> }) {
  const { t } = useLingui();
  const query = useQuery(queryFor("opportunities", question));
  const all = query.data && query.data.counts.people + query.data.counts.systems;
  return (
    <Card
      title={t`Opportunities`}
      aside={
        <Link to="/opportunities">
          <Trans>All {all}</Trans>
        </Link>
      }
    >
      <QueryPanel query={query} skeleton={<Skeleton height={320} />}>
        {(opportunities) => (
          <div className={styles.brief}>
            <AwaitedNotice opportunities={opportunities} />
            <Entries opportunities={opportunities} />
          </div>
        )}
      </QueryPanel>
    </Card>
  );
}
