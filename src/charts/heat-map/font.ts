import type { HeatMapPalette } from "./palette.ts";

/** The type of what is written, as a canvas wants it; `strong` for what stands out. */
export function fontOf(
  { type, font }: HeatMapPalette,
  weight: "normal" | "strong" = "normal",
): string {
  return weight === "strong" ? `650 ${type}px ${font}` : `${type}px ${font}`;
}
