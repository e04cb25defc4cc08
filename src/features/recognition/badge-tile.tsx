import "#src/ui/words/recognition-sentences.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { BadgeInfo, BadgeStanding } from "#src/contract/recognition/recognition.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { BadgeArt, type BadgeState } from "#src/ui/badge-art/badge-art.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useSay } from "#src/ui/words/say.ts";
import { WeekMarks } from "./week-marks.tsx";
import styles from "./badge-tile.module.css";

/** How a badge is drawn for somebody. */
function drawnAs({ earned, isHeld }: Pick<BadgeStanding, "earned" | "isHeld">): BadgeState {
  if (earned > 0) return "earned";
  return isHeld ? "held" : "open";
}

interface BadgeTileProps {
  readonly badge: BadgeInfo;
  readonly standing: BadgeStanding;
  readonly agent: string;
  /** As it hangs when it is somebody's. */
  readonly large: boolean;
}

/** One badge on a wall: its drawing, how often and when it was earned, and how far the open period has come. */
export function BadgeTile({ badge, standing, agent, large }: BadgeTileProps) {
  const say = useSay();
  const { locale } = useNumberStyle();
  const { earned, latest, progress } = standing;
  return (
    <li className={styles.tile}>
      <BadgeArt badge={badge} state={drawnAs(standing)} size={large ? 96 : 64} title={null} />
      <Link
        to="/recognition/people/$agent/badges/$badge"
        params={{ agent, badge: badge.id }}
        className={styles.name}
      >
        {say(badge.name)}
      </Link>
      {earned > 0 && (
        <p className={styles.count}>
          <Plural value={earned} one="Earned once" other="Earned # times" />
        </p>
      )}
      {latest && <p className={styles.progress}>{formatDays(latest, locale)}</p>}
      {standing.isHeld && (
        <p className={styles.count}>
          <Trans>Held for review</Trans>
        </p>
      )}
      {progress && earned === 0 && (
        <>
          <WeekMarks weeks={progress.weeks} />
          <p className={styles.progress}>{say(progress.sentence)}</p>
        </>
      )}
    </li>
  );
}
