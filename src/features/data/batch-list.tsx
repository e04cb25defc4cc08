import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useSession } from "#src/api/session.ts";
import type { Batch } from "#src/contract/batch.ts";
import { formatDays, formatInstant } from "#src/domain/format-day.ts";
import { formatNumber, UNKNOWN } from "#src/domain/format.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Drawer } from "#src/ui/dialog.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Table, type Column } from "#src/ui/table.tsx";
import styles from "./batch-list.module.css";
import { useBatches } from "./batch-query.ts";
import { BatchReport } from "./batch-report.tsx";
import { KIND_WORDS, STATUS_WORDS } from "./batch-words.ts";

/** What was imported, newest first; each file opens its report. */
export function BatchList() {
  const { t, i18n } = useLingui();
  const { locale } = useNumberStyle();
  const { organisation } = useSession();
  const query = useBatches();
  const [opened, setOpened] = useState<Batch | null>(null);
  const count = (number: number) => formatNumber(number, 0, locale);
  const columns: readonly Column<Batch>[] = [
    {
      id: "file",
      name: t`File`,
      cell: (batch) => (
        <Button
          kind="quiet"
          className={styles.file}
          aria-haspopup="dialog"
          onClick={() => setOpened(batch)}
        >
          {batch.fileName}
        </Button>
      ),
    },
    { id: "status", name: t`Became`, cell: ({ status }) => i18n._(STATUS_WORDS[status]) },
    { id: "faults", name: t`Faults`, numeric: true, cell: ({ faultCount }) => count(faultCount) },
    // A demo is made, not read: it has facts and no rows.
    {
      id: "rows",
      name: t`Rows`,
      numeric: true,
      cell: ({ kind, rows }) => (kind === "demo" ? UNKNOWN : count(rows)),
    },
    { id: "facts", name: t`Facts`, numeric: true, cell: ({ facts }) => count(facts) },
    {
      id: "days",
      name: t`Days`,
      cell: ({ firstDay, lastDay }) =>
        firstDay === null || lastDay === null
          ? t`none`
          : formatDays({ from: firstDay, to: lastDay }, locale),
    },
    { id: "kind", name: t`Holds`, cell: ({ kind }) => i18n._(KIND_WORDS[kind]) },
    { id: "source", name: t`Source`, cell: ({ source }) => source },
    {
      id: "received",
      name: t`Received`,
      cell: ({ receivedAt }) => formatInstant(receivedAt, organisation.zone, locale),
    },
  ];
  return (
    <Card title={<Trans>Imports</Trans>}>
      <QueryPanel
        query={query}
        skeleton={<Skeleton height={240} />}
        empty={({ batches }) =>
          batches.length > 0
            ? null
            : {
                title: t`Nothing was imported yet`,
                next: t`Send a file with the form above, or run “npm run import” beside the server.`,
              }
        }
      >
        {({ batches }) => (
          <Table
            caption={t`What was imported, newest first`}
            columns={columns}
            rows={batches}
            keyOf={({ id }) => id}
          />
        )}
      </QueryPanel>
      {opened && (
        <Drawer title={opened.fileName} onClose={() => setOpened(null)}>
          <BatchReport id={opened.id} />
        </Drawer>
      )}
    </Card>
  );
}
