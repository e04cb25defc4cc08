import { useContext } from "react";
import { createPortal } from "react-dom";
import { PlotContext } from "./plot-context.ts";
import { usePlaces } from "./plot.tsx";
import { TipBox } from "./tip-box.tsx";

interface PlotTipProps {
  /** Where it points to, in pixels of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** A note beside a mark of a plot. */
export function PlotTip(props: PlotTipProps) {
  const overlay = useContext(PlotContext);
  const places = usePlaces();
  if (!overlay || !places) return null;
  return createPortal(<TipBox {...props} right={places.area.right} />, overlay);
}
