import { useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { CsvRow } from "#src/charts/frame/csv.ts";
import type { SideBySide } from "#src/contract/side-by-side.ts";
import type { Band } from "#src/domain/band.ts";
import { BAND_WORDS } from "#src/ui/words/band-words.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";

/** What one subject has in a line. */
interface Entry {
  readonly number: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly sample: number | null;
  readonly band: Band;
}

/** The table as the lines of a file: a line for each KPI, what it shows of each subject in columns side by side, unrounded. */
export function useCompareRows({ subjects, kpis }: SideBySide): () => CsvRow[] {
  const { t, i18n } = useLingui();
  const catalogue = useCatalogue();
  const nameOf = useKpiName();
  const fields = ({ number, interval, sample, band }: Entry) => [
    number,
    interval?.low ?? null,
    interval?.high ?? null,
    sample,
    i18n._(BAND_WORDS[band]),
  ];
  const heads = ["", t`From`, t`To`, t`Sample`, t`Band`];
  const kpiName = (id: string) => {
    const kpi = catalogue.kpis.find((one) => one.id === id);
    return kpi ? nameOf(kpi.name) : id;
  };
  return () => [
    [
      t`KPI`,
      ...subjects.flatMap(({ name }) =>
        heads.map((head) => (head === "" ? name : `${name}: ${head}`)),
      ),
    ],
    [
      t`Score`,
      ...subjects.flatMap(({ composite: { score, interval, band } }) =>
        fields({ number: score, interval, sample: null, band }),
      ),
    ],
    ...kpis.map(({ kpi, cells }) => [
      kpiName(kpi),
      ...cells.flatMap(({ value, interval, sample, band }) =>
        fields({ number: value, interval, sample, band }),
      ),
    ]),
  ];
}
