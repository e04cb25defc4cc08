import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import type { Evidence } from "#src/contract/evidence.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatNumber, UNKNOWN } from "#src/domain/format.ts";
import { Button } from "#src/ui/button.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { measureName } from "#src/ui/words/measure-words.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Table, type Column } from "#src/ui/table.tsx";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./evidence-rows.module.css";

const PAGE = 50;

type Row = Evidence["rows"][number];

/** Draws what can be done with a row. */
export type RowDeed = (row: Row) => ReactNode;

interface EvidenceRowsProps {
  readonly question: InputOf<"evidence">;
  readonly deedOf: RowDeed | null;
}

function RowsTable({
  evidence,
  deedOf,
}: { readonly evidence: Evidence } & Pick<EvidenceRowsProps, "deedOf">) {
  const { t, i18n } = useLingui();
  const { locale } = useNumberStyle();
  const places = new Map(evidence.rows.map((row, at) => [row, at]));
  const write = (value: number | null | undefined) =>
    value === null || value === undefined ? UNKNOWN : formatNumber(value, 0, locale);
  const columns: readonly Column<Row>[] = [
    { id: "day", name: t`Day`, cell: ({ day }) => formatDay(day, "short", locale) },
    { id: "person", name: t`Person`, cell: ({ agent }) => agent?.name ?? t`Withheld` },
    { id: "queue", name: t`Queue`, cell: ({ queue }) => queue },
    ...evidence.measures.map((measure, at) => ({
      id: measure,
      name: measureName(i18n, measure),
      numeric: true,
      cell: ({ values }: Row) => write(values[at]),
    })),
    {
      id: "counted",
      name: t`Counted`,
      cell: ({ counted }) => (counted ? t`Yes` : t`No: a measure of the formula is unknown`),
    },
    {
      id: "source",
      name: t`Source`,
      cell: ({ source, batch }) => t`${source}, batch ${batch}`,
    },
    ...(deedOf ? [{ id: "deed", name: t`Dispute`, cell: deedOf }] : []),
  ];
  return (
    <Table
      caption={t`The rows it is made of`}
      columns={columns}
      rows={evidence.rows}
      keyOf={(row) => String(places.get(row))}
    />
  );
}

/** The fact rows behind a value, newest first, a page at a time. */
export function EvidenceRows({ question, deedOf }: EvidenceRowsProps) {
  const { locale } = useNumberStyle();
  const say = useSay();
  const [offset, setOffset] = useState(0);
  const query = useQuery(queryFor("evidence", { ...question, offset, limit: PAGE }));
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={320} />}>
      {(evidence) => {
        const from = formatNumber(Math.min(offset + 1, evidence.total), 0, locale);
        const to = formatNumber(Math.min(offset + PAGE, evidence.total), 0, locale);
        const total = formatNumber(evidence.total, 0, locale);
        if (evidence.withheld) return <p>{say(evidence.withheld)}</p>;
        return (
          <>
            <RowsTable evidence={evidence} deedOf={deedOf} />
            <div className={styles.pager}>
              <span>
                <Trans>
                  Rows {from} to {to} of {total}
                </Trans>
              </span>
              <Button disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
                <Trans>Newer</Trans>
              </Button>
              <Button
                disabled={offset + PAGE >= evidence.total}
                onClick={() => setOffset(offset + PAGE)}
              >
                <Trans>Older</Trans>
              </Button>
            </div>
          </>
        );
      }}
    </QueryPanel>
  );
}
