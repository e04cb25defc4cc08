import { Trans, useLingui } from "@lingui/react/macro";
import styles from "./place-list.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** Somebody in a place: the value as it is written, and where its interval lies on the axis. */
export interface PlacedEntry {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** The value in the reader's language. */
  readonly text: string;
  readonly interval: { readonly low: number; readonly high: number };
  /** Whether it is the reader, or theirs. */
  readonly isOwn: boolean;
}

/** Those who share a place, as far as they are named. */
export interface PlaceGroup {
  readonly place: number;
  /** Whether others share it, named here or not. */
  readonly isShared: boolean;
  readonly entries: readonly PlacedEntry[];
}

interface PlaceListProps {
  /** What is placed, in one sentence: the list's accessible name. */
  readonly label: string;
  readonly places: readonly PlaceGroup[];
  /** The ends of the axis that values and intervals are drawn on. */
  readonly axis: readonly [from: number, to: number];
}

function along([from, to]: PlaceListProps["axis"], value: number): number {
  return Math.min(Math.max(((value - from) / (to - from)) * 100, 0), 100);
}

function Bar({
  axis,
  entry,
}: {
  readonly axis: PlaceListProps["axis"];
  readonly entry: PlacedEntry;
}) {
  const [low, high] = [along(axis, entry.interval.low), along(axis, entry.interval.high)];
  return (
    <span className={styles.bar} aria-hidden="true">
      <span
        className={styles.span}
        style={{ insetInlineStart: `${low}%`, inlineSize: `${high - low}%` }}
      />
      <span className={styles.dot} style={{ insetInlineStart: `${along(axis, entry.value)}%` }} />
    </span>
  );
}

/**
 * Places with those who hold them. Who shares one is too close to call: within it the names are in the order of the alphabet, and the bars
 * say why. Rows out of sight are not drawn, however long the list is.
 */
export function PlaceList({ label, places, axis }: PlaceListProps) {
  const { t } = useLingui();
  return (
    <ol className={styles.list} aria-label={label}>
      {places.map(({ place, isShared, entries }) => (
        <li key={place} className={styles.group}>
          <p className={styles.place}>
            <VisuallyHidden>{t`Place`}</VisuallyHidden> <strong>{place}</strong>
            {isShared && (
              <span className={styles.shared}>
                <Trans>shared: too close to call</Trans>
              </span>
            )}
          </p>
          <ul className={styles.entries}>
            {entries.map((entry) => (
              <li key={entry.id} className={styles.entry} data-own={entry.isOwn || undefined}>
                <span className={styles.name}>
                  {entry.name}
                  {entry.isOwn && (
                    <span className={styles.own}>
                      <Trans>you</Trans>
                    </span>
                  )}
                </span>
                <Bar axis={axis} entry={entry} />
                <span className={styles.value}>{entry.text}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
