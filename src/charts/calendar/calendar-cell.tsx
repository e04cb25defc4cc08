import { BandGlyph } from "#src/ui/band-glyph.tsx";
import { classNames } from "#src/ui/class-names.ts";
import fills from "../band-fill.module.css";
import styles from "./calendar-heat-map.module.css";
import type { CalendarDay } from "./calendar-day.ts";

/** From this size up every band shows its glyph; below it only the two ends of the scale do. */
const GLYPH_FROM = 16;

const FREE = { width: 1, height: 1 };

/** One day: the ground of its band with its glyph; hatched, outlined or dashed where the band or the day asks for it. */
export function CalendarCell(props: {
  readonly day: CalendarDay;
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  /** The id of the hatching pattern. */
  readonly hatch: string;
}) {
  const { day, x, y, pitch, hatch } = props;
  const { band, partial } = day;
  // A day without facts is no small sample: its place stays free.
  if (day.value === null && band === "not-enough-data" && !partial) {
    return <rect className={styles.free} x={x + pitch / 2 - 1} y={y + pitch / 2 - 1} {...FREE} />;
  }
  const size = pitch - 1;
  const glyph = Math.min(12, Math.round(size * 0.62));
  const ends = band === "exceeds" || band === "below";
  const outlined = band === "not-enough-data" || partial;
  return (
    <g className={classNames(styles.cell, fills[band])} transform={`translate(${x} ${y})`}>
      <rect className={styles.ground} width={size} height={size} />
      {band === "too-close" && <rect width={size} height={size} fill={`url(#${hatch})`} />}
      {outlined && (
        <rect
          className={classNames(styles.outline, partial && styles.partial)}
          {...{ x: 0.5, y: 0.5, width: size - 1, height: size - 1 }}
        />
      )}
      {(ends || size >= GLYPH_FROM) && (
        <g transform={`translate(${(size - glyph) / 2} ${(size - glyph) / 2})`}>
          <BandGlyph band={band} size={glyph} />
        </g>
      )}
    </g>
  );
}
