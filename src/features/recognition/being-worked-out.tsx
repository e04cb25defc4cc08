import { Trans } from "@lingui/react/macro";
import { Notice } from "#src/ui/notice.tsx";

/** Says that the clerk is at work: what a page shows is not all yet. */
export function BeingWorkedOut() {
  return (
    <Notice tone="note">
      <Trans>The last weeks are being worked out; they appear here by themselves.</Trans>
    </Notice>
  );
}
