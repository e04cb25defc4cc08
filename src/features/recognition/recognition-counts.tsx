import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import type { RecognitionSummary } from "#src/contract/recognition/recognition.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { formatNumber } from "#src/domain/format.ts";
import { BadgeArt } from "#src/ui/badge-art/badge-art.tsx";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Table, type Column } from "#src/ui/table.tsx";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./recognition-counts.module.css";
import { useBadges } from "./use-badges.ts";

type Row = RecognitionSummary["periods"][number]["badges"][number];

/** How many people earned each badge in the latest closed month and quarter; nobody can be singled out. */
export function RecognitionCounts() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const say = useSay();
  const badges = useBadges();
  const query = useQuery(queryFor("recognitionSummary", {}));
  const columns: readonly Column<Row>[] = [
    {
      id: "badge",
      name: <Trans>Badge</Trans>,
      cell: ({ badge: id }) => {
        const badge = badges.get(id);
        return badge ? (
          <span className={styles.badge}>
            <BadgeArt badge={badge} state="earned" size={28} title={null} />
            {say(badge.name)}
          </span>
        ) : (
          id
        );
      },
    },
    {
      id: "for",
      name: <Trans>Earned for</Trans>,
      cell: ({ badge: id }) => {
        const badge = badges.get(id);
        return badge ? say(badge.criterion) : "";
      },
    },
    {
      id: "people",
      name: <Trans>People</Trans>,
      numeric: true,
      cell: ({ people }) =>
        people === null ? <Trans>withheld</Trans> : formatNumber(people, 0, locale),
    },
  ];
  return (
    <QueryPanel
      query={query}
      skeleton={<Skeleton height={560} />}
      empty={({ periods }) =>
        periods.length === 0
          ? {
              title: t`Nothing was decided yet`,
              next: t`The first badges are decided when a month is over and no more data may come.`,
            }
          : null
      }
    >
      {({ people, periods }) => (
        <PageGrid>
          <p className={styles.note}>
            <Trans>
              {formatNumber(people, 0, locale)} people take part. A count is withheld where so few
              have a badge, or lack it, that somebody could be singled out.
            </Trans>
          </p>
          {periods.map(({ period, badges: rows }) => {
            const days = formatDays(period, locale);
            return (
              <Card key={period.id} title={days}>
                <Table
                  caption={t`People with each badge, ${days}`}
                  columns={columns}
                  rows={rows}
                  keyOf={({ badge }) => badge}
                />
              </Card>
            );
          })}
        </PageGrid>
      )}
    </QueryPanel>
  );
}
