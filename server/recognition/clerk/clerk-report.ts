/** What work of the clerk came to. */
export interface ClerkReport {
  /** People of whom anything was decided, and documents that changed. */
  readonly people: number;
  readonly changes: number;
}

/** There was nothing to do. */
export const NOTHING_DONE: ClerkReport = { people: 0, changes: 0 };
