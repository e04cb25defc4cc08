import { useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useSession } from "#src/api/session.ts";
import { AwardCredential } from "#src/features/credentials/award-credential.tsx";
import { useSubjectName } from "#src/features/filters/subject-name.ts";
import { BadgeView } from "#src/features/recognition/badge-view.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { useBadgeName } from "#src/features/recognition/use-badges.ts";
import { PageTitle } from "#src/ui/page-title.tsx";

/** One badge of somebody, with its evidence. */
export function RecognitionBadgePage() {
  const { t } = useLingui();
  const { agent, badge } = useParams({ from: "/shell/recognition/people/$agent/badges/$badge" });
  const { role } = useSession();
  const called = useBadgeName(badge);
  const name = useSubjectName({ level: "agent", id: agent });
  return (
    <>
      <PageTitle title={called ?? t`Badge`} note={name} />
      <RecognitionNav />
      <BadgeView
        agent={agent}
        badge={badge}
        credential={
          role === "agent" ? (award, title) => <AwardCredential award={award} name={title} /> : null
        }
      />
    </>
  );
}
