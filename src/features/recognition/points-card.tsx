import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Recognition } from "#src/contract/recognition/recognition.ts";
import { formatNumber } from "#src/domain/format.ts";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import styles from "./points-card.module.css";

interface PointsCardProps {
  readonly recognition: Pick<Recognition, "points" | "subject">;
  readonly span?: 3 | 4 | 6 | 8 | 12;
}

/** The total of points, the level, and how far it is to the next one. */
export function PointsCard({ recognition: { points, subject }, span = 4 }: PointsCardProps) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { total, provisional, held, level } = points;
  const whole = (value: number) => formatNumber(value, 0, locale);
  const [reached, step] = [Math.max(total - level.from, 0), level.next - level.from];
  const left = whole(level.next - total);
  const next = whole(level.level + 1);
  const way = t`${left} points to level ${next}`;
  return (
    <Card
      title={<Trans>Points</Trans>}
      span={span}
      aside={
        <Link to="/recognition/people/$agent/points" params={{ agent: subject.id }}>
          <Trans>Every line</Trans>
        </Link>
      }
    >
      <p className={styles.total}>{whole(total)}</p>
      <p className={styles.level}>
        <Trans>Level {whole(level.level)}</Trans>
      </p>
      <progress className={styles.way} value={reached} max={step} aria-label={way} />
      <p className={styles.note}>{way}</p>
      {provisional > 0 && (
        <p className={styles.note}>
          <Trans>{whole(provisional)} of them are provisional: late data may still come.</Trans>
        </p>
      )}
      {held > 0 && (
        <p className={styles.note}>
          <Trans>{whole(held)} more are held for review and do not count yet.</Trans>
        </p>
      )}
    </Card>
  );
}
