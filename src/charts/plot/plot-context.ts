import { createContext } from "react";

/** The element over a plot into which tips are put; null until it stands. */
export const PlotContext = createContext<HTMLElement | null>(null);
