/** One line of the report: what was measured, beside its floor and its goal. */
export interface Finding {
  readonly name: string;
  readonly measured: number;
  readonly unit: "ms" | "kB" | "MB" | "frames";
  /** The least it could cost, measured in the same run; null where the goal is absolute alone. */
  readonly floor: number | null;
  /** What is aimed at, in words. */
  readonly goal: string;
  readonly reached: boolean;
}

/** A finding against an absolute goal and, where there is a floor, against a multiple of it. */
export function finding(
  what: Pick<Finding, "name" | "measured" | "unit">,
  goals: { readonly most?: number; readonly floor?: number; readonly timesFloor?: number },
): Finding {
  const { most = Infinity, floor = null, timesFloor = Infinity } = goals;
  const words = [
    Number.isFinite(timesFloor) ? `≤ ${timesFloor} × floor` : null,
    Number.isFinite(most) ? `≤ ${most} ${what.unit}` : null,
  ];
  return {
    ...what,
    floor,
    goal: words.filter((word) => word !== null).join(", "),
    reached:
      what.measured <= most && (floor === null || what.measured <= Math.max(floor * timesFloor, 0)),
  };
}
