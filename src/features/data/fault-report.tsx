import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Batch, Fault } from "#src/contract/batch.ts";
import { Table, type Column } from "#src/ui/table.tsx";
import { RULE_WORDS } from "./rule-words.ts";
import styles from "./fault-report.module.css";

/** What is wrong in a file, by rule and then by row and column, each with its cure. */
export function FaultReport({ batch }: { readonly batch: Batch }) {
  const { t, i18n } = useLingui();
  const meaningOf = (rule: string) => {
    const words = RULE_WORDS.get(rule);
    return words && i18n._(words);
  };
  const { faults, faultCount, faultsByRule } = batch;
  if (faultCount === 0) return null;
  const columns: readonly Column<Fault>[] = [
    { id: "row", name: t`Row`, numeric: true, cell: ({ row }) => row ?? t`whole file` },
    ...(faults.some(({ sheet }) => sheet !== undefined)
      ? [{ id: "sheet", name: t`Sheet`, cell: ({ sheet }: Fault) => sheet }]
      : []),
    { id: "column", name: t`Column`, cell: ({ column }) => column ?? t`whole row` },
    { id: "rule", name: t`Rule`, cell: ({ rule }) => rule },
    {
      id: "message",
      name: t`What was found, and the cure`,
      cell: ({ message }) => (
        <span lang="en" className={styles.message}>
          {message}
        </span>
      ),
    },
  ];
  return (
    <div className={styles.report}>
      <h3>
        <Plural value={faultCount} one="# fault" other="# faults" />
      </h3>
      <ul className={styles.rules}>
        {Object.entries(faultsByRule).map(([rule, count]) => (
          <li key={rule}>
            <strong>{count}</strong> {meaningOf(rule)} <code>{rule}</code>
          </li>
        ))}
      </ul>
      <Table
        caption={t`Faults of ${batch.fileName} by row`}
        columns={columns}
        rows={faults}
        keyOf={({ row, sheet, column, rule, message }) =>
          [row, sheet, column, rule, message].join(" ")
        }
      />
      {faults.length < faultCount && (
        <p>
          <Trans>
            Only the first {faults.length} are listed. Cure these and send the file again.
          </Trans>
        </p>
      )}
    </div>
  );
}
