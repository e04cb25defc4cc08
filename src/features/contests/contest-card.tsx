import { Link } from "@tanstack/react-router";
import type { Contest } from "#src/contract/recognition/contests.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import styles from "./contest-card.module.css";
import { NextStep, OwnPart } from "./contest-sentence.tsx";
import { useContestWords } from "./contest-words.ts";

/** A contest in short: its name, how far it has come, and the reader's own part. */
export function ContestCard({ contest }: { readonly contest: Contest }) {
  const { locale } = useNumberStyle();
  const words = useContestWords();
  const { id, name, state, within, from, to, about } = contest;
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h3>
          <Link to="/recognition/contests/$id" params={{ id }} className={styles.name}>
            {name}
          </Link>
        </h3>
        <span className={styles.state} data-state={state}>
          {words.state(state)}
        </span>
      </div>
      <p className={styles.note}>{`${within.name} · ${formatDays({ from, to }, locale)}`}</p>
      {about !== "" && <p>{about}</p>}
      <p className={styles.own}>
        <OwnPart contest={contest} />
      </p>
      <p className={styles.note}>
        <NextStep contest={contest} />
      </p>
    </Card>
  );
}
