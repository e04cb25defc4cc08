import { useLingui } from "@lingui/react/macro";
import { CompareView } from "#src/features/compare/compare-view.tsx";
import { Compared } from "#src/features/filters/compared.tsx";
import { useFilters } from "#src/features/filters/filters.ts";
import { PageTitle } from "#src/ui/page-title.tsx";
import { compareQuestion } from "./compare-question.ts";

/** Two to five people, teams or sites side by side. */
export function ComparePage() {
  const { t } = useLingui();
  const question = compareQuestion(useFilters());
  return (
    <>
      <PageTitle title={t`Compare`} />
      <Compared />
      {question && <CompareView question={question} />}
    </>
  );
}
