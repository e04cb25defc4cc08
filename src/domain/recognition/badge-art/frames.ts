import type { BadgeFamily } from "../badges/badge.ts";
import { at, circle, petals } from "./drawing.ts";

/** The outline of a family and its enamel: hue in degrees and chroma of OKLCH. */
export interface Frame {
  /** In a box of 96 by 96 around the middle. */
  readonly outline: string;
  /** How far the motif stands below the middle; above it when less than 0. */
  readonly rise: number;
  readonly hue: number;
  readonly chroma: number;
}

/** A polygon with rounded corners: each corner is cut at a share of its sides and bridged by a curve. */
function rounded(corners: number, radius: number, turn = 0, cut = 0.24): string {
  const points = Array.from({ length: corners }, (_nothing, corner) => {
    const [x = 0, y = 0] = at(corner / corners + turn, radius)
      .split(" ")
      .map(Number);
    return { x, y };
  });
  const between = (from: { x: number; y: number }, to: { x: number; y: number }) =>
    `${(from.x + (to.x - from.x) * cut).toFixed(2)} ${(from.y + (to.y - from.y) * cut).toFixed(2)}`;
  const sides = points.map((point, corner) => {
    const before = points.at(corner - 1) ?? point;
    const next = points[(corner + 1) % corners] ?? point;
    return `${between(point, before)}Q${point.x} ${point.y} ${between(point, next)}`;
  });
  return `M${sides.join("L")}Z`;
}

/** One silhouette for each family, told apart without any colour. */
export const FRAMES: Readonly<Record<BadgeFamily, Frame>> = {
  reaching: { outline: circle(0, 0, 43), rise: 0, hue: 256, chroma: 0.11 },
  sustaining: { outline: rounded(4, 57, 0.125, 0.22), rise: 0, hue: 226, chroma: 0.085 },
  improving: {
    outline:
      "M0 -45Q5 -45 9 -41L37 -16Q41 -12 41 -7V34Q41 42 33 42H-33Q-41 42 -41 34V-7Q-41 -12 -37 -16L-9 -41Q-5 -45 0 -45Z",
    rise: 6,
    hue: 204,
    chroma: 0.075,
  },
  best: { outline: petals(8, 41.5, 18), rise: 0, hue: 300, chroma: 0.1 },
  balance: { outline: rounded(6, 47, 0, 0.2), rise: 0, hue: 276, chroma: 0.085 },
  guardrails: {
    outline:
      "M0 -45C12 -38 25 -35 38 -35Q41 -35 41 -31V-4C41 20 24 36 3 44.4Q0 45.5 -3 44.4C-24 36 -41 20 -41 -4V-31Q-41 -35 -38 -35C-25 -35 -12 -38 0 -45Z",
    rise: -2,
    hue: 250,
    chroma: 0.04,
  },
  team: { outline: petals(3, 27, 25, true), rise: 2, hue: 318, chroma: 0.085 },
  helping: { outline: petals(12, 42, 12.5), rise: 0, hue: 342, chroma: 0.09 },
  learning: {
    outline: "M-36 42Q-40 42 -40 38V-4C-40 -24 -25 -38 0 -45C25 -38 40 -24 40 -4V38Q40 42 36 42Z",
    rise: 3,
    hue: 210,
    chroma: 0.055,
  },
};
