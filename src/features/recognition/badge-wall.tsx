import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type {
  BadgeInfo,
  BadgeStanding,
  Recognition,
} from "#src/contract/recognition/recognition.ts";
import { BADGE_FAMILIES } from "#src/domain/recognition/badges/badge.ts";
import { Card } from "#src/ui/card.tsx";
import { BadgeTile } from "./badge-tile.tsx";
import styles from "./badge-wall.module.css";
import { useFamilyName } from "./family-words.ts";
import { useBadges } from "./use-badges.ts";

interface Shown {
  readonly badge: BadgeInfo;
  readonly standing: BadgeStanding;
}

/** Where a badge stands on the wall: what somebody has, what they can have, and what nothing can be said of. */
function sectionOf({ standing: { earned, isHeld, progress } }: Shown): "earned" | "open" | "away" {
  if (earned > 0 || isHeld) return "earned";
  return progress === null || progress.state === "no-data" ? "away" : "open";
}

/** Badges side by side. `large`: as they hang when they are somebody's. */
function Tiles(props: {
  readonly shown: readonly Shown[];
  readonly agent: string;
  readonly large?: boolean;
}) {
  const { shown, agent, large = false } = props;
  return (
    <ul className={styles.tiles} data-large={large || undefined}>
      {shown.map(({ badge, standing }) => (
        <BadgeTile key={badge.id} badge={badge} standing={standing} agent={agent} large={large} />
      ))}
    </ul>
  );
}

/** Every badge there is: first those that somebody has, the latest first, then those on the way by what they honour. */
export function BadgeWall({ recognition }: { readonly recognition: Recognition }) {
  const { t } = useLingui();
  const badges = useBadges();
  const familyName = useFamilyName();
  const { subject } = recognition;
  const all = recognition.badges.flatMap((standing): Shown[] => {
    const badge = badges.get(standing.badge);
    return badge ? [{ badge, standing }] : [];
  });
  const { earned = [], open = [], away = [] } = Object.groupBy(all, sectionOf);
  const lastOf = ({ standing }: Shown) => standing.latest?.to ?? "";
  return (
    <>
      <Card title={<Trans>Badges earned</Trans>}>
        {earned.length === 0 ? (
          <p className={styles.none}>
            <Trans>None yet. Below is how far each has come.</Trans>
          </p>
        ) : (
          <Tiles
            shown={earned.toSorted((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1))}
            agent={subject.id}
            large
          />
        )}
      </Card>
      <Card title={<Trans>On the way</Trans>}>
        <div className={styles.wall}>
          {BADGE_FAMILIES.map((family) => {
            const shown = open.filter(({ badge }) => badge.family === family);
            if (shown.length === 0) return null;
            const name = familyName(family);
            return (
              <section key={family} aria-label={t`Badges: ${name}`}>
                <h3 className={styles.family}>{name}</h3>
                <Tiles shown={shown} agent={subject.id} />
              </section>
            );
          })}
        </div>
        {away.length > 0 && (
          <details>
            <summary className={styles.more}>
              <Plural
                value={away.length}
                one="# more, for which there is no goal or too little data now"
                other="# more, for which there is no goal or too little data now"
              />
            </summary>
            <Tiles shown={away} agent={subject.id} />
          </details>
        )}
      </Card>
    </>
  );
}
