import { useLingui } from "@lingui/react/macro";
import { BatchList } from "#src/features/data/batch-list.tsx";
import { UploadForm } from "#src/features/data/upload-form.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** What came in, what was wrong with it, and the way to send more. */
export function DataPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle
        title={t`Data`}
        note={t`Every file is kept as it was received; a corrected file replaces exactly what it states again.`}
      />
      <PageGrid>
        <UploadForm />
        <BatchList />
      </PageGrid>
    </>
  );
}
