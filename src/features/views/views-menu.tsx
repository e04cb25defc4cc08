import { useLingui } from "@lingui/react/macro";
import { Bookmark } from "lucide-react";
import { Popup } from "#src/ui/popup.tsx";
import { ViewsPanel } from "./views-panel.tsx";

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
