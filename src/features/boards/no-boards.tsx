import { useLingui } from "@lingui/react/macro";
import { EmptyMessage } from "#src/ui/empty-message.tsx";

/** What stands where boards or contests would be while the organisation has none. */
export function NoBoards() {
  const { t } = useLingui();
  return (
    <EmptyMessage
      title={t`There are no boards here`}
      next={t`The organisation has not decided for boards and contests.`}
    />
  );
}
