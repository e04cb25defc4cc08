import "#src/ui/words/opportunity-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import {
  rowWhenRead,
  words,
  type ChartCell,
  type ChartData,
} from "#src/charts/frame/chart-data.ts";
import type { Opportunities, PersonOpportunity, SystemIssue } from "#src/contract/opportunities.ts";
import { formatChance, formatNumber, formatSample, formatValue } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import { useReasonWords } from "./use-reason-words.ts";

const NOTHING: ChartCell = { text: "", raw: null };

/** Makes a table of a list of opportunities: people in their order, then teams. */
export function useOpportunityData(): (opportunities: Opportunities) => ChartData {
  const { t } = useLingui();
  const { kpis } = useCatalogue();
  const style = useNumberStyle();
  const nameOf = useKpiName();
  const say = useSay();
  const reasonWords = useReasonWords();
  const { locale } = style;
  const about = (one: Pick<PersonOpportunity | SystemIssue, "kpi" | "value" | "sample">) => {
    const kpi = kpis.find(({ id }) => id === one.kpi);
    return {
      kpi,
      cells: [
        words(kpi ? nameOf(kpi.name) : one.kpi),
        { text: kpi ? formatValue(kpi, one.value, style) : "", raw: one.value },
        { text: kpi ? formatSample(one.sample, kpi.sampleUnit, locale) : "", raw: one.sample },
      ],
    };
  };
  const cellsOfPerson = (one: PersonOpportunity): ChartCell[] => {
    const { kpi, cells } = about(one);
    const reasons = kpi ? one.reasons.map((reason) => reasonWords(reason, kpi.direction)) : [];
    return [
      words(one.subject.name),
      words(one.team?.name ?? ""),
      ...cells,
      { text: formatChance(one.probability, locale), raw: one.probability },
      words(reasons.join(" · ")),
      { text: `+${formatNumber(one.compositePoints, 1, locale)}`, raw: one.compositePoints },
      words(say(one.sentence)),
    ];
  };
  const cellsOfTeam = (one: SystemIssue): ChartCell[] => [
    words(one.team.name),
    words(one.team.name),
    ...about(one).cells,
    NOTHING,
    words(""),
    NOTHING,
    words(say(one.sentence)),
  ];
  return ({ within: { name: place }, people, systems }) => ({
    caption: t`Opportunities in ${place}`,
    columns: [
      { id: "who", name: t`Who` },
      { id: "team", name: t`Team` },
      { id: "kpi", name: t`KPI` },
      { id: "value", name: t`Value`, numeric: true },
      { id: "sample", name: t`Sample`, numeric: true },
      { id: "probability", name: t`Chance of missing the goal`, numeric: true },
      { id: "reasons", name: t`Why` },
      { id: "points", name: t`Points of the whole score`, numeric: true },
      { id: "sentence", name: t`In a sentence` },
    ],
    rows: [
      ...people.map((one) => rowWhenRead(`${one.subject.id} ${one.kpi}`, () => cellsOfPerson(one))),
      ...systems.map((one) => rowWhenRead(`${one.team.id} ${one.kpi}`, () => cellsOfTeam(one))),
    ],
  });
}
