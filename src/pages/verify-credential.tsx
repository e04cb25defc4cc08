import { useLingui } from "@lingui/react/macro";
import { VerifyForm } from "#src/features/credentials/verify-form.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** Whether a credential that somebody brought is valid, and why not. */
export function VerifyCredentialPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle
        title={t`Check a credential`}
        note={t`By the rules of Open Badges 3.0, whoever issued it.`}
      />
      <RecognitionNav />
      <VerifyForm />
    </>
  );
}
