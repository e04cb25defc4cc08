import { Trans, useLingui } from "@lingui/react/macro";
import type { Recognition } from "#src/contract/recognition/recognition.ts";
import { BADGE_FAMILIES } from "#src/domain/recognition/badges/badge.ts";
import { Card } from "#src/ui/card.tsx";
import { BadgeTile } from "./badge-tile.tsx";
import styles from "./badge-wall.module.css";
import { useBadges } from "./use-badges.ts";
import { useFamilyName } from "./family-words.ts";

/** Every badge there is, by what it honours: earned, held, or with the way still to go. */
export function BadgeWall({ recognition }: { readonly recognition: Recognition }) {
  const { t } = useLingui();
  const badges = useBadges();
  const familyName = useFamilyName();
  const { subject } = recognition;
  return (
    <Card title={<Trans>Badges</Trans>}>
      <div className={styles.wall}>
        {BADGE_FAMILIES.map((family) => {
          const shown = recognition.badges.flatMap((standing) => {
            const badge = badges.get(standing.badge);
            return badge?.family === family ? [{ badge, standing }] : [];
          });
          if (shown.length === 0) return null;
          const name = familyName(family);
          return (
            <section key={family} aria-label={t`Badges: ${name}`}>
              <h3 className={styles.family}>{name}</h3>
              <ul className={styles.tiles}>
                {shown.map(({ badge, standing }) => (
                  <BadgeTile key={badge.id} badge={badge} standing={standing} agent={subject.id} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}
