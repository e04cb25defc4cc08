import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { Picker } from "#src/ui/picker.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { orderIn, orderText, type GridOrder } from "./grid-order.ts";

interface OrderPickerProps {
  readonly order: GridOrder;
  readonly onOrder: (order: GridOrder) => void;
}

/** The orders of a team grid by name; one that a column's header asked for is among them while it rules. */
export function OrderPicker({ order, onOrder }: OrderPickerProps) {
  const { t } = useLingui();
  const { kpis } = useCatalogue();
  const nameOf = useKpiName();
  const chosen = orderText(order) ?? "need";
  const choices = [
    { id: "need", name: t`Who needs help first` },
    { id: "name", name: t`By name` },
    { id: "-name", name: t`By name, from the end` },
  ];
  if (order.by === "column") {
    const kpi = kpis.find(({ id }) => id === order.id);
    const column = kpi ? nameOf(kpi.shortName) : t`Score`;
    const name = order.descending ? t`By ${column}, highest first` : t`By ${column}, lowest first`;
    choices.push({ id: chosen, name });
  }
  return (
    <Picker
      label={t`Order`}
      choices={choices}
      chosen={chosen}
      onChoose={(text) => onOrder(orderIn(text))}
    />
  );
}
