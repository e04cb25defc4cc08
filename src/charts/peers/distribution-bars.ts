/** How many peers lie where, as the contract's peers give it: a null edge is open. */
export interface DistributionBin {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

/** A bin as it is drawn. */
export interface DistributionBar extends DistributionBin {
  readonly left: number;
  readonly right: number;
  /** Peers per unit of width, so that the area tells the count: a wide bin is not taller for being wide. */
  readonly density: number;
}

/** An open bin is drawn as wide as so many of the narrowest closed ones: its true width is nobody's business. */
const OPEN_WIDTHS = 1.5;

/**
 * Gives bins their place on an axis. Without any closed bin the widths are taken from `spread`, the distance of the
 * quartiles, and if that is nothing, from 1.
 */
export function drawnBars(bins: readonly DistributionBin[], spread: number): DistributionBar[] {
  const closed = bins.flatMap(({ from, to }) => (from === null || to === null ? [] : [to - from]));
  const unit = closed.length > 0 ? Math.min(...closed) : spread > 0 ? spread / 2 : 1;
  const open = unit * OPEN_WIDTHS;
  return bins.map((bin) => {
    const left = bin.from ?? (bin.to ?? 0) - open;
    const right = bin.to ?? left + open;
    return { ...bin, left, right, density: bin.count / (right - left) };
  });
}

/** The index of the bar that holds a value: from its left edge, up to but without its right one. -1 when none does. */
export function barOf(bars: readonly DistributionBin[], value: number): number {
  return bars.findIndex(
    ({ from, to }) => (from === null || value >= from) && (to === null || value < to),
  );
}
