import { lazy, Suspense } from "react";
import { useShortcuts } from "#src/features/filters/shortcuts.ts";
import { TypedAhead } from "#src/features/filters/typed-ahead.tsx";
import { useOverlay } from "#src/state/overlay.ts";
import { withWords } from "./language.ts";

const Palette = lazy(async () => ({
  default: (await withWords("palette", import("#src/features/filters/palette.tsx"))).Palette,
}));
const ShortcutSheet = lazy(async () => ({
  default: (await withWords("shortcut-sheet", import("#src/features/filters/shortcut-sheet.tsx")))
    .ShortcutSheet,
}));
const Tour = lazy(async () => ({
  default: (await withWords("tour", import("#src/features/tour/tour.tsx"))).Tour,
}));

/** What opens above every page by a key or a menu, fetched when it is first asked for. */
export function Overlays() {
  useShortcuts();
  const open = useOverlay((overlay) => overlay.open);
  return (
    <Suspense fallback={open === "palette" && <TypedAhead />}>
      {open === "palette" && <Palette />}
      {open === "shortcuts" && <ShortcutSheet />}
      {open === "tour" && <Tour />}
    </Suspense>
  );
}
