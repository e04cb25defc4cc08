import { lazy, Suspense } from "react";
import type { ModalSurfaceProps } from "./modal-surface.tsx";

const ModalSurface = lazy(async () => ({
  default: (await import("./modal-surface.tsx")).ModalSurface,
}));

type DialogProps = Omit<ModalSurfaceProps, "place">;

/**
 * A question or a sheet in the middle of the screen. While it is there the page behind cannot be reached; Escape, the
 * close button and a press outside close it, and focus returns to where it was. Render it only while it is open.
 */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <ModalSurface {...props} place="middle" />
    </Suspense>
  );
}

/** The same at the side of the screen, over its full height: what stands behind a number. */
export function Drawer(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <ModalSurface {...props} place="side" />
    </Suspense>
  );
}
