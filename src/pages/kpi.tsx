import { useLingui } from "@lingui/react/macro";
import { PageTitle } from "#src/ui/page-title.tsx";

export function KpiPage() {
  const { t } = useLingui();
  return <PageTitle title={t`Kpi`} />;
}
