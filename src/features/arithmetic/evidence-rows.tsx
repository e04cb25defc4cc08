import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import type { Evidence } from "#src/contract/evidence.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatNumber, UNKNOWN } from "#src/domain/format.ts";
import { Button } from "#src/ui/button.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import styles from "./evidence-rows.module.css";

const PAGE = 50;

type Row = Evidence["rows"][number];

function rowKey({ day, grain, agent, queue, source, batch, values }: Row, at: number): string {
  return [day, grain, agent?.id, queue, source, batch, values.join(","), at].join(" ");
}

function RowsTable({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const queues = evidence.rows.some(({ queue }) => queue !== "");
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Day</Trans>
          </th>
          <th scope="col">
            <Trans>Person</Trans>
          </th>
          {queues && (
            <th scope="col">
              <Trans>Queue</Trans>
            </th>
          )}
          {evidence.measures.map((measure) => (
            <th key={measure} scope="col" className={styles.number}>
              {measure.replaceAll("_", " ")}
            </th>
          ))}
          <th scope="col">
            <Trans>Source</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {evidence.rows.map((row, at) => (
          <tr
            key={rowKey(row, at)}
            className={row.counted ? undefined : styles.left}
            title={
              row.counted ? undefined : t`Not counted: a measure of the formula is unknown here`
            }
          >
            <th scope="row">{formatDay(row.day, "short", locale)}</th>
            <td>{row.agent?.name ?? t`Withheld`}</td>
            {queues && <td>{row.queue}</td>}
            {row.values.map((value, column) => (
              <td key={evidence.measures[column]} className={styles.number}>
                {value === null ? UNKNOWN : formatNumber(value, 0, locale)}
              </td>
            ))}
            <td className={styles.source}>
              <Trans>
                {row.source}, batch {row.batch}
              </Trans>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The fact rows behind a value, newest first, a page at a time. */
export function EvidenceRows({ question }: { readonly question: InputOf<"evidence"> }) {
  const { locale } = useNumberStyle();
  const [offset, setOffset] = useState(0);
  const query = useQuery(queryFor("evidence", { ...question, offset, limit: PAGE }));
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={320} />}>
      {(evidence) => {
        const from = formatNumber(Math.min(offset + 1, evidence.total), 0, locale);
        const to = formatNumber(Math.min(offset + PAGE, evidence.total), 0, locale);
        const total = formatNumber(evidence.total, 0, locale);
        return (
          <>
            <div className={styles.scroll}>
              <RowsTable evidence={evidence} />
            </div>
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
