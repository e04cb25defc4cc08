import type { Badge } from "../badges/badge.ts";
import { isShippedBadge } from "../badges/catalogue.ts";
import { circle, gold, line, petals, soft, type Part } from "./drawing.ts";
import { FRAMES, type Frame } from "./frames.ts";
import { MOTIFS } from "./motifs.ts";

/** Everything that is drawn of a badge, in a box of 96 by 96 around the middle. */
export interface BadgeDrawing extends Frame {
  readonly parts: readonly Part[];
}

/** What a badge is drawn from: its family gives the silhouette, its id the motif. */
export type DrawnBadge = Pick<Badge, "id" | "family">;

/** The drawing of a badge. One that the organisation made has a rosette that follows from its id. */
export function badgeDrawing({ id, family }: DrawnBadge): BadgeDrawing {
  return { ...FRAMES[family], parts: isShippedBadge(id) ? MOTIFS[id] : rosette(id) };
}

/** Two rings of petals whose numbers follow from the id: 5 to 11 outside, fewer inside. */
function rosette(id: string): Part[] {
  const sum = [...new TextEncoder().encode(id)].reduce((all, byte) => (all * 31 + byte) >>> 0, 7);
  const outer = 5 + (sum % 7);
  const inner = 3 + (Math.floor(sum / 7) % 4);
  // A petal's arc is a good half circle over its chord.
  const chord = (count: number, radius: number) => radius * Math.sin(Math.PI / count) * 1.08;
  return [
    soft(petals(outer, 20, chord(outer, 20))),
    line(petals(outer, 20, chord(outer, 20))),
    line(petals(inner, 10, chord(inner, 10))),
    gold(circle(0, 0, 3.4)),
  ];
}
