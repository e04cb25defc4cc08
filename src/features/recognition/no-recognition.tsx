import { useLingui } from "@lingui/react/macro";
import { EmptyMessage } from "#src/ui/empty-message.tsx";

/** What a page of recognition says where the organisation, or the reader's part of it, has none. */
export function NoRecognition() {
  const { t } = useLingui();
  return (
    <EmptyMessage
      title={t`There is no recognition here`}
      next={t`The organisation, or your part of it, has not decided for points, badges and kudos.`}
    />
  );
}
