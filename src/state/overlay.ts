import { create } from "zustand";

/** The overlay a keyboard shortcut or a menu opened; at most one at a time. */
export type Overlay = "palette" | "shortcuts" | "tour" | "definition" | null;

/** The number whose definition is asked for. */
export interface Defined {
  /** The KPI's id; null for the score. */
  readonly kpi: string | null;
  /** Whose number it is, `level:id`, where it is another's than the page's. */
  readonly subject: string | null;
}

interface OverlayState {
  readonly open: Overlay;
  /** What was typed between opening the overlay and its being there. */
  readonly typedAhead: string;
  readonly defined: Defined;
}

const SCORE: Defined = { kpi: null, subject: null };
const CLOSED: OverlayState = { open: null, typedAhead: "", defined: SCORE };

export const useOverlay = create<OverlayState>()(() => CLOSED);

export function openOverlay(overlay: Exclude<Overlay, "definition" | null>): void {
  useOverlay.setState({ ...CLOSED, open: overlay });
}

/** Opens what a number means, is made of, and who answers for it. */
export function openDefinition(defined: Defined): void {
  useOverlay.setState({ ...CLOSED, open: "definition", defined });
}

export function closeOverlay(): void {
  useOverlay.setState(CLOSED);
}

/** Keeps what is typed for an overlay that is still being fetched. */
export function typeAhead(change: (typed: string) => string): void {
  useOverlay.setState(({ typedAhead }) => ({ typedAhead: change(typedAhead) }));
}
