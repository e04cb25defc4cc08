import type { Band } from "#src/domain/band.ts";
import { classNames } from "./class-names.ts";
import styles from "./evidence-bar.module.css";
import { placeOn, spanOn, type EvidenceAxis } from "./evidence-scale.ts";

/** What the evidence bar draws, all in the KPI's own unit. */
export interface Evidence {
  /** From floor to stretch; for a range KPI from its low floor to its high floor. */
  readonly axis: EvidenceAxis;
  /** The target, or the two edges of a range KPI's target; null without a goal. */
  readonly goal: number | readonly [low: number, high: number] | null;
  /** The peers' middle half; null when there is none to show. */
  readonly peers: { readonly low: number; readonly high: number } | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Null when unknown: the axis stands alone, without a dot. */
  readonly value: number | null;
  readonly band: Band;
}

interface EvidenceBarProps {
  readonly evidence: Evidence;
  /** The one sentence that says what the bar shows: its accessible name. */
  readonly sentence: string;
  /** Words under the axis' ends and the goal; left out where there is no room, at 120 px. */
  readonly scale?: ScaleWords;
}

/** What stands under the axis: the values of its ends, and of the goal where there is one. */
export interface ScaleWords {
  readonly start: string;
  readonly goal: string | null;
  readonly end: string;
}

const MIDDLE = 10;
/** From so many letters up a goal's words, mostly a range's, need more room between the ends'. */
const LONG_GOAL = 8;

function Dot({ evidence: { axis, value, band } }: { readonly evidence: Evidence }) {
  if (value === null) return null;
  const { percent, beyond } = placeOn(axis, value);
  if (beyond === null) {
    const hollow = band === "not-enough-data";
    return (
      <circle
        className={hollow ? styles.hollow : styles.dot}
        cx={`${percent}%`}
        cy={MIDDLE}
        r={hollow ? 4 : 4.75}
      />
    );
  }
  const tip = beyond === "end" ? "M-4 5 3 10-4 15Z" : "M4 5-3 10 4 15Z";
  return (
    <svg x={`${percent}%`} className={styles.beyond}>
      <path className={styles.dot} d={tip} />
    </svg>
  );
}

/** The goal's word stands under its tick, unless that is so near an end that the words would run into one another. */
function Scale({
  start,
  goal,
  end,
  goalPlace,
}: ScaleWords & { readonly goalPlace: number | null }) {
  const place = goalPlace ?? 50;
  return (
    <div
      className={styles.scale}
      data-long={(goal !== null && goal.length > LONG_GOAL) || undefined}
      aria-hidden="true"
    >
      <span style={{ flexBasis: `${place}%` }}>{start}</span>
      {goal !== null && goalPlace !== null && <span className={styles.goalWord}>{goal}</span>}
      <span style={{ flexBasis: `${100 - place}%` }}>{end}</span>
    </div>
  );
}

/**
 * The product's signature: one line from floor to stretch, the goal as a tick, the peers' middle half as a soft band,
 * the interval as a thin bar and the value as a dot, hollow when the sample is small. A value beyond the axis becomes an
 * arrow at its end. It fills its container; 120 px are enough.
 */
export function EvidenceBar({ evidence, sentence, scale }: EvidenceBarProps) {
  const { axis, goal, peers, interval, band } = evidence;
  const goals = goal === null ? [] : [goal].flat();
  const peerSpan = peers && spanOn(axis, peers);
  const intervalSpan = interval && spanOn(axis, interval);
  // The words of a range's goal stand in the middle of it.
  const places = goals.map((at) => placeOn(axis, at).percent);
  const goalPlace =
    places.length > 0 ? places.reduce((sum, place) => sum + place) / places.length : null;
  return (
    <div className={styles.bar}>
      <svg className={classNames(styles.drawing, styles[band])} role="img" aria-label={sentence}>
        {peerSpan && (
          <rect
            className={styles.peers}
            x={`${peerSpan.from}%`}
            width={`${peerSpan.length}%`}
            y={MIDDLE - 6}
            height={12}
            rx={2}
          />
        )}
        <line className={styles.axis} x1="0%" x2="100%" y1={MIDDLE} y2={MIDDLE} />
        {intervalSpan && (
          <line
            className={styles.interval}
            x1={`${intervalSpan.from}%`}
            x2={`${intervalSpan.from + intervalSpan.length}%`}
            y1={MIDDLE}
            y2={MIDDLE}
          />
        )}
        {goals.map((at) => {
          const x = `${placeOn(axis, at).percent}%`;
          return <line key={at} className={styles.goal} x1={x} x2={x} y1={1} y2={19} />;
        })}
        <Dot evidence={evidence} />
      </svg>
      {scale && <Scale {...scale} goalPlace={goalPlace} />}
    </div>
  );
}
