import type { Band } from "#src/domain/band.ts";
import styles from "./band-glyph.module.css";
import { classNames } from "./class-names.ts";

/** Drawn in a 12 × 12 box. Shape alone tells the bands apart, so that they survive print and colour blindness. */
const SHAPES: Readonly<Record<Band, React.JSX.Element>> = {
  exceeds: <path d="M6 1.5 11 10.5H1Z" fill="currentColor" />,
  meets: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  "too-close": (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.25" />
      <path d="M6 2a4 4 0 0 0 0 8Z" fill="currentColor" />
    </>
  ),
  below: <path d="M6 10.5 1 1.5H11Z" fill="currentColor" />,
  "not-enough-data": (
    <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.25" />
  ),
  "not-permitted": (
    <path
      d="M3.75 5.5V4a2.25 2.25 0 0 1 4.5 0v1.5M2.5 5.5h7v5h-7Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinejoin="round"
    />
  ),
  "no-goal": <path d="M2 6H10" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />,
};

/** The glyph of a band, in its colour, without a word: for places where the word stands nearby. 12 px unless told. */
export function BandGlyph({ band, size = 12 }: { readonly band: Band; readonly size?: number }) {
  return (
    <svg
      className={classNames(styles.glyph, styles[band])}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {SHAPES[band]}
    </svg>
  );
}
