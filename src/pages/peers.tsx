import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import { useAsk, useFilters } from "#src/features/filters/filters.ts";
import { KpiPicker } from "#src/features/peers/kpi-picker.tsx";
import { PeersView } from "#src/features/peers/peers-view.tsx";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { peersQuestion } from "./peers-question.ts";

/** How somebody, or a unit, stands among peers on one KPI. */
export function PeersPage() {
  const { t } = useLingui();
  const ask = useAsk();
  const question = peersQuestion(useFilters(), useSession(), useCatalogue());
  if (!question) {
    return (
      <>
        <PageTitle title={t`Peers`} />
        <EmptyMessage
          title={t`There is no KPI to compare yet`}
          next={t`KPIs appear as soon as facts for them have been imported.`}
        />
      </>
    );
  }
  return (
    <>
      <PageTitle
        title={t`Peers`}
        aside={<KpiPicker chosen={question.kpi} onChoose={(kpi) => ask({ kpi })} />}
      />
      <PeersView question={question} />
    </>
  );
}
