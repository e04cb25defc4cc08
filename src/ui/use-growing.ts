import { useEffect, useState } from "react";

/**
 * How many of a long list's items are drawn: some at once, so that the first stand without delay, then as many more in each task
 * that follows, so that none of them holds up the page.
 */
export function useGrowing(count: number, atOnce: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => {
    if (drawn >= count) return undefined;
    const timer = setTimeout(() => setDrawn(drawn + atOnce));
    return () => clearTimeout(timer);
  }, [drawn, count, atOnce]);
  return Math.min(drawn, count);
}
