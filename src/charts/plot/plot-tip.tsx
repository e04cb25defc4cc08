import { useContext, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { PlotContext } from "./plot-context.ts";
import styles from "./plot-tip.module.css";
import { usePlaces } from "./plot.tsx";

interface PlotTipProps {
  /** Where it points to, in pixels of the drawing. */
  readonly x: number;
  readonly y: number;
  /** What it says; the first line stands out. */
  readonly lines: readonly string[];
}

const DISTANCE = 12;

/** A note beside a mark, on the side where there is room. It repeats what the mark announces, so it is only for the eye. */
export function PlotTip({ x, y, lines }: PlotTipProps) {
  const overlay = useContext(PlotContext);
  const places = usePlaces();
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const current = tip.current;
    if (!current || !places) return;
    const { offsetWidth, offsetHeight } = current;
    const { right, bottom } = places.area;
    const fits = x + DISTANCE + offsetWidth <= right;
    const left = fits ? x + DISTANCE : Math.max(0, x - DISTANCE - offsetWidth);
    const top = Math.max(0, Math.min(y - offsetHeight / 2, bottom - offsetHeight));
    current.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  if (!overlay) return null;
  const [first, ...rest] = lines;
  return createPortal(
    <div ref={tip} className={styles.tip}>
      <strong>{first}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>,
    overlay,
  );
}
