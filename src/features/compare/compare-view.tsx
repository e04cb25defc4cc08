import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import { SaveButtons } from "#src/charts/frame/save-buttons.tsx";
import type { SideBySide } from "#src/contract/side-by-side.ts";
import { Card } from "#src/ui/card.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { CompareTable } from "./compare-table.tsx";
import styles from "./compare-view.module.css";
import { useCompareRows } from "./use-compare-rows.ts";

function SaveComparison({ answer }: { readonly answer: SideBySide }) {
  const { t } = useLingui();
  const { subjects, period } = answer;
  const ids = subjects.map(({ id }) => id).join("-");
  return (
    <div className={styles.save}>
      <SaveButtons
        title={t`Side by side, KPI by KPI`}
        fileName={`compare-${ids}-${period.to}`}
        rows={useCompareRows(answer)}
      />
    </div>
  );
}

/** Two to five people or units side by side, KPI by KPI. */
export function CompareView({ question }: { readonly question: InputOf<"sideBySide"> }) {
  const { t } = useLingui();
  const query = useQuery(queryFor("sideBySide", question));
  return (
    <QueryPanel
      query={query}
      skeleton={<Skeleton height={640} />}
      empty={({ kpis }) =>
        kpis.length > 0
          ? null
          : {
              title: t`They have no KPI in common`,
              next: t`No KPI with a goal may be shown for all of them. Choose others, or a longer period.`,
            }
      }
    >
      {(answer) => (
        <Card className={styles.card}>
          <CompareTable answer={answer} />
          <SaveComparison answer={answer} />
        </Card>
      )}
    </QueryPanel>
  );
}
