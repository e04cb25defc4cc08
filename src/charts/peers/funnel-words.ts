import { useLingui } from "@lingui/react/macro";
import { formatPercent } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { FunnelZone } from "./funnel-limits.ts";
import type { FunnelMember } from "./funnel-member.ts";

/** How a funnel names its members and its zones in the reader's language. */
export interface FunnelWords {
  readonly inner: string;
  readonly outer: string;
  readonly zones: Readonly<Record<FunnelZone, string>>;
  readonly nameOf: (member: FunnelMember) => string;
}

/** The words of a funnel. */
export function useFunnelWords(): FunnelWords {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const [inner, outer] = [formatPercent(95, 0, locale), formatPercent(99.8, 1, locale)];
  return {
    inner: t`${inner} limits`,
    outer: t`${outer} limits`,
    zones: {
      inside: t`Within what chance explains`,
      edge: t`Outside the ${inner} limits`,
      outside: t`Outside the ${outer} limits`,
    },
    nameOf: ({ name, isSubject }) => name ?? (isSubject ? t`You` : t`A peer`),
  };
}
