import { useLingui } from "@lingui/react/macro";
import { formatSample, formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { words, type ChartData } from "../frame/chart-data.ts";
import { zoneOf, type FunnelLimit } from "./funnel-limits.ts";
import type { FunnelMember } from "./funnel-member.ts";
import { useFunnelWords } from "./funnel-words.ts";

/** The numbers of a FunnelChart as a table: a row per member, “you” stand out. */
export function useFunnelData(
  caption: string,
  members: readonly FunnelMember[],
  funnel: readonly FunnelLimit[],
  kpi: ChartKpi,
): ChartData {
  const { t } = useLingui();
  const style = useNumberStyle();
  const say = useFunnelWords();
  return {
    caption,
    columns: [
      { id: "name", name: t`Name` },
      { id: "value", name: t`Value`, numeric: true },
      { id: "sample", name: t`Sample`, numeric: true },
      { id: "zone", name: t`Position` },
    ],
    rows: members.map((member) => ({
      id: member.id,
      cells: [
        words(say.nameOf(member)),
        { text: formatValue(kpi, member.value, style), raw: member.value },
        { text: formatSample(member.sample, kpi.sampleUnit, style.locale), raw: member.sample },
        words(funnel.length === 0 ? "" : say.zones[zoneOf(funnel, member)]),
      ],
      marked: member.isSubject,
    })),
  };
}
