import { useLingui } from "@lingui/react/macro";
import type { PersonOpportunity } from "#src/contract/opportunities.ts";
import { formatPercent } from "#src/domain/format.ts";
import type { Direction } from "#src/domain/kpi.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";

type Reason = PersonOpportunity["reasons"][number];

/** Says in a few words why a shortfall is more than a moment. The lowest of a range are those farthest from it. */
export function useReasonWords(): (reason: Reason, direction: Direction) => string {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  return (reason, direction) => {
    switch (reason.kind) {
      case "declining":
        return t`Declining`;
      case "repeated": {
        const { times, of } = reason;
        return t`Below in ${times} of ${of} weeks`;
      }
      case "lowest": {
        const share = formatPercent(reason.share * 100, 0, locale);
        return direction === "range" ? t`Farthest ${share} of peers` : t`Last ${share} among peers`;
      }
    }
  };
}
