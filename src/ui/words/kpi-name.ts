import { useLingui } from "@lingui/react";
import { useCallback } from "react";
import { KPI_NAMES } from "./kpi-names.ts";

/** A KPI's name or short name in the reader's language; one that an organisation gave itself stays as it is. */
export function useKpiName(): (name: string) => string {
  const { _ } = useLingui();
  return useCallback(
    (name) => {
      const words = KPI_NAMES[name];
      return words ? _(words) : name;
    },
    [_],
  );
}
