import "#src/ui/words/cohort-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useKpi } from "#src/api/catalogue.ts";
import type { Benchmarks } from "#src/contract/recognition/boards.ts";
import { formatPercent, formatValue } from "#src/domain/format.ts";
import { AxisBar } from "#src/ui/axis-bar.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import { labelRows } from "./label-rows.ts";
import styles from "./benchmark-list.module.css";

/** How far apart two labels must be on a phone’s line, in per cent of it. */
const LABELS_APART = 25;

/** In pixels: the line with its marks, one row of labels, and where the first of them begins under a mark. */
const [LINE, LABEL, LABELS_AT] = [24, 16, 20];

interface BenchmarkProps {
  readonly subject: Benchmarks["subject"];
  readonly one: Benchmarks["kpis"][number];
}

/** One KPI on a line: where I was, where I am with what the data leave open, and what the best of the peers reach. */
function Benchmark({ subject, one }: BenchmarkProps) {
  const { t } = useLingui();
  const style = useNumberStyle();
  const nameOf = useKpiName();
  const say = useSay();
  const kpi = useKpi(one.kpi);
  if (!kpi) return null;
  const { value, before, benchmarks, interval, next, sentence } = one;
  const write = (amount: number | null) => formatValue(kpi, amount, style);
  const marks = [
    value,
    before,
    interval?.low,
    interval?.high,
    ...benchmarks.map((mark) => mark.value),
  ];
  const past = write(before);
  const known = marks.filter((mark) => typeof mark === "number");
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const spare = (most - least || 1) / 10;
  const along = (mark: number) => {
    const share = (mark - least + spare) / (most - least + 2 * spare);
    return (kpi.direction === "lower" ? 1 - share : share) * 100;
  };
  const ends = interval && [along(interval.low), along(interval.high)];
  const span = ends && ([Math.min(...ends), Math.max(...ends)] as const);
  const rows = labelRows(
    benchmarks.map((mark) => along(mark.value)),
    LABELS_APART,
  );
  return (
    <li className={styles.kpi}>
      <div className={styles.head}>
        <Link
          to="/scorecard/$level/$id/$kpi"
          params={{ level: subject.level, id: subject.id, kpi: one.kpi }}
          className={styles.name}
        >
          {nameOf(kpi.name)}
        </Link>
        <span className={styles.value}>{write(value)}</span>
        <span className={styles.note}>{t`before: ${past}`}</span>
      </div>
      {value !== null && (
        <div
          className={styles.line}
          style={{ blockSize: LINE + LABEL * (Math.max(...rows, 0) + 1) }}
          role="img"
          aria-label={say(sentence)}
        >
          <AxisBar span={span} at={along(value)} isOwn>
            {benchmarks.map(({ share, value: mark }, at) => {
              const part = formatPercent(share * 100, 0, style.locale);
              return (
                <span
                  key={share}
                  className={styles.mark}
                  data-next={share === next?.share || undefined}
                  style={{ insetInlineStart: `${along(mark)}%` }}
                >
                  <span
                    className={styles.share}
                    style={{ insetBlockStart: LABELS_AT + LABEL * (rows[at] ?? 0) }}
                  >{t`best ${part}`}</span>
                </span>
              );
            })}
            {before !== null && (
              <span className={styles.before} style={{ insetInlineStart: `${along(before)}%` }} />
            )}
          </AxisBar>
        </div>
      )}
      <p className={styles.sentence}>{say(sentence)}</p>
    </li>
  );
}

/** Me, my past, and the next benchmark, KPI by KPI: nobody else's name, and no rank. */
export function BenchmarkList({ benchmarks }: { readonly benchmarks: Benchmarks }) {
  const say = useSay();
  const { subject, kpis, notice, withheld, cohort } = benchmarks;
  return (
    <div className={styles.benchmarks}>
      <p className={styles.note}>
        {say(cohort)}
        {notice && <> · {say(notice)}</>}
        {withheld && <> · {say(withheld)}</>}
      </p>
      {kpis.length === 0 && (
        <p className={styles.note}>
          <Trans>No KPI here has a goal and is fit to be held against others.</Trans>
        </p>
      )}
      <ul className={styles.list}>
        {kpis.map((one) => (
          <Benchmark key={one.kpi} subject={subject} one={one} />
        ))}
      </ul>
    </div>
  );
}
