import { useLingui } from "@lingui/react/macro";
import type { BadgeDetail } from "#src/contract/recognition/recognition.ts";
import { BandGlyph } from "#src/ui/band-glyph.tsx";
import styles from "./week-marks.module.css";

type Weeks = NonNullable<BadgeDetail["progress"]>["weeks"];

/** The band that a week's mark is drawn as: the same glyphs as everywhere. */
const BAND = {
  met: "meets",
  "too-close": "too-close",
  missed: "below",
  "no-data": "not-enough-data",
} as const;

/** How each week of a period stands, oldest first; nothing for a rule that looks at no weeks. */
export function WeekMarks({ weeks }: { readonly weeks: Weeks }) {
  const { t } = useLingui();
  if (weeks.length === 0) return null;
  const words = {
    met: t`on target`,
    "too-close": t`too close to call`,
    missed: t`short of target`,
    "no-data": t`not enough data`,
  };
  const label = weeks.map((week) => words[week]).join(", ");
  return (
    <span className={styles.weeks} role="img" aria-label={t`Weeks: ${label}`}>
      {weeks.map((week, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- weeks have no name but their place
        <BandGlyph key={at} band={BAND[week]} />
      ))}
    </span>
  );
}
