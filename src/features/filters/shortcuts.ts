import { useEffect } from "react";
import { openOverlay, type Overlay } from "#src/state/overlay.ts";
import { usePreferences } from "#src/state/preferences.ts";

/** Whether keys are being typed into something. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

/** What a key opens; null when it opens nothing. */
function overlayFor(event: KeyboardEvent, singleKeys: boolean): Overlay {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return "palette";
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || !singleKeys || isTyping(event.target)) return null;
  if (event.key === "/") return "palette";
  return event.key === "?" ? "shortcuts" : null;
}

/** Listens for the keys that open the palette and the sheet of shortcuts, wherever focus is. */
export function useShortcuts(): void {
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const overlay = overlayFor(event, singleKeys);
      if (overlay === null) return;
      event.preventDefault();
      openOverlay(overlay);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}
