import type { ChangeSignal } from "#src/contract/changes.ts";

/** Which changes a page shows; what is undefined lets all through. */
export interface ChangeChoice {
  readonly direction: "better" | "worse" | undefined;
  /** The level of the units. */
  readonly rows: string | undefined;
  readonly kpi: string | undefined;
}

/** The changes of one unit or person. */
export interface UnitChanges {
  readonly subject: ChangeSignal["subject"];
  readonly signals: readonly ChangeSignal[];
}

/** The changes that somebody chose to see, in their order. */
export function chosenChanges(
  signals: readonly ChangeSignal[],
  { direction, rows, kpi }: ChangeChoice,
): ChangeSignal[] {
  const verdict = { better: "improved", worse: "declined" } as const;
  return signals.filter(
    (signal) =>
      (direction === undefined || signal.verdict === verdict[direction]) &&
      (rows === undefined || signal.subject.level === rows) &&
      (kpi === undefined || signal.kpi === kpi),
  );
}

/** The changes unit by unit, the unit of the first change first. */
export function byUnit(signals: readonly ChangeSignal[]): UnitChanges[] {
  const units = Map.groupBy(signals, ({ subject }) => `${subject.level}:${subject.id}`);
  return [...units.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ subject: first.subject, signals: own }] : [];
  });
}
