import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { RecognitionSummary } from "#src/contract/recognition/recognition.ts";
import { formatNumber, formatPercent } from "#src/domain/format.ts";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { Table, type Column } from "#src/ui/table.tsx";
import styles from "./recognition-counts.module.css";

type Site = RecognitionSummary["sites"][number];

/** How many people take part at each site, and how many of them have a badge of their own of the latest periods. */
export function SiteCounts({ sites, others, periods }: RecognitionSummary) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  if (sites.length === 0) return null;
  const names = { month: t`Own badge of the month`, quarter: t`Own badge of the quarter` };
  const columns: readonly Column<Site>[] = [
    { id: "site", name: <Trans>Site</Trans>, cell: ({ site }) => site.name },
    {
      id: "people",
      name: (
        <span className={styles.head}>
          <Trans>Take part</Trans>
        </span>
      ),
      numeric: true,
      cell: ({ people }) => formatNumber(people, 0, locale),
    },
    ...periods.map(({ period }, at) => ({
      id: period.id,
      // Such heads in one line each would not fit a phone.
      name: <span className={styles.head}>{names[period.grain]}</span>,
      numeric: true,
      cell: ({ earners, people }: Site) => {
        const earned = earners[at] ?? null;
        if (earned === null) return <Trans>withheld</Trans>;
        const share = formatPercent((100 * earned) / people, 0, locale);
        return `${formatNumber(earned, 0, locale)} · ${share}`;
      },
    })),
  ];
  return (
    <Card title={<Trans>By site</Trans>}>
      <Table
        caption={t`People who take part at each site, and how many have a badge of their own`}
        columns={columns}
        rows={sites}
        keyOf={({ site }) => site.id}
      />
      <p className={styles.note}>
        {others > 0 && (
          <Plural
            value={others}
            one="# more takes part at a site with too few to be shown, or at none."
            other="# more take part at sites with too few to be shown, or at none."
          />
        )}{" "}
        <Trans>A badge that rests on a team’s figures is nobody’s own and not counted here.</Trans>
      </p>
    </Card>
  );
}
