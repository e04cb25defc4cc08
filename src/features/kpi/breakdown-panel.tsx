import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useCatalogue, useKpi } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import { WEEKDAY, type Breakdown } from "#src/contract/breakdown.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { CHANNEL, QUEUE } from "#src/domain/dimensions.ts";
import { BreakdownTable } from "#src/ui/breakdown-table.tsx";
import { Card } from "#src/ui/card.tsx";
import { Picker } from "#src/ui/picker.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import styles from "./breakdown-panel.module.css";
import { breakdownQuestion, type KpiQuestion } from "./kpi-questions.ts";

interface BreakdownPanelProps {
  readonly question: KpiQuestion;
  /** As the address states it. */
  readonly period: string;
  /** `weekday`, or a dimension. */
  readonly by: string;
  readonly goal: KpiResult["goal"];
  readonly onBy: (by: string) => void;
}

/** One value in its parts: by weekday, by queue, by channel, each with its own certainty. */
export function BreakdownPanel({ question, period, by, goal, onBy }: BreakdownPanelProps) {
  const { t } = useLingui();
  const kpi = useKpi(question.kpi);
  const { dimensions } = useCatalogue();
  const query = useQuery(queryFor("breakdown", breakdownQuestion(question, period, by)));
  const choices = [
    { id: WEEKDAY, name: t`By weekday` },
    { id: QUEUE, name: t`By queue` },
    { id: CHANNEL, name: t`By channel` },
  ].filter(({ id }) => id === WEEKDAY || dimensions.some((dimension) => dimension.id === id));
  const empty = ({ parts }: Breakdown) =>
    parts.length > 0
      ? null
      : {
          title: t`No parts to show`,
          next: t`The facts of this period do not say. Choose a longer period, or other parts.`,
        };
  return (
    <Card
      title={t`In parts`}
      aside={<Picker label={t`Parts`} choices={choices} chosen={by} onChoose={onBy} />}
    >
      <p className={styles.sentence}>
        {t`Each part is judged on its own sample. Where the intervals overlap, the parts may differ by chance alone.`}
      </p>
      <QueryPanel query={query} skeleton={<Skeleton height={240} />} empty={empty}>
        {(breakdown) =>
          kpi && (
            <BreakdownTable kpi={kpi} breakdown={breakdown} goal={goal} caption={t`In parts`} />
          )
        }
      </QueryPanel>
    </Card>
  );
}
