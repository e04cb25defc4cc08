import type { Direction } from "#src/domain/kpi.ts";
import { standOutColour } from "../chart-kpi.ts";
import type { StripDrawing } from "./strip-drawing.ts";
import styles from "./timeline-chart.module.css";

interface StripMarksProps {
  readonly drawing: StripDrawing;
  readonly direction: Direction;
  /** The bucket where the reader is; null when nowhere. */
  readonly active: number | null;
}

/** What is drawn of a strip: goal, adjusted line, raw dots; a hollow one still fills, a coloured one is a signal. */
export function StripMarks({ drawing: { dots, line, goal }, direction, active }: StripMarksProps) {
  return (
    <>
      <path className={styles.goal} d={goal} />
      <path className={styles.line} d={line} />
      {dots.map(({ at, x, y, point: { value, mean, signal }, partial }) => {
        if (signal === null || value === null) {
          return (
            <circle
              key={at}
              cx={x}
              cy={y}
              r={partial ? 3 : 2.25}
              className={partial ? styles.filling : styles.dot}
            />
          );
        }
        const colour = standOutColour(value, mean, direction);
        const outside = signal === "outside";
        return (
          <circle
            key={at}
            cx={x}
            cy={y}
            r={outside ? 4.5 : 3.25}
            fill={outside ? colour : "var(--card)"}
            stroke={outside ? "var(--card)" : colour}
            strokeWidth={outside ? 1.5 : 2}
          />
        );
      })}
      {dots
        .filter(({ at }) => at === active)
        .map(({ at, x, y }) => (
          <circle key={at} cx={x} cy={y} r={7} className={styles.ring} />
        ))}
    </>
  );
}
