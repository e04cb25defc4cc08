import { useEffect } from "react";
import { openDefinition, openOverlay, type Defined, type Overlay } from "#src/state/overlay.ts";
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

/** Whether a letter is the first of a choice here, or belongs to what is open above the page. */
function takesLetters(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("[role=menu], [role=listbox], [role=dialog]") !== null
  );
}

/** What a key opens; null when it opens nothing. */
function overlayFor(event: KeyboardEvent, singleKeys: boolean): Overlay {
  if (isCommand(event, "k")) return "palette";
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || !singleKeys || isTyping(event.target)) return null;
  switch (event.key.toLowerCase()) {
    case "/":
      return "palette";
    case "?":
      return "shortcuts";
    case "d":
      return takesLetters(event.target) ? null : "definition";
    default:
      return null;
  }
}

/**
 * The number that is meant: the one in focus, else the one under the pointer, else the first of the page. What holds a number
 * says which KPI it is by `data-defines`, empty for the score; and by `data-of` whose, where that is not the page's subject.
 */
function definedHere(): Defined {
  const focused = document.activeElement?.closest<HTMLElement>("[data-defines]");
  const pointed = Array.from(document.querySelectorAll<HTMLElement>("[data-defines]:hover")).at(-1);
  const number = focused ?? pointed ?? document.querySelector<HTMLElement>("[data-defines]");
  const kpi = number?.dataset["defines"] ?? "";
  const of = number?.closest<HTMLElement>("[data-of]")?.dataset["of"];
  return { kpi: kpi === "" ? null : kpi, subject: of ?? null };
}

/**
 * Listens for the keys that open the palette, the sheet of shortcuts and definitions or take back what was just done, wherever focus is: what is
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
      if (overlay === "definition") openDefinition(definedHere());
      else openOverlay(overlay);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}
