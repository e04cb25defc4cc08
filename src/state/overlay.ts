import { create } from "zustand";

/** The overlay a keyboard shortcut or a menu opened; at most one at a time. */
export type Overlay = "palette" | "shortcuts" | "tour" | null;

export const useOverlay = create<{ readonly open: Overlay }>()(() => ({ open: null }));

export function openOverlay(overlay: Exclude<Overlay, null>): void {
  useOverlay.setState({ open: overlay });
}

export function closeOverlay(): void {
  useOverlay.setState({ open: null });
}
