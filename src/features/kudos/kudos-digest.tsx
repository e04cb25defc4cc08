import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import { Card } from "#src/ui/card.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import styles from "./kudos-digest.module.css";
import { useValueName } from "./kudos-words.ts";

interface KudosDigestProps {
  readonly span?: 3 | 4 | 6 | 8 | 9 | 12;
}

/** Thanks of the last four weeks in a few lines, with the way to the feed. */
export function KudosDigest({ span = 12 }: KudosDigestProps) {
  const { t } = useLingui();
  const query = useQuery(queryFor("kudosDigest", {}));
  const valueName = useValueName();
  return (
    <Card
      title={<Trans>Kudos</Trans>}
      span={span}
      aside={
        <Link to="/recognition/kudos">
          <Trans>Open the feed</Trans>
        </Link>
      }
    >
      <QueryPanel
        query={query}
        skeleton={<Skeleton height={96} />}
        empty={({ count }) =>
          count === 0
            ? {
                title: t`No kudos in the last four weeks`,
                next: t`Thank somebody for something they did: one sentence is enough.`,
              }
            : null
        }
      >
        {({ count, people, values, latest }) => (
          <div className={styles.digest}>
            <p className={styles.counts}>
              <Plural value={count} one="# thank-you" other="# thank-yous" />{" "}
              <Plural value={people} one="from # person" other="from # people" />
            </p>
            <ul className={styles.values}>
              {values.map(({ value, count: times }) => (
                <li key={value}>{`${valueName(value)} ${times}`}</li>
              ))}
            </ul>
            {latest.map(({ id, from, text }) => (
              <blockquote key={id} className={styles.quote}>
                <p>{text}</p>
                <footer>{from.name}</footer>
              </blockquote>
            ))}
          </div>
        )}
      </QueryPanel>
    </Card>
  );
}
