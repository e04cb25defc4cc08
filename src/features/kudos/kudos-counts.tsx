import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import type { KudosSummary } from "#src/contract/recognition/kudos.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { formatNumber } from "#src/domain/format.ts";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import styles from "./kudos-counts.module.css";
import { useValueName } from "./kudos-words.ts";

interface Line {
  readonly name: string;
  readonly count: number;
}

/** How often, for each of a few things, as bars from nothing. */
function Counts({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const { locale } = useNumberStyle();
  const most = Math.max(...lines.map(({ count }) => count), 1);
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.lines}>
        {lines.map(({ name, count }) => (
          <li key={name} className={styles.line}>
            <span>{name}</span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${(100 * count) / most}%` }} />
            </span>
            <span className={styles.count}>{formatNumber(count, 0, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Counted({ summary, count }: { readonly summary: KudosSummary; readonly count: number }) {
  const { t } = useLingui();
  const valueName = useValueName();
  const { people, values, otherValues, sites, otherSites } = summary;
  const rest = (others: number, name: string) => (others > 0 ? [{ name, count: others }] : []);
  return (
    <>
      <p className={styles.total}>
        <Plural value={count} one="# thank-you" other="# thank-yous" />{" "}
        <Plural value={people ?? 0} one="to # person" other="to # people" />
      </p>
      <div className={styles.parts}>
        <Counts
          title={t`For what`}
          lines={[
            ...values.map(({ value, count: times }) => ({ name: valueName(value), count: times })),
            ...rest(otherValues, t`Something else`),
          ]}
        />
        {sites.length > 0 && (
          <Counts
            title={t`Where`}
            lines={[
              ...sites.map(({ site, count: times }) => ({ name: site.name, count: times })),
              ...rest(otherSites, t`Elsewhere`),
            ]}
          />
        )}
      </div>
    </>
  );
}

/** Thanks of the last four weeks as counts, for those who see no people: what for and where, and nobody's words. */
export function KudosCounts() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const query = useQuery(queryFor("kudosSummary", {}));
  return (
    <Card
      title={<Trans>Kudos of the last four weeks</Trans>}
      aside={
        query.data && <span className={styles.note}>{formatDays(query.data.period, locale)}</span>
      }
    >
      <QueryPanel
        query={query}
        skeleton={<Skeleton height={140} />}
        empty={({ count }) =>
          count === 0
            ? {
                title: t`No kudos in the last four weeks`,
                next: t`Teams thank each other where somebody begins: supervisors can.`,
              }
            : null
        }
      >
        {(summary) =>
          summary.count === null ? (
            <p className={styles.note}>
              <Trans>
                Too few people were thanked to be counted without singling somebody out.
              </Trans>
            </p>
          ) : (
            <Counted summary={summary} count={summary.count} />
          )
        }
      </QueryPanel>
    </Card>
  );
}
