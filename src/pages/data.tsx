import { useLingui } from "@lingui/react/macro";
import { useSession } from "#src/api/session.ts";
import { FIRST_ENDPOINTS } from "#src/contract/first-endpoints.ts";
import type { Role } from "#src/contract/session.ts";
import { BatchList } from "#src/features/data/batch-list.tsx";
import { UploadForm } from "#src/features/data/upload-form.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

const senders: readonly Role[] = FIRST_ENDPOINTS.receiveBatch.access;

/** What came in, what was wrong with it, and the way to send more. */
export function DataPage() {
  const { t } = useLingui();
  const { role } = useSession();
  return (
    <>
      <PageTitle
        title={t`Data`}
        note={t`Every file is kept as it was received; a corrected file replaces exactly what it states again.`}
      />
      <PageGrid>
        {senders.includes(role) && <UploadForm />}
        <BatchList />
      </PageGrid>
    </>
  );
}
