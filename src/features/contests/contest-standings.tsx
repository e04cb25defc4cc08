import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ContestDetail } from "#src/contract/recognition/contests.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatNumber } from "#src/domain/format.ts";
import { TARGET_SCORE } from "#src/domain/scoring/score.ts";
import { Card } from "#src/ui/card.tsx";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PlaceList } from "#src/ui/place-list.tsx";
import { pointsAxis } from "#src/ui/points-axis.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./contest-rules.module.css";

type Standings = NonNullable<ContestDetail["standings"]>;

/** The axis that holds every interval; progress lies on both sides of nothing, as far as anybody's interval goes. */
function axisOf({ places }: Standings, isProgress: boolean): readonly [number, number] {
  if (!isProgress) return pointsAxis(places);
  const edges = places.flatMap(({ entries }) =>
    entries.flatMap(({ interval }) => [Math.abs(interval.low), Math.abs(interval.high)]),
  );
  const farthest = Math.max(...edges, 1);
  return [-farthest, farthest];
}

/** Where everybody stands who is named, down to the middle; what is not told is counted. */
export function ContestStandings({
  contest,
  standings,
}: Pick<ContestDetail, "contest" | "standings">) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const say = useSay();
  const isProgress = contest.scoring === "progress";
  if (standings === null) {
    return (
      <Card title={<Trans>Standings</Trans>}>
        <EmptyMessage
          title={t`No standings yet`}
          next={t`They are worked out once the contest runs and its first day has data.`}
        />
      </Card>
    );
  }
  const { asOf, isFinal, size, notPlaced, places } = standings;
  const day = formatDay(asOf, "dated", locale);
  const write = (value: number) => {
    const text = formatNumber(value, isProgress ? 1 : 0, locale);
    return isProgress && value > 0 ? `+${text}` : text;
  };
  return (
    <Card
      title={<Trans>Standings</Trans>}
      aside={
        <span className={styles.note}>
          {isFinal ? <Trans>Fixed, with data to {day}</Trans> : <Trans>With data to {day}</Trans>}
        </span>
      }
    >
      {places.length === 0 && (
        <p className={styles.note}>
          <Trans>Nobody in the better half has agreed to be named, or too few are placed.</Trans>
        </p>
      )}
      <PlaceList
        label={t`Standings`}
        axis={axisOf(standings, isProgress)}
        mark={isProgress ? 0 : TARGET_SCORE}
        places={places.map((place) => ({
          ...place,
          entries: place.entries.map(({ subject, value, interval, isOwn }) => ({
            id: subject.id,
            name: subject.name,
            value,
            text: write(value),
            interval,
            isOwn,
          })),
        }))}
      />
      <ul className={styles.note}>
        <li>
          <Plural value={size} one="# is placed." other="# are placed." />
        </li>
        {notPlaced.map(({ why, count }) => (
          <li key={why.id}>{`${formatNumber(count, 0, locale)} · ${say(why)}`}</li>
        ))}
      </ul>
    </Card>
  );
}
