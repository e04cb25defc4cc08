import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { SharedBadge } from "#src/features/credentials/shared-badge.tsx";
import styles from "./shared-badge.module.css";

/** A badge that somebody shows to whoever has the link; nobody need be signed in. */
export function SharedBadgePage() {
  const { t } = useLingui();
  const { link } = useParams({ from: "/shared/$link" });
  return (
    <main className={styles.page}>
      <title>{`${t`A badge`} · Candor`}</title>
      <h1 className={styles.head}>
        <Trans>A badge that somebody shows you</Trans>
      </h1>
      <SharedBadge link={link} />
    </main>
  );
}
