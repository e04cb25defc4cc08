import { useLingui } from "@lingui/react/macro";
import { ChangeControls } from "#src/features/changes/change-controls.tsx";
import { ChangesView } from "#src/features/changes/changes-view.tsx";
import { useAsk, useFilters } from "#src/features/filters/filters.ts";
import { PageTitle } from "#src/ui/page-title.tsx";
import { changesQuestion } from "./changes-question.ts";

/** What really changed, and what only seemed to. */
export function ChangesPage() {
  const { t } = useLingui();
  const filters = useFilters();
  const ask = useAsk();
  const question = changesQuestion(filters);
  const choice = { direction: filters.direction, rows: filters.rows, kpi: filters.kpi };
  return (
    <>
      <PageTitle
        title={t`Changes`}
        aside={<ChangeControls question={question} choice={choice} onChange={ask} />}
      />
      <ChangesView
        question={question}
        choice={choice}
        onAll={() => ask({ direction: undefined, rows: undefined, kpi: undefined })}
      />
    </>
  );
}
