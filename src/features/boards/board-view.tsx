import "#src/ui/words/cohort-sentences.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useKpi } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import type { Board } from "#src/contract/recognition/boards.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { formatNumber, formatValue } from "#src/domain/format.ts";
import { TARGET_SCORE } from "#src/domain/scoring/score.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PlaceList } from "#src/ui/place-list.tsx";
import { pointsAxis } from "#src/ui/points-axis.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./board-view.module.css";

interface BoardViewProps {
  readonly board: Board;
  /** Whether the values are points of 100, or improvements in the KPI's unit. */
  readonly by: "goals" | "improved";
  readonly onMore: () => void;
}

/** The axis that holds every interval of a board. */
function axisOf({ places }: Board, by: BoardViewProps["by"]): readonly [number, number] {
  if (by === "goals") return pointsAxis(places);
  const highest = places.flatMap(({ entries }) => entries.map(({ interval }) => interval.high));
  return [0, Math.max(...highest, 1)];
}

function Own({ board }: { readonly board: Board }) {
  const { role } = useSession();
  if (role !== "agent") return null;
  const { own } = board;
  if (own === null) {
    return (
      <Trans>
        Your own place is not told here: you have none on this board, or it is not in the better
        half. The next benchmark tells more.
      </Trans>
    );
  }
  const { place } = own;
  return own.isShared ? (
    <Trans>You share place {place}: too close to call.</Trans>
  ) : (
    <Trans>You hold place {place} alone, beyond chance.</Trans>
  );
}

/** A board as far as it is told: places down to the middle, names of those who agreed, and what is not told. */
export function BoardView({ board, by, onMore }: BoardViewProps) {
  const { t } = useLingui();
  const style = useNumberStyle();
  const say = useSay();
  const kpi = useKpi(board.kpi ?? "");
  const { withheld, notice, size, withoutData, places, total, within, period } = board;
  const write = (value: number) =>
    by === "improved" && kpi
      ? `+${formatValue(kpi, value, style)}`
      : formatNumber(value, 0, style.locale);
  const named = places.reduce((sum, { entries }) => sum + entries.length, 0);
  const days = formatDays(period, style.locale);
  const unit = within.name;
  return (
    <Card
      title={
        by === "goals" ? (
          <Trans>Points of 100; 70 is the goal</Trans>
        ) : (
          <Trans>Beyond what was to be expected</Trans>
        )
      }
      aside={<span className={styles.note}>{`${unit} · ${days}`}</span>}
    >
      {notice && <Notice tone="note">{say(notice)}</Notice>}
      {withheld && <EmptyMessage title={t`No board`} next={say(withheld)} />}
      {!withheld && size !== null && (
        <>
          <p className={styles.own}>
            <Own board={board} />
          </p>
          {named === 0 && (
            <p className={styles.note}>
              <Trans>Nobody in the better half has agreed to be named.</Trans>
            </p>
          )}
          <PlaceList
            label={t`Places in ${unit}, ${days}`}
            axis={axisOf(board, by)}
            mark={by === "goals" ? TARGET_SCORE : null}
            places={places.map(({ place, isShared, entries }) => ({
              place,
              isShared,
              entries: entries.map(({ subject, value, interval, isOwn }) => ({
                id: subject.id,
                name: subject.name,
                value,
                text: write(value),
                interval,
                isOwn,
              })),
            }))}
          />
          {named < total && (
            <Button className={styles.more} onClick={onMore}>
              <Trans>Show more</Trans>
            </Button>
          )}
          <p className={styles.note}>
            <Plural value={size} one="# takes part" other="# take part" />
            {withoutData > 0 && (
              <>
                {", "}
                <Plural
                  value={withoutData}
                  one="# more has too little data"
                  other="# more have too little data"
                />
              </>
            )}
            {". "}
            <Trans>
              Named are those who agreed to it, down to the middle. A place is shared where the data
              do not tell people apart: among so many, two intervals may lie apart by chance.
            </Trans>
          </p>
        </>
      )}
    </Card>
  );
}
