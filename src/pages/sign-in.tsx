import { useLingui } from "@lingui/react/macro";
import { PageTitle } from "#src/ui/page-title.tsx";

export function SignInPage() {
  const { t } = useLingui();
  return <PageTitle title={t`Choose who you are`} />;
}
