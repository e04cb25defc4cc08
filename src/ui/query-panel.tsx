import { Trans } from "@lingui/react/macro";
import { useDeferredValue, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { EmptyMessage, type EmptyMessageProps } from "./empty-message.tsx";
import { FaultMessage, isWorthRetrying } from "./fault-message.tsx";
import { Notice } from "./notice.tsx";
import styles from "./query-panel.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** What the panel needs to know of a question; every TanStack query result has it. */
export interface PanelQuery<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  /** Whether the data answer the question before: they stay until the new ones come, and step back meanwhile. */
  readonly isPlaceholderData?: boolean;
  readonly refetch: () => unknown;
}

interface QueryPanelProps<Data> {
  readonly query: PanelQuery<Data>;
  /** Placeholder of the final size. */
  readonly skeleton: ReactNode;
  /** Says why there is nothing to show and what next; null when there is something. */
  readonly empty?: (data: Data) => EmptyMessageProps | null;
  readonly children: (data: Data) => ReactNode;
}

/**
 * The states of a view that waits for data, once for the whole product: pending (skeleton), failed (why, and a retry),
 * empty, data, refetching (the old data stay, marked busy, without a spinner), stale (the refetch failed: the old data
 * stay, with a notice).
 */
export function QueryPanel<Data>({ query, skeleton, empty, children }: QueryPanelProps<Data>) {
  const { data, error, isFetching, isPlaceholderData, refetch } = query;
  // An answer is drawn at once and whole, like a key that was pressed; the first one of a view may come piece by piece.
  const isDue = useDeferredValue(data !== undefined);
  const retry = (
    <Button onClick={() => void refetch()} disabled={isFetching}>
      <Trans>Try again</Trans>
    </Button>
  );
  if (data === undefined && error) {
    return <FaultMessage error={error} action={isWorthRetrying(error) && retry} />;
  }
  if (data === undefined || !isDue) {
    return (
      <div aria-busy="true">
        <VisuallyHidden>
          <Trans>Loading</Trans>
        </VisuallyHidden>
        {skeleton}
      </div>
    );
  }
  const nothing = empty?.(data) ?? null;
  return (
    <div
      className={styles.panel}
      aria-busy={isFetching}
      data-before={isPlaceholderData || undefined}
    >
      {error && (
        <Notice tone="note" action={retry}>
          <Trans>This could not be refreshed; you see the last data that arrived.</Trans>
        </Notice>
      )}
      {nothing === null ? children(data) : <EmptyMessage {...nothing} />}
    </div>
  );
}
