import "#src/ui/words/change-sentences.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { startTransition, useState } from "react";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import { ChartFrame } from "#src/charts/frame/chart-frame.tsx";
import { ChartTable } from "#src/charts/frame/chart-table.tsx";
import { csvRows } from "#src/charts/frame/csv.ts";
import type { Changes, ChangeSignal } from "#src/contract/changes.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useSay } from "#src/ui/words/say.ts";
import { BoardCounts } from "./board-counts.tsx";
import { useChangesData } from "./changes-data.ts";
import styles from "./changes-view.module.css";
import { chosenChanges, type ChangeChoice } from "./shown-changes.ts";
import { UnitList } from "./unit-list.tsx";

interface ChangesViewProps {
  readonly question: InputOf<"changes">;
  readonly choice: ChangeChoice;
  /** Shows all changes again. */
  readonly onAll: () => void;
}

/** Folded away until somebody wants them: they are most of a board, and their figures are in the table, too. */
function Elsewhere({ signals }: { readonly signals: readonly ChangeSignal[] }) {
  const [isOpen, setOpen] = useState(false);
  const toggle = (open: boolean) => startTransition(() => setOpen(open));
  return (
    <details
      className={styles.elsewhere}
      onToggle={({ currentTarget }) => toggle(currentTarget.open)}
    >
      <summary>
        <Plural
          value={signals.length}
          one="# change more that is probably part of one above"
          other="# changes more that are probably part of those above"
        />
      </summary>
      {isOpen && <UnitList signals={signals} />}
    </details>
  );
}

function Lists({ signals }: { readonly signals: readonly ChangeSignal[] }) {
  const seated = signals.filter(({ seat }) => seat === null);
  const elsewhere = signals.filter(({ seat }) => seat !== null);
  return (
    <div className={styles.units}>
      <UnitList signals={seated.length > 0 ? seated : elsewhere} />
      {seated.length > 0 && elsewhere.length > 0 && <Elsewhere signals={elsewhere} />}
    </div>
  );
}

function Board({
  changes,
  choice,
  onAll,
}: { readonly changes: Changes } & Omit<ChangesViewProps, "question">) {
  const { t } = useLingui();
  const say = useSay();
  const { locale } = useNumberStyle();
  const { period, baseline, notice, within } = changes;
  const signals = chosenChanges(changes.signals, choice);
  const data = useChangesData(signals);
  const [days, before] = [formatDays(period, locale), formatDays(baseline, locale)];
  return (
    <div className={styles.view}>
      {notice && <Notice tone="note">{say(notice)}</Notice>}
      <BoardCounts changes={changes} />
      {changes.signals.length === 0 &&
        (changes.quiet > 0 ? (
          <EmptyMessage
            title={t`Nothing changed`}
            next={t`Whatever moved from ${before} to ${days} is what always moves. That is worth knowing, too.`}
          />
        ) : (
          <EmptyMessage
            title={t`Whether anything changed is not known`}
            next={t`Too little was measured from ${before} or in ${days}. Choose a longer period, or a wider unit.`}
          />
        ))}
      {changes.signals.length > 0 && signals.length === 0 && (
        <EmptyMessage
          title={t`No change of this kind`}
          next={t`Something else changed in these days.`}
          buttonLabel={t`Show all changes`}
          onPress={onAll}
        />
      )}
      {signals.length > 0 && (
        <ChartFrame
          title={t`What really changed`}
          sentence={
            <Trans>
              {days} against the weeks of {before}.
            </Trans>
          }
          table={<ChartTable data={data} />}
          csv={() => csvRows(data)}
          fileName={`changes-${within.level}-${within.id}-${period.to}`}
          drawn={false}
        >
          <Lists signals={signals} />
        </ChartFrame>
      )}
    </div>
  );
}

/** What really changed: all that survives the noise test, where it sits, and how much did nothing. */
export function ChangesView({ question, ...rest }: ChangesViewProps) {
  const query = useQuery(queryFor("changes", question));
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={720} />}>
      {(changes) => <Board changes={changes} {...rest} />}
    </QueryPanel>
  );
}
