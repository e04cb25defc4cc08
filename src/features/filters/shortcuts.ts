import { useEffect } from "react";
import { openOverlay, type Overlay } from "#src/state/overlay.ts";
import { usePreferences } from "#src/state/preferences.ts";
import { takeBackLast } from "#src/state/toasts.ts";

/** Whether keys are being typed into something. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

/** Whether a key is pressed together with Ctrl or Cmd alone. */
function isCommand(event: KeyboardEvent, key: string): boolean {
  const { ctrlKey, metaKey, shiftKey } = event;
  return (ctrlKey || metaKey) && !shiftKey && event.key.toLowerCase() === key;
}

/** What a key opens; null when it opens nothing. */
function overlayFor(event: KeyboardEvent, singleKeys: boolean): Overlay {
  if (isCommand(event, "k")) return "palette";
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || !singleKeys || isTyping(event.target)) return null;
  if (event.key === "/") return "palette";
  return event.key === "?" ? "shortcuts" : null;
}

/**
 * Listens for the keys that open the palette and the sheet of shortcuts or take back what was just done, wherever focus is: what is
 * being typed has its own way back.
 */
export function useShortcuts(): void {
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isCommand(event, "z") && !isTyping(event.target) && takeBackLast()) {
        event.preventDefault();
        return;
      }
      const overlay = overlayFor(event, singleKeys);
      if (overlay === null) return;
      event.preventDefault();
      openOverlay(overlay);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}
