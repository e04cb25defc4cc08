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
  /** What has been typed into the palette, also before its field was there. */
  readonly typed: string;
  readonly defined: Defined;
}

const SCORE: Defined = { kpi: null, subject: null };
const CLOSED: OverlayState = { open: null, typed: "", defined: SCORE };

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

/** Changes what has been typed into the palette. */
export function type(change: (typed: string) => string): void {
  useOverlay.setState(({ typed }) => ({ typed: change(typed) }));
}
