/** A place on the drawing, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How a line goes from spot to spot: straight, or level with a step half-way. */
export type LineShape = "straight" | "step";

/** Spots without a gap between them; a single one makes no line. */
function runsOf<One>(spots: readonly (One | null)[]): (readonly One[])[] {
  const runs: One[][] = [[]];
  for (const spot of spots) {
    if (spot === null) runs.push([]);
    else runs.at(-1)?.push(spot);
  }
  return runs.filter((run) => run.length > 1);
}

function straight(run: readonly Spot[]): string {
  return run.map(({ x, y }) => `${x},${y}`).join("L");
}

function stepped([first, ...rest]: readonly Spot[]): string {
  if (!first) return "";
  let [path, before] = [`${first.x},${first.y}`, first];
  for (const spot of rest) {
    path += `H${(before.x + spot.x) / 2}V${spot.y}`;
    before = spot;
  }
  return `${path}H${before.x}`;
}

/** An SVG path through spots, with a gap wherever there is none. */
export function linePath(spots: readonly (Spot | null)[], shape: LineShape): string {
  const draw = shape === "step" ? stepped : straight;
  return runsOf(spots)
    .map((run) => `M${draw(run)}`)
    .join("");
}

/** An SVG path around the band between two straight lines, with a gap wherever there is none. */
export function bandPath(
  spots: readonly (Readonly<Record<"x" | "low" | "high", number>> | null)[],
): string {
  return runsOf(spots)
    .map((run) => {
      const above = run.map(({ x, high }) => ({ x, y: high }));
      const below = run.map(({ x, low }) => ({ x, y: low })).toReversed();
      return `M${straight([...above, ...below])}Z`;
    })
    .join("");
}
