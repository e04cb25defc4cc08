import { lazy, Suspense } from "react";
import styles from "./dialog.module.css";
import type { ModalSurfaceProps } from "./modal-surface.tsx";

const ModalSurface = lazy(async () => ({
  default: (await import("./modal-surface.tsx")).ModalSurface,
}));

/** The page steps back at once, even while the surface's code is still on its way. */
function Coming() {
  return <div className={styles.coming} aria-busy="true" />;
}

type DialogProps = Omit<ModalSurfaceProps, "place">;

/**
 * A question or a sheet in the middle of the screen. While it is there the page behind cannot be reached; Escape, the
 * close button and a press outside close it, and focus returns to where it was. Render it only while it is open.
 */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={<Coming />}>
      <ModalSurface {...props} place="middle" />
    </Suspense>
  );
}

/** The same at the side of the screen, over its full height: what stands behind a number. */
export function Drawer(props: DialogProps) {
  return (
    <Suspense fallback={<Coming />}>
      <ModalSurface {...props} place="side" />
    </Suspense>
  );
}
