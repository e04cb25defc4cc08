import { useLingui } from "@lingui/react";
import { KPI_DESCRIPTIONS } from "./kpi-descriptions.ts";

/** What a KPI means, in the reader's language; the words that an organisation found itself stay as they are. */
export function useKpiDescription(): (description: string) => string {
  const { _ } = useLingui();
  return (description) => {
    const words = KPI_DESCRIPTIONS[description];
    return words ? _(words) : description;
  };
}
