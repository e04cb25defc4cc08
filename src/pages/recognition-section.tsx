import { Trans, useLingui } from "@lingui/react/macro";
import { Outlet } from "@tanstack/react-router";
import { useSession } from "#src/api/session.ts";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** The pages of recognition; where the organisation, or the reader's part of it, has none, that instead of any of them. */
export function RecognitionSection() {
  const { t } = useLingui();
  const { recognition } = useSession();
  if (recognition.on) return <Outlet />;
  return (
    <>
      <PageTitle
        title={t`Recognition`}
        note={<Trans>Nothing here changes pay, routing or discipline</Trans>}
      />
      <EmptyMessage
        title={t`There is no recognition here`}
        next={t`The organisation, or your part of it, has not decided for points, badges and kudos.`}
      />
    </>
  );
}
