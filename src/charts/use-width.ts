import { useLayoutEffect, useState, type RefObject } from "react";

/** A drawing is made for a width; this one is taken until the page has been laid out. */
const ASSUMED_WIDTH = 640;

/** The width of an element in CSS pixels, kept in step with the page. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(ASSUMED_WIDTH);
  useLayoutEffect(() => {
    const current = element.current;
    if (!current) return undefined;
    const look = () => {
      if (current.clientWidth > 0) setWidth(current.clientWidth);
    };
    const observer = new ResizeObserver(look);
    observer.observe(current);
    look();
    return () => observer.disconnect();
  }, [element]);
  return width;
}
