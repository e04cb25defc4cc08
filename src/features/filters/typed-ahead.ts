import { useEffect } from "react";
import { closeOverlay, type, useOverlay } from "#src/state/overlay.ts";

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[role=dialog]") !== null;
}

/** Keeps for the palette what is typed before its field is there to take it: fingers that know the key do not wait. */
export function useTypedAhead(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (useOverlay.getState().open !== "palette" || isInDialog(event.target)) return;
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      if (key === "Escape") closeOverlay();
      else if (key === "Backspace") type((typed) => typed.slice(0, -1));
      else if (/^.$/u.test(key)) type((typed) => typed + key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}
