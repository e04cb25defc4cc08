import { Trans } from "@lingui/react/macro";
import { RefreshCw } from "lucide-react";
import { useEffect } from "react";
import { useNews } from "#src/api/news.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "./new-data.module.css";

/** That facts have come in since the page was drawn: it stays as it is until the reader asks for them. */
export function NewData() {
  const { isThere, show } = useNews();
  return (
    <div role="status">
      {isThere && (
        <Button kind="quiet" className={styles.button} onClick={show}>
          <RefreshCw size={14} aria-hidden="true" /> <Trans>New data: show them</Trans>
        </Button>
      )}
    </div>
  );
}

/** Shows new facts at once: across a room nobody reads with a finger on the page. */
export function NewDataAtOnce() {
  const { isThere, show } = useNews();
  useEffect(() => {
    if (isThere) show();
  }, [isThere, show]);
  return null;
}
