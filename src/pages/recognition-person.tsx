import { useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useSubjectName } from "#src/features/filters/subject-name.ts";
import { PersonRecognition } from "#src/features/recognition/person-recognition.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** Somebody's points and badges, for who leads them. */
export function RecognitionPersonPage() {
  const { t } = useLingui();
  const { agent } = useParams({ from: "/shell/recognition/people/$agent" });
  const name = useSubjectName({ level: "agent", id: agent });
  return (
    <>
      <PageTitle title={name ?? t`Recognition`} note={t`Points and badges`} />
      <RecognitionNav />
      <PersonRecognition agent={agent} />
    </>
  );
}
