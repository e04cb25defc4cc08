import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useAbout } from "#src/features/filters/about.ts";
import { filtersOf, useAsk, useFilters } from "#src/features/filters/filters.ts";
import { KpiPicker } from "#src/features/peers/kpi-picker.tsx";
import { PeersView } from "#src/features/peers/peers-view.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** How somebody, or a unit, stands among peers on one KPI. */
export function PeersPage() {
  const { t } = useLingui();
  const filters = useFilters();
  const ask = useAsk();
  const { shown } = useCatalogue();
  const subject = useAbout();
  const kpi = filters.kpi ?? shown[0] ?? "";
  const { period } = filtersOf(filters);
  return (
    <>
      <PageTitle
        title={t`Peers`}
        aside={<KpiPicker chosen={kpi} onChoose={(chosen) => ask({ kpi: chosen })} />}
      />
      {subject && kpi !== "" && <PeersView question={{ ...subject, kpi, period }} />}
    </>
  );
}
