import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Batch } from "#src/contract/batch.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { formatNumber, UNKNOWN } from "#src/domain/format.ts";
import { FactList } from "#src/ui/fact-list.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useBatch } from "./batch-query.ts";
import styles from "./batch-report.module.css";
import { isRunning, STATUS_WORDS } from "./batch-words.ts";
import { FaultReport } from "./fault-report.tsx";

function Figures({ batch }: { readonly batch: Batch }) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { kind, rows, rowsLeftOut, rowsSetAside, facts, factsReplaced, agents, firstDay, lastDay } =
    batch;
  const days =
    firstDay === null || lastDay === null
      ? null
      : formatDays({ from: firstDay, to: lastDay }, locale);
  const count = (number: number) => formatNumber(number, 0, locale);
  return (
    <FactList
      facts={[
        // The demo is made, not read from a file.
        { term: t`Rows read`, text: kind === "demo" ? UNKNOWN : count(rows) },
        ...(rowsLeftOut > 0 ? [{ term: t`Rows left out`, text: count(rowsLeftOut) }] : []),
        ...(rowsSetAside > 0 ? [{ term: t`Rows set aside`, text: count(rowsSetAside) }] : []),
        { term: t`Facts made of them`, text: count(facts) },
        ...(factsReplaced > 0 ? [{ term: t`Facts replaced`, text: count(factsReplaced) }] : []),
        { term: t`People`, text: count(agents) },
        ...(days === null ? [] : [{ term: t`Days`, text: days }]),
      ]}
    />
  );
}

function Report({ batch }: { readonly batch: Batch }) {
  const { t, i18n } = useLingui();
  return (
    <article className={styles.report} aria-label={t`Report on ${batch.fileName}`}>
      <p role="status" className={styles.status}>
        {i18n._(STATUS_WORDS[batch.status])}
        {isRunning(batch) && (
          <>
            {" · "}
            <Plural value={batch.rows} one="# row read" other="# rows read" />
          </>
        )}
      </p>
      {isRunning(batch) && <progress className={styles.progress} aria-label={t`Import`} />}
      {batch.status === "refused" && (
        <p>
          <Trans>Nothing of this file was kept. Cure the faults below and send it again.</Trans>
        </p>
      )}
      {!isRunning(batch) && <Figures batch={batch} />}
      <FaultReport batch={batch} />
    </article>
  );
}

/** What became of one file: progress while it is imported, then its figures and its faults. */
export function BatchReport({ id }: { readonly id: string }) {
  const query = useBatch(id);
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={120} />}>
      {(batch) => <Report batch={batch} />}
    </QueryPanel>
  );
}
