import { Trans, useLingui } from "@lingui/react/macro";
import type { KudosFeed as Feed } from "#src/contract/recognition/kudos.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { KudosEntry } from "./kudos-entry.tsx";
import styles from "./kudos-feed.module.css";

/** Which kudos a feed shows. */
export type FeedChoice = "me" | "review" | undefined;

interface KudosFeedProps {
  readonly feed: Feed;
  readonly about: FeedChoice;
  readonly onMore: () => void;
}

function useNothing(about: FeedChoice): { readonly title: string; readonly next: string } {
  const { t } = useLingui();
  switch (about) {
    case undefined:
      return {
        title: t`No kudos yet`,
        next: t`Thank somebody for something they did: one sentence is enough.`,
      };
    case "me":
      return {
        title: t`Nothing given or received yet`,
        next: t`What you give and what others give you stands here.`,
      };
    case "review":
      return {
        title: t`Nothing to look at`,
        next: t`What somebody reports stands here until you have decided.`,
      };
  }
}

/** Two who thank each other again and again: something to look at, and no verdict. */
function Pairs({ pairs }: Pick<Feed, "pairs">) {
  if (pairs.length === 0) return null;
  return (
    <section className={styles.pairs}>
      <h2 className={styles.heading}>
        <Trans>Thanks to and fro</Trans>
      </h2>
      <p className={styles.note}>
        <Trans>
          These have thanked each other again and again in the last 90 days. It proves nothing: who
          works side by side has reasons. Thanks in return count in no number.
        </Trans>
      </p>
      <ul>
        {pairs.map(({ one, other, there, back }) => {
          const [first, second] = [one.name, other.name];
          return (
            <li key={`${one.id} ${other.id}`}>
              <Trans>
                {first} and {second}: {there} there, {back} back
              </Trans>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Kudos, the newest first. What is out of sight is not drawn, however long the list grows. */
export function KudosFeed({ feed, about, onMore }: KudosFeedProps) {
  const nothing = useNothing(about);
  const { kudos, total, pairs } = feed;
  return (
    <div className={styles.feed}>
      {about === "review" && <Pairs pairs={pairs} />}
      {kudos.length === 0 && <EmptyMessage {...nothing} />}
      <ul className={styles.list}>
        {kudos.map((one) => (
          <li key={one.id}>
            <KudosEntry kudos={one} />
          </li>
        ))}
      </ul>
      {kudos.length < total && (
        <Button className={styles.more} onClick={onMore}>
          <Trans>Show older ones</Trans>
        </Button>
      )}
    </div>
  );
}
