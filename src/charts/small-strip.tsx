import type { Direction } from "#src/domain/kpi.ts";
import { standOutColour } from "./chart-kpi.ts";
import styles from "./small-strip.module.css";
import { stripPaths, type StripPoint } from "./strip-paths.ts";

interface SmallStripProps {
  /** Oldest first, one per bucket without a gap. */
  readonly points: readonly StripPoint[];
  /** The mean of the baseline; null without one. */
  readonly mean: number | null;
  readonly direction: Direction;
  /** 40 CSS pixels unless told; the width is that of its place. */
  readonly height?: number;
  /** Its accessible name; without it the strip is decoration beside a sentence that says the same. */
  readonly label?: string;
}

const WIDTH = 200;

/**
 * A process as small as a card needs it: the line, its mean and natural limits as hairlines, dots only where there is a
 * signal, dashes where a bucket is still filling. No axes and no tab stop; the large one is ProcessChart.
 */
export function SmallStrip({ points, mean, direction, height = 40, label }: SmallStripProps) {
  const paths = stripPaths(points, mean, { width: WIDTH, height });
  const named =
    label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      height={height}
      {...named}
    >
      <path className={styles.limits} d={paths.limits} />
      {paths.meanY !== null && <path className={styles.mean} d={`M0 ${paths.meanY}H${WIDTH}`} />}
      <path className={styles.line} d={paths.line} />
      <path className={styles.pending} d={paths.pending} />
      {paths.signals.map(({ x, y, value, signal }) => (
        <g key={x} style={{ color: standOutColour(value, mean, direction) }}>
          <path className={styles.signal} d={`M${x} ${y}h0`} />
          {signal === "run" && <path className={styles.hole} d={`M${x} ${y}h0`} />}
        </g>
      ))}
    </svg>
  );
}
