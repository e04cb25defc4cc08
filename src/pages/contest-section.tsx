import { useLingui } from "@lingui/react/macro";
import { Outlet } from "@tanstack/react-router";
import { useSession } from "#src/api/session.ts";
import { NoBoards } from "#src/features/boards/no-boards.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** The pages of contests; where the organisation has no boards, that instead of any of them. */
export function ContestSection() {
  const { t } = useLingui();
  const { recognition } = useSession();
  if (recognition.boards) return <Outlet />;
  return (
    <>
      <PageTitle title={t`Contests`} />
      <RecognitionNav />
      <NoBoards />
    </>
  );
}
