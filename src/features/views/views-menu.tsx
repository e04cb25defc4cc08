import { useLingui } from "@lingui/react/macro";
import { Bookmark } from "lucide-react";
import { lazy } from "react";
import { Popup } from "#src/ui/popup.tsx";

const ViewsPanel = lazy(async () => ({ default: (await import("./views-panel.tsx")).ViewsPanel }));

/** The views that the reader keeps, and the way to keep the present one. */
export function ViewsMenu() {
  const { t } = useLingui();
  return (
    <Popup
      label={t`Saved views`}
      buttonLabel={t`Saved views`}
      opens="dialog"
      button={<Bookmark size={18} aria-hidden="true" />}
    >
      {(close) => <ViewsPanel onDone={close} />}
    </Popup>
  );
}
