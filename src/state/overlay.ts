import { create } from "zustand";

/** The overlay a keyboard shortcut or a menu opened; at most one at a time. */
export type Overlay = "palette" | "shortcuts" | "tour" | null;

interface OverlayState {
  readonly open: Overlay;
  /** What was typed between opening the overlay and its being there. */
  readonly typedAhead: string;
}

export const useOverlay = create<OverlayState>()(() => ({ open: null, typedAhead: "" }));

export function openOverlay(overlay: Exclude<Overlay, null>): void {
  useOverlay.setState({ open: overlay, typedAhead: "" });
}

export function closeOverlay(): void {
  useOverlay.setState({ open: null, typedAhead: "" });
}

/** Keeps what is typed for an overlay that is still being fetched. */
export function typeAhead(change: (typed: string) => string): void {
  useOverlay.setState(({ typedAhead }) => ({ typedAhead: change(typedAhead) }));
}
