import "#src/ui/words/recognition-sentences.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { RecognitionSummary } from "#src/contract/recognition/recognition.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { BadgeArt } from "#src/ui/badge-art/badge-art.tsx";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./badge-counts.module.css";
import { useBadges } from "./use-badges.ts";

type Counted = RecognitionSummary["periods"][number];

/** How many people have each badge of a period, the most first; those that nobody has are named together. */
export function BadgeCounts({ period, badges: counted }: Counted) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const say = useSay();
  const badges = useBadges();
  const days = formatDays(period, locale);
  const known = counted.flatMap(({ badge: id, people }) => {
    const badge = badges.get(id);
    return badge ? [{ badge, people }] : [];
  });
  const some = known
    .filter(({ people }) => people !== 0)
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0));
  const none = known.filter(({ people }) => people === 0).map(({ badge }) => say(badge.name));
  const names = new Intl.ListFormat(locale).format(none);
  return (
    <Card
      title={
        period.grain === "month" ? (
          <Trans>Badges of the latest month</Trans>
        ) : (
          <Trans>Badges of the latest quarter</Trans>
        )
      }
      aside={<span className={styles.note}>{days}</span>}
    >
      <ul className={styles.badges} aria-label={t`People with each badge, ${days}`}>
        {some.map(({ badge, people }) => (
          <li key={badge.id} className={styles.badge}>
            <BadgeArt badge={badge} state="earned" size={56} title={null} />
            <div>
              <p className={styles.name}>{say(badge.name)}</p>
              <p className={styles.people}>
                {people === null ? (
                  <Trans>withheld</Trans>
                ) : (
                  <Plural value={people} one="# person" other="# people" />
                )}
              </p>
              <p className={styles.note}>{say(badge.criterion)}</p>
            </div>
          </li>
        ))}
      </ul>
      {none.length > 0 && (
        <p className={styles.note}>
          <Trans>Earned by nobody: {names}.</Trans>
        </p>
      )}
    </Card>
  );
}
