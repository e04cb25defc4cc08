import { useLayoutEffect, useRef } from "react";
import styles from "./tip-box.module.css";

interface TipBoxProps {
  /** Where it points to, in CSS pixels within its positioned ancestor. */
  readonly x: number;
  readonly y: number;
  /** As far as it may reach to the right. */
  readonly right: number;
  /** What it says; the first line stands out. */
  readonly lines: readonly string[];
}

const DISTANCE = 12;

/**
 * A note beside a place in a drawing, on the side where there is room. It repeats what the mark announces, so it is only
 * for the eye.
 */
export function TipBox({ x, y, right, lines }: TipBoxProps) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const current = tip.current;
    if (!current) return;
    const { offsetWidth, offsetHeight } = current;
    const fits = x + DISTANCE + offsetWidth <= right;
    const left = fits ? x + DISTANCE : Math.max(0, x - DISTANCE - offsetWidth);
    const top = Math.max(0, y - offsetHeight / 2);
    current.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }, [x, y, right, lines]);
  const [first, ...rest] = lines;
  return (
    <div ref={tip} className={styles.tip}>
      <strong>{first}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
