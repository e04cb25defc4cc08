import { startTransition, useEffect, useState } from "react";

/**
 * How many of a long list's items are drawn: some at once, so that the first stand without delay, then as many more each time
 * those stand. Growing waits for whatever the reader does meanwhile, and its work is cut into pieces.
 */
export function useGrowing(count: number, atOnce: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => {
    if (drawn < count) startTransition(() => setDrawn(drawn + atOnce));
  }, [drawn, count, atOnce]);
  return Math.min(drawn, count);
}
