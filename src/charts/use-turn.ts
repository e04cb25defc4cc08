import { useEffect, useState } from "react";

/** Charts that came and were not called yet, in their order. */
const waiting = new Set<() => void>();

function callNext(): void {
  const [next] = waiting;
  if (!next) return;
  next();
  waiting.delete(next);
  if (waiting.size > 0) setTimeout(callNext);
}

/**
 * Whether it is a chart's turn to be drawn. Charts whose data come together are drawn in a task each, so that none of them
 * holds up the page for all; and each after its place was measured, which spares it a first drawing at a guessed width.
 */
export function useTurn(): boolean {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const call = () => setOn(true);
    waiting.add(call);
    if (waiting.size === 1) setTimeout(callNext);
    return () => void waiting.delete(call);
  }, []);
  return isOn;
}
