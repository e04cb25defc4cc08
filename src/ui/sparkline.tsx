import { classNames } from "./class-names.ts";
import { sparkPaths, type SparkPoint } from "./spark-paths.ts";
import styles from "./sparkline.module.css";

interface SparklineProps {
  /** Oldest first, evenly spaced. */
  readonly points: readonly SparkPoint[];
  /** A level to compare with: drawn as a dashed line; null without one. */
  readonly goal?: number | null;
  readonly height?: number;
  /** Its accessible name; without it the line is decoration beside a sentence that says the same. */
  readonly label?: string;
}

/** A small line without axes: gaps where nothing is known, dashes where a bucket is still filling, a dot at the end. */
export function Sparkline({ points, goal = null, height = 28, label }: SparklineProps) {
  const { lines, dashes, goalY, last } = sparkPaths(points, goal, height);
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      height={height}
      {...(label === undefined
        ? { "aria-hidden": true as const }
        : { role: "img", "aria-label": label })}
    >
      {goalY !== null && <path className={styles.goal} d={`M0 ${goalY}H100`} />}
      <path className={styles.line} d={lines} />
      <path className={classNames(styles.line, styles.partial)} d={dashes} />
      {last && <path className={styles.last} d={`M${last.x} ${last.y}h0`} />}
    </svg>
  );
}
