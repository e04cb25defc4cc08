import { useEffect } from "react";
import { useSession } from "#src/api/session.ts";
import { openOverlay } from "#src/state/overlay.ts";
import { rememberTour, usePreferences } from "#src/state/preferences.ts";

/** Opens the tour for whoever sees the demo in this browser for the first time, but not across a room. */
export function useFirstTour(tv: boolean): void {
  const { demo } = useSession();
  useEffect(() => {
    if (!demo || tv || usePreferences.getState().toured) return;
    rememberTour();
    openOverlay("tour");
  }, [demo, tv]);
}
