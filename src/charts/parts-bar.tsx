import styles from "./parts-bar.module.css";

/** One part of a difference. */
export interface DifferencePart {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** The size as it is read, with its sign and unit. */
  readonly text: string;
}

interface PartsBarProps {
  /** In the order in which they are laid end to end. */
  readonly parts: readonly DifferencePart[];
  /** What they come to together: where the last one ends. */
  readonly total: Omit<DifferencePart, "id">;
}

/**
 * A difference as its parts, laid end to end from nothing to the whole: each begins where the one before it ended, so that
 * the eye can add them up. The numbers stand beside, as a list.
 */
export function PartsBar({ parts, total }: PartsBarProps) {
  const ends = parts.reduce<readonly number[]>(
    (sums, { size }) => [...sums, (sums.at(-1) ?? 0) + size],
    [0],
  );
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const reach = most - least || 1;
  const percent = (value: number) => ((value - least) / reach) * 100;
  const span = (from: number, to: number) => ({
    x: `${percent(Math.min(from, to))}%`,
    width: `${Math.abs(percent(to) - percent(from))}%`,
  });
  const whole = { id: "total", ...total };
  const rows = [
    ...parts.map((part, at) => ({ part, from: ends[at] ?? 0, to: ends[at + 1] ?? 0 })),
    { part: whole, from: 0, to: ends.at(-1) ?? 0 },
  ];
  return (
    <ul className={styles.parts}>
      {rows.map(({ part, from, to }) => (
        <li key={part.id} data-total={part === whole || undefined}>
          <span className={styles.name}>{part.name}</span>
          <svg className={styles.drawing} aria-hidden="true">
            <line
              className={styles.zero}
              x1={`${percent(0)}%`}
              x2={`${percent(0)}%`}
              y1="0"
              y2="100%"
            />
            <rect className={styles.bar} {...span(from, to)} y="3" height="8" rx="1" />
          </svg>
          <span className={styles.size}>{part.text}</span>
        </li>
      ))}
    </ul>
  );
}
