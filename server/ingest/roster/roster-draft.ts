import type { Day } from "#src/domain/ids.ts";

/** Where a person stood from a day to a day, both included; `to` null: still there. */
export interface Assignment {
  readonly from: Day;
  readonly to: Day | null;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** One person as a roster file has it. Assignments are in order and do not overlap. */
export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly startedOn: Day | null;
  readonly assignments: readonly Assignment[];
}

/** What a roster file came to. */
export interface RosterDraft {
  readonly source: string;
  readonly people: readonly RosterPerson[];
  /** Names to show, by `dimension:value`. */
  readonly names: ReadonlyMap<string, string>;
}
