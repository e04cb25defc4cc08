import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { AxisBar } from "./axis-bar.tsx";
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
  /** A value on the axis that means something to everybody, drawn through every bar; null where there is none. */
  readonly mark: number | null;
}

/** More names than these share a place only behind a press: who is among so many is no news. */
const MOST_OPEN = 12;

function along([from, to]: PlaceListProps["axis"], value: number): number {
  return Math.min(Math.max(((value - from) / (to - from)) * 100, 0), 100);
}

interface BarProps extends Pick<PlaceListProps, "axis" | "mark"> {
  readonly entry: PlacedEntry;
}

function Bar({ axis, mark, entry }: BarProps) {
  const { interval, value, isOwn } = entry;
  return (
    <span aria-hidden="true">
      <AxisBar
        span={[along(axis, interval.low), along(axis, interval.high)]}
        at={along(axis, value)}
        isOwn={isOwn}
      >
        {mark !== null && (
          <span className={styles.mark} style={{ insetInlineStart: `${along(axis, mark)}%` }} />
        )}
      </AxisBar>
    </span>
  );
}

interface EntriesProps extends Pick<PlaceListProps, "axis" | "mark"> {
  readonly entries: readonly PlacedEntry[];
}

function Entries({ entries, ...bar }: EntriesProps) {
  return (
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
          <Bar {...bar} entry={entry} />
          <span className={styles.value}>{entry.text}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Places with those who hold them. Who shares one is too close to call: within it the names are in the order of the alphabet, and the bars
 * say why. Where the reader is one of many who share one, they stand alone until all are asked for. Rows out of sight are not
 * drawn.
 */
export function PlaceList({ label, places, ...bar }: PlaceListProps) {
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
          {entries.length <= MOST_OPEN ? (
            <Entries {...bar} entries={entries} />
          ) : (
            <div className={styles.many}>
              <Entries {...bar} entries={entries.filter(({ isOwn }) => isOwn)} />
              <details open={!entries.some(({ isOwn }) => isOwn)}>
                <summary className={styles.more}>
                  <Plural
                    value={entries.filter(({ isOwn }) => !isOwn).length}
                    one="Show # name"
                    other="Show # names"
                  />
                </summary>
                <Entries {...bar} entries={entries.filter(({ isOwn }) => !isOwn)} />
              </details>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
