/**
 * One part of a motif, in a box of 60 by 60 around the middle. `line` is drawn with the pen, `fill` is full, `soft` a tint of
 * the ground; `gold` and `gold-line` are the one bright detail that every badge has.
 */
export interface Part {
  readonly as: "line" | "fill" | "soft" | "gold" | "gold-line";
  /** An SVG path. */
  readonly d: string;
}

export const line = (d: string): Part => ({ as: "line", d });
export const fill = (d: string): Part => ({ as: "fill", d });
export const soft = (d: string): Part => ({ as: "soft", d });
export const gold = (d: string): Part => ({ as: "gold", d });
export const goldLine = (d: string): Part => ({ as: "gold-line", d });

const short = (value: number) => String(Math.round(value * 100) / 100);

/** A point at an angle (0 is up, clockwise, in turns) and a distance from a centre. */
export function at(turns: number, radius: number, cx = 0, cy = 0): string {
  const angle = (turns - 0.25) * 2 * Math.PI;
  return `${short(cx + radius * Math.cos(angle))} ${short(cy + radius * Math.sin(angle))}`;
}

/** A circle as a path. */
export function circle(cx: number, cy: number, r: number): string {
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** A star of so many points, between two radii; equal radii give a polygon of twice as many corners. */
export function star(points: number, outer: number, inner: number, cx = 0, cy = 0): string {
  const corners = Array.from({ length: points * 2 }, (_nothing, corner) =>
    at(corner / (points * 2), corner % 2 === 0 ? outer : inner, cx, cy),
  );
  return `M${corners.join("L")}Z`;
}

/** Round petals around the middle, each an arc between two points of a circle; `full` ones are more than half a circle. */
export function petals(count: number, radius: number, bulge: number, full = false): string {
  const points = Array.from({ length: count }, (_nothing, petal) =>
    at((petal + 0.5) / count, radius),
  );
  const [first = ""] = points;
  const arcs = [...points.slice(1), first].map(
    (point) => `A${bulge} ${bulge} 0 ${Number(full)} 1 ${point}`,
  );
  return `M${first}${arcs.join("")}Z`;
}
