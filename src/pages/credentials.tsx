import { useLingui } from "@lingui/react/macro";
import { IssuedCredentialsCard } from "#src/features/credentials/issued-credentials.tsx";
import { SigningKeys } from "#src/features/credentials/signing-keys.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** What the organisation has issued, and the keys that it signs with: administrators revoke either with a reason. */
export function CredentialsPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle
        title={t`Credentials`}
        note={t`What was issued in the organisation’s name, and what it is signed with`}
      />
      <RecognitionNav />
      <PageGrid>
        <IssuedCredentialsCard />
        <SigningKeys />
      </PageGrid>
    </>
  );
}
