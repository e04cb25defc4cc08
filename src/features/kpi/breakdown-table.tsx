import { useLingui } from "@lingui/react/macro";
import { WEEKDAY, type Breakdown } from "#src/contract/breakdown.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatValue, UNKNOWN } from "#src/domain/format.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { EvidenceBar } from "#src/ui/evidence-bar.tsx";
import { axisAround, evidenceOf } from "#src/ui/evidence-of.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { Table, type Column } from "#src/ui/table.tsx";
import { useCountOf } from "#src/ui/words/count-of.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./breakdown-panel.module.css";

type Part = Breakdown["parts"][number];

interface BreakdownTableProps {
  readonly kpi: CatalogueKpi;
  readonly breakdown: Breakdown;
  /** The goal of the whole, which gives all parts the same axis; each part's own goal is its tick. */
  readonly goal: KpiResult["goal"];
}

/** A Monday, from which every weekday is so many days away. */
const MONDAY = day("2024-01-01");

/** The parts one below the other, their evidence on one axis, so that dots and intervals can be compared by eye. */
export function BreakdownTable({ kpi, breakdown, goal }: BreakdownTableProps) {
  const { t, i18n } = useLingui();
  const style = useNumberStyle();
  const countOf = useCountOf();
  const { by, parts } = breakdown;
  const write = (value: number) => formatValue(kpi, value, style);
  const span = ({ low, high }: NonNullable<Part["interval"]>) => `${write(low)} – ${write(high)}`;
  const isWeekday = by === WEEKDAY;
  const nameOf = ({ id, name }: Part) =>
    isWeekday ? formatDay(addDays(MONDAY, Number(id) - 1), "weekday-full", style.locale) : name;
  const [known] = parts;
  const axis =
    goal && known
      ? evidenceOf({ ...known, peers: null, goal }).axis
      : axisAround(parts.flatMap(({ value, interval }) => [value, interval?.low, interval?.high]));
  const evidence = (part: Part) => ({ ...evidenceOf({ ...part, peers: null }), axis });
  const columns: readonly Column<Part>[] = [
    {
      id: "part",
      name: isWeekday ? t`Weekday` : levelName(i18n, by, "one"),
      cell: nameOf,
    },
    {
      id: "value",
      name: t`Value`,
      numeric: true,
      cell: ({ value }) => (value === null ? UNKNOWN : write(value)),
    },
    {
      id: "evidence",
      name: t`Evidence`,
      cell: (part) => {
        const text = part.interval && span(part.interval);
        return (
          <div className={styles.bar}>
            <EvidenceBar
              evidence={evidence(part)}
              sentence={text === null ? t`No interval` : t`90 % interval ${text}`}
            />
          </div>
        );
      },
    },
    {
      id: "interval",
      name: t`90 % interval`,
      numeric: true,
      cell: ({ interval }) => (interval ? span(interval) : UNKNOWN),
    },
    {
      id: "sample",
      name: t`Sample`,
      numeric: true,
      cell: ({ sample }) => (sample === null ? UNKNOWN : countOf(sample, kpi.sampleUnit)),
    },
    { id: "band", name: t`Band`, cell: ({ band }) => <BandMark band={band} /> },
  ];
  return <Table caption={t`In parts`} columns={columns} rows={parts} keyOf={({ id }) => id} />;
}
