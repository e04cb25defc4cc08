import type { SideBySide } from "#src/contract/side-by-side.ts";
import type { Evidence } from "#src/ui/evidence-bar.tsx";
import { evidenceOf } from "#src/ui/evidence-of.ts";

type Cell = SideBySide["kpis"][number]["cells"][number];

/**
 * The evidence of several subjects on one scale, so that equal lengths are equal: from the outermost start of their axes to the
 * outermost end. Goals may differ between them; a KPI of which less is better runs backwards on all of them alike.
 */
export function commonEvidence(cells: readonly Cell[]): Evidence[] {
  const each = cells.map((cell) => evidenceOf({ ...cell, peers: null }));
  const known = each.filter(({ value, goal }) => value !== null || goal !== null);
  const axes = (known.length > 0 ? known : each).map(({ axis }) => axis);
  const [starts, ends] = [axes.map(([start]) => start), axes.map(([, end]) => end)];
  const falls = axes.every(([start, end]) => start > end);
  const axis = falls
    ? ([Math.max(...starts), Math.min(...ends)] as const)
    : ([Math.min(...starts), Math.max(...ends)] as const);
  return each.map((evidence) => ({ ...evidence, axis }));
}
