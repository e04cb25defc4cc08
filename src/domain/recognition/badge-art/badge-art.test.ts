import { describe, expect, test } from "vitest";
import { BADGE_FAMILIES } from "../badges/badge.ts";
import { BADGES } from "../badges/catalogue.ts";
import { badgeDrawing } from "./badge-drawing.ts";
import { badgeSvg } from "./badge-svg.ts";
import { FRAMES } from "./frames.ts";
import { oklchHex } from "./oklch-hex.ts";

const texts = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value));

describe("the drawings of badges", () => {
  test("are all different, and each has its golden detail", () => {
    const motifs = BADGES.map((badge) => badgeDrawing(badge).parts);
    expect(new Set(texts(motifs)).size).toBe(BADGES.length);
    for (const parts of motifs) {
      expect(parts.filter(({ as }) => as.startsWith("gold")).length).toBeGreaterThan(0);
    }
  });

  test("tell families apart by their outline alone", () => {
    const outlines = BADGE_FAMILIES.map((family) => FRAMES[family].outline);
    expect(new Set(outlines).size).toBe(BADGE_FAMILIES.length);
  });

  test("of badges of one’s own follow from the id, and differ", () => {
    const own = ["spring-clean", "desk-two", "night-owl"].map((id) => ({
      id,
      family: "team" as const,
    }));
    expect(new Set(texts(own.map(badgeDrawing))).size).toBe(own.length);
    expect(own.map(badgeDrawing)).toEqual(own.map(badgeDrawing));
  });

  test("keep within their box", () => {
    for (const badge of BADGES) {
      for (const { d } of badgeDrawing(badge).parts) {
        const numbers = (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
        expect(Math.max(...numbers.map(Math.abs)), `${badge.id}: ${d}`).toBeLessThanOrEqual(48);
      }
    }
  });
});

describe("a badge as an SVG that stands alone", () => {
  const [badge] = BADGES;
  if (badge === undefined) throw new Error("no badge ships");

  test("names itself, and brings no style, script, font or address", () => {
    const svg = badgeSvg(badge, "Fish & <chips>");
    expect(svg).toContain("<title>Fish &amp; &lt;chips&gt;</title>");
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /http|style|script|href|font|oklch|var\(/,
    );
  });

  test("has colours as CSS Color 4 converts them", () => {
    // White, black, and the examples of the specification: oklch(0.51975 0.17686 142.495) is green (0 128 0).
    expect(oklchHex(1, 0, 0)).toBe("#ffffff");
    expect(oklchHex(0, 0, 0)).toBe("#000000");
    expect(oklchHex(0.51975, 0.17686, 142.495)).toBe("#008000");
  });
});
