import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import styles from "./message-page.module.css";

/** The answer to an address that names no page. */
export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <main className={styles.page}>
      <PageTitle title={t`There is no such page`} />
      <EmptyMessage
        title={t`This address leads nowhere`}
        next={t`Check it for a typing error, or start from your home page.`}
        link={
          <Link to="/">
            <Trans>Go to your home page</Trans>
          </Link>
        }
      />
    </main>
  );
}
