import { lazy, Suspense } from "react";
import { useShortcuts } from "#src/features/filters/shortcuts.ts";
import { useOverlay } from "#src/state/overlay.ts";

const Palette = lazy(async () => ({
  default: (await import("#src/features/filters/palette.tsx")).Palette,
}));
const ShortcutSheet = lazy(async () => ({
  default: (await import("#src/features/filters/shortcut-sheet.tsx")).ShortcutSheet,
}));

/** What opens above every page by a key, fetched when it is first asked for. */
export function Overlays() {
  useShortcuts();
  const open = useOverlay((overlay) => overlay.open);
  return (
    <Suspense fallback={null}>
      {open === "palette" && <Palette />}
      {open === "shortcuts" && <ShortcutSheet />}
    </Suspense>
  );
}
