import { lazy, Suspense } from "react";
import { subjectIn, useAbout } from "#src/features/filters/about.ts";
import { filtersOf, useFilters } from "#src/features/filters/filters.ts";
import { useShortcuts } from "#src/features/filters/shortcuts.ts";
import { useTypedAhead } from "#src/features/filters/typed-ahead.ts";
import { closeOverlay, useOverlay } from "#src/state/overlay.ts";
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

const DefinitionDrawer = lazy(async () => ({
  default: (
    await withWords("definition-drawer", import("#src/features/arithmetic/definition-drawer.tsx"))
  ).DefinitionDrawer,
}));

/** The definition of a number, with the goal of whose it is: of the page's subject unless another's is meant. */
function DefinitionOfNumber() {
  const { kpi, subject } = useOverlay((overlay) => overlay.defined);
  const page = useAbout();
  const about = subject === null ? page : subjectIn(subject);
  const filters = filtersOf(useFilters());
  return (
    <DefinitionDrawer kpi={kpi} of={about && { ...about, ...filters }} onClose={closeOverlay} />
  );
}

/** What opens above every page by a key or a menu, fetched when it is first asked for. */
export function Overlays() {
  useShortcuts();
  useTypedAhead();
  const open = useOverlay((overlay) => overlay.open);
  return (
    <Suspense fallback={null}>
      {open === "palette" && <Palette />}
      {open === "shortcuts" && <ShortcutSheet />}
      {open === "tour" && <Tour />}
      {open === "definition" && <DefinitionOfNumber />}
    </Suspense>
  );
}
