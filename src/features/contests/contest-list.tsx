import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Contest } from "#src/contract/recognition/contests.ts";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { ContestCard } from "./contest-card.tsx";
import styles from "./contest-list.module.css";

const NOW: readonly Contest["state"][] = ["running", "pending", "closed"];
const AHEAD: readonly Contest["state"][] = ["upcoming", "draft"];

function Section(props: { readonly title: ReactNode; readonly contests: readonly Contest[] }) {
  if (props.contests.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{props.title}</h2>
      <ul className={styles.cards}>
        {props.contests.map((contest) => (
          <li key={contest.id}>
            <ContestCard contest={contest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Contests by what is to be done with them: now, ahead, over. */
export function ContestList({ contests }: { readonly contests: readonly Contest[] }) {
  const { t } = useLingui();
  const of = (states: readonly Contest["state"][]) =>
    contests.filter(({ state }) => states.includes(state));
  if (contests.length === 0) {
    return (
      <EmptyMessage
        title={t`No contest`}
        next={t`Whoever leads a team can plan one; you see it here once it is published.`}
      />
    );
  }
  return (
    <div className={styles.list}>
      <Section title={<Trans>Now</Trans>} contests={of(NOW)} />
      <Section title={<Trans>Ahead</Trans>} contests={of(AHEAD)} />
      <Section
        title={<Trans>Over</Trans>}
        contests={contests.filter(({ state }) => ![...NOW, ...AHEAD].includes(state))}
      />
    </div>
  );
}
