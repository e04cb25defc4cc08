import { useLingui } from "@lingui/react/macro";
import { BadgeRules } from "#src/features/badge-rules/badge-rules.tsx";
import { RecognitionNav } from "#src/features/recognition/recognition-nav.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import "#src/ui/words/recognition-sentences.ts";

/** What badges are earned for: administrators build rules here, try them on history, and retire them. */
export function BadgeRulesPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle
        title={t`Rules of badges`}
        note={t`A rule holds from its day; every change is a new version.`}
      />
      <RecognitionNav />
      <BadgeRules />
    </>
  );
}
