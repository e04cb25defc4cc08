import { useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useSubjectName } from "#src/features/filters/subject-name.ts";
import { PointsLedger } from "#src/features/recognition/points-ledger.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** Every line of somebody's points. */
export function RecognitionPointsPage() {
  const { t } = useLingui();
  const { agent } = useParams({ from: "/shell/recognition/people/$agent/points" });
  const name = useSubjectName({ level: "agent", id: agent });
  return (
    <>
      <PageTitle title={t`Points ledger`} note={name} />
      <RecognitionNav />
      <PointsLedger agent={agent} />
    </>
  );
}
