import { badgeDrawing, type DrawnBadge } from "./badge-drawing.ts";
import type { Part } from "./drawing.ts";
import { oklchHex } from "./oklch-hex.ts";

/** What lies on the enamel. The same numbers stand in badge-art.module.css for both themes. */
const PAPER = oklchHex(0.975, 0.012, 85);
const GOLD = oklchHex(0.85, 0.115, 88);

/**
 * A badge as an SVG that stands alone: no style sheet, no font, nothing fetched, and colours that every reader knows. It is
 * what is baked and what other sites show. `title` is its accessible name.
 */
export function badgeSvg(badge: DrawnBadge, title: string): string {
  const { outline, rise, parts, hue, chroma } = badgeDrawing(badge);
  const ground = oklchHex(0.4, chroma, hue);
  const edge = oklchHex(0.31, chroma, hue);
  const shade = oklchHex(0.52, chroma, hue);
  const drawn = parts.map((part) => drawnPart(part, shade)).join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100" width="512" height="512" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<path d="${outline}" fill="${ground}" stroke="${edge}" stroke-width="3"/>`,
    `<path d="${outline}" transform="scale(.89)" fill="none" stroke="${PAPER}" stroke-opacity=".55" stroke-width="1.1"/>`,
    `<g transform="translate(0 ${rise}) scale(.98)" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round">${drawn}</g>`,
    `</svg>`,
  ].join("");
}

function drawnPart({ as, d }: Part, shade: string): string {
  switch (as) {
    case "line":
      return `<path d="${d}" fill="none" stroke="${PAPER}"/>`;
    case "fill":
      return `<path d="${d}" fill="${PAPER}"/>`;
    case "soft":
      return `<path d="${d}" fill="${shade}"/>`;
    case "gold":
      return `<path d="${d}" fill="${GOLD}"/>`;
    case "gold-line":
      return `<path d="${d}" fill="none" stroke="${GOLD}"/>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
