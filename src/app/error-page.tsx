import { Trans, useLingui } from "@lingui/react/macro";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { ScenarioMenu } from "#src/features/filters/scenario-menu.tsx";
import { Button } from "#src/ui/button.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import styles from "./message-page.module.css";

/** Where a page ends that failed while it was loaded or drawn; the frame stays around it. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const tryAgain = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={styles.page}>
      <PageTitle title={t`This page failed`} />
      <FaultMessage
        error={error instanceof Error ? error : new Error(String(error))}
        action={
          <div className={styles.actions}>
            <Button onClick={tryAgain}>
              <Trans>Try again</Trans>
            </Button>
            <ScenarioMenu />
          </div>
        }
      />
    </div>
  );
}

/** The same where there is no frame, because nobody is known to be signed in. */
export function BareErrorPage(props: ErrorComponentProps) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}
