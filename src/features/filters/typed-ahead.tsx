import { useLayoutEffect } from "react";
import { closeOverlay, typeAhead } from "#src/state/overlay.ts";

/** Stands where the palette is being fetched, and keeps for it what is typed meanwhile: fingers that know the key do not wait. */
export function TypedAhead() {
  // As soon as it stands: until an effect after painting, a fast key would be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      if (key === "Escape") closeOverlay();
      else if (key === "Backspace") typeAhead((typed) => typed.slice(0, -1));
      else if (/^.$/u.test(key)) typeAhead((typed) => typed + key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
  return null;
}
