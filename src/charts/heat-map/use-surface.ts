import { useLayoutEffect, useRef, type RefObject } from "react";
import { useThemeKey } from "../theme-key.ts";
import { Surface, type Picture, type SurfaceContent, type SurfaceElements } from "./surface.ts";
import { placeTip } from "./tip.ts";

/** References to the elements of a surface, and to the tip that floats over it. */
export type SurfaceRefs = {
  readonly [Name in keyof SurfaceElements]: RefObject<SurfaceElements[Name] | null>;
} & { readonly tip: RefObject<HTMLElement | null> };

/** Holds a surface while the component stands: laid out anew when content or theme change, painted after every render. */
export function useSurface(
  { scroller, spacer, canvas, tip }: SurfaceRefs,
  content: SurfaceContent,
  picture: Picture,
): RefObject<Surface | null> {
  const themeKey = useThemeKey();
  const surface = useRef<Surface | null>(null);
  const crosshair = useRef(picture.crosshair);

  useLayoutEffect(() => {
    if (!scroller.current || !spacer.current || !canvas.current) return undefined;
    const elements = {
      scroller: scroller.current,
      spacer: spacer.current,
      canvas: canvas.current,
    };
    const made = new Surface(elements, (geometry) => {
      if (tip.current) placeTip(tip.current, geometry, crosshair.current);
    });
    surface.current = made;
    return () => made.dispose();
  }, [scroller, spacer, canvas, tip]);

  useLayoutEffect(() => {
    surface.current?.readTheme();
  }, [themeKey]);

  useLayoutEffect(() => {
    surface.current?.fit(content);
  }, [themeKey, content]);

  useLayoutEffect(() => {
    crosshair.current = picture.crosshair;
    surface.current?.paint(picture);
  });

  return surface;
}
