import "#src/ui/words/recognition-sentences.ts";
import { Trans } from "@lingui/react/macro";
import type { Recognition } from "#src/contract/recognition/recognition.ts";
import { isNewAward, noteAward, useAwardSeen } from "#src/state/award-seen.ts";
import { BadgeArt } from "#src/ui/badge-art/badge-art.tsx";
import { Button } from "#src/ui/button.tsx";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./award-moment.module.css";
import { useBadges } from "./use-badges.ts";

/**
 * A new award, said once and quietly: one on a day at most, however many there are, and none that was seen before. It stays until
 * it is put away or the page is left.
 */
export function AwardMoment({ recognition }: { readonly recognition: Recognition }) {
  const say = useSay();
  const badges = useBadges();
  const { newest, asOf } = recognition;
  const seen = useAwardSeen();
  const award = newest && { key: `${newest.badge} ${newest.period.id}`, on: asOf.today };
  const badge = newest && badges.get(newest.badge);
  if (!award || !badge || !isNewAward(seen, award)) return null;
  return (
    <div className={styles.moment} role="status">
      <BadgeArt badge={badge} state="earned" size={56} title={null} />
      <div>
        <p className={styles.name}>
          <Trans>New: {say(badge.name)}</Trans>
        </p>
        <p>{say(badge.criterion)}</p>
      </div>
      <Button kind="quiet" onClick={() => noteAward(award)}>
        <Trans>Seen</Trans>
      </Button>
    </div>
  );
}
