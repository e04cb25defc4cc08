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
 * How many of its turns a chart has had, up to `most`. Charts whose data come together are drawn in a task each, so that none
 * of them holds up the page for all; one that takes long in several. The first comes after its place was measured, which
 * spares it a first drawing at a guessed width.
 */
export function useTurns(most: number): number {
  const [had, setHad] = useState(0);
  useEffect(() => {
    if (had === most) return undefined;
    const call = () => setHad(had + 1);
    waiting.add(call);
    if (waiting.size === 1) setTimeout(callNext);
    return () => void waiting.delete(call);
  }, [had, most]);
  return had;
}
