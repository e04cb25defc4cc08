import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { WEEKDAY, type Breakdown } from "#src/contract/breakdown.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatValue, UNKNOWN } from "#src/domain/format.ts";
import { BandMark } from "./band-mark.tsx";
import { EvidenceBar } from "./evidence-bar.tsx";
import { axisAround, evidenceOf } from "./evidence-of.ts";
import { useNumberStyle } from "./number-style.ts";
import { Table, type Column } from "./table.tsx";
import { useCountOf } from "./words/count-of.ts";
import { levelName } from "./words/level-words.ts";
import styles from "./breakdown-table.module.css";

type Part = Breakdown["parts"][number];

interface BreakdownTableProps {
  readonly kpi: CatalogueKpi;
  readonly breakdown: Breakdown;
  /** The goal of the whole, which gives all parts the same axis; each part's own goal is its tick. */
  readonly goal: KpiResult["goal"];
  /** What the table holds: its accessible name. */
  readonly caption: string;
  /** Draws the name of a member as the way to it; the name alone when left out. */
  readonly linked?: (part: Part) => ReactNode;
}

/** A Monday, from which every weekday is so many days away. */
const MONDAY = day("2024-01-01");

/** The parts one below the other, their evidence on one axis, so that dots and intervals can be compared by eye. */
export function BreakdownTable(props: BreakdownTableProps) {
  const { kpi, breakdown, goal, caption, linked } = props;
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
      cell: linked ?? nameOf,
    },
    {
      id: "value",
      name: t`Value`,
      numeric: true,
      cell: ({ value, band }) => (
        <>
          {value === null ? UNKNOWN : write(value)}
          <span className={styles.band}>
            <BandMark band={band} />
          </span>
        </>
      ),
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
            <span className={styles.under}>
              {text !== null && <span>{text}</span>}
              {part.sample !== null && <span>{countOf(part.sample, kpi.sampleUnit)}</span>}
            </span>
          </div>
        );
      },
    },
    {
      id: "interval",
      name: t`90 % interval`,
      numeric: true,
      wideOnly: true,
      cell: ({ interval }) => (interval ? span(interval) : UNKNOWN),
    },
    {
      id: "sample",
      name: t`Sample`,
      numeric: true,
      wideOnly: true,
      cell: ({ sample }) => (sample === null ? UNKNOWN : countOf(sample, kpi.sampleUnit)),
    },
    { id: "band", name: t`Band`, wideOnly: true, cell: ({ band }) => <BandMark band={band} /> },
  ];
  return <Table caption={caption} columns={columns} rows={parts} keyOf={({ id }) => id} />;
}
