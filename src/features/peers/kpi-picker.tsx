import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { Picker } from "#src/ui/picker.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";

interface KpiPickerProps {
  readonly chosen: string;
  readonly onChoose: (kpi: string) => void;
}

/** Chooses among the KPIs that are shown. */
export function KpiPicker({ chosen, onChoose }: KpiPickerProps) {
  const { t } = useLingui();
  const { kpis, shown } = useCatalogue();
  const nameOf = useKpiName();
  const choices = shown.flatMap((id) => {
    const kpi = kpis.find((one) => one.id === id);
    return kpi ? [{ id, name: nameOf(kpi.name) }] : [];
  });
  return <Picker label={t`KPI`} choices={choices} chosen={chosen} onChoose={onChoose} />;
}
