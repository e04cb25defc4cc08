import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Recognition } from "#src/contract/recognition/recognition.ts";
import { formatNumber } from "#src/domain/format.ts";
import { BadgeArt } from "#src/ui/badge-art/badge-art.tsx";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./recognition-digest.module.css";
import { useBadges } from "./use-badges.ts";
import { useRecognition } from "./use-recognition.ts";

const LATEST = 5;

function latestOf({ badges }: Recognition) {
  return badges
    .filter(({ latest }) => latest !== null)
    .toSorted((a, b) => ((a.latest?.to ?? "") < (b.latest?.to ?? "") ? 1 : -1))
    .slice(0, LATEST);
}

interface RecognitionDigestProps {
  readonly agent: string;
  /** At the end of the line: what others thanked for. */
  readonly beside: ReactNode;
}

/** Level, points and the latest badges in one line, with the way to all of them; nothing where recognition is off or not wanted. */
export function RecognitionDigest({ agent, beside }: RecognitionDigestProps) {
  const say = useSay();
  const { locale } = useNumberStyle();
  const badges = useBadges();
  const { data, isPending } = useRecognition(agent);
  if (data && (!data.takesPart || data.choice?.takesPart === false)) return null;
  if (isPending || data?.isPending) {
    return (
      <div aria-busy="true" className={styles.busy}>
        <Skeleton height={104} />
      </div>
    );
  }
  if (!data) return null;
  const { total, level } = data.points;
  const points = formatNumber(total, 0, locale);
  return (
    <Card
      title={<Trans>Recognition</Trans>}
      aside={
        <Link to="/recognition">
          <Trans>Points and badges</Trans>
        </Link>
      }
    >
      <div className={styles.digest}>
        <p className={styles.points}>
          <Trans>
            Level {level.level}, {points} points
          </Trans>
        </p>
        <ul className={styles.latest}>
          {latestOf(data).flatMap(({ badge: id, earned }) => {
            const badge = badges.get(id);
            if (!badge) return [];
            return [
              <li key={id}>
                <Link
                  to="/recognition/people/$agent/badges/$badge"
                  params={{ agent, badge: id }}
                  className={styles.badge}
                >
                  <BadgeArt badge={badge} state="earned" size={36} title={null} />
                  <span>
                    {say(badge.name)}{" "}
                    <span className={styles.times}>
                      <Plural value={earned} one="once" other="# times" />
                    </span>
                  </span>
                </Link>
              </li>,
            ];
          })}
        </ul>
        {beside}
      </div>
    </Card>
  );
}
