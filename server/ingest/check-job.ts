import type { Fault } from "#src/contract/batch.ts";
import type { Measure } from "#src/domain/measures.ts";
import type { DayDefaults } from "./rows/day-of-row.ts";
import type { FactDraft } from "./facts/fact-draft.ts";
import type { RosterDraft } from "./roster/roster-draft.ts";

/** All that checking a file needs. It crosses into another process, so it is plain data. */
export interface CheckJob {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mapping: string;
  /** What the mapping's own file is called, where it has one. */
  readonly mappingName?: string | undefined;
  /** Replaces the mapping's own name of the feed. */
  readonly source: string | null;
  readonly measures: readonly Measure[];
  readonly defaults: DayDefaults;
}

/** What a file came to; plain data too. */
export interface CheckResult {
  /** The feed's name; null where the file was not read far enough to know it. */
  readonly source: string | null;
  readonly rows: number;
  readonly rowsSetAside: number;
  readonly rowsLeftOut: number;
  readonly faultCount: number;
  readonly faultsByRule: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  /** Null when the file is refused. */
  readonly content: CheckedContent | null;
}

export type CheckedContent =
  | { readonly kind: "facts"; readonly draft: FactDraft }
  | { readonly kind: "roster"; readonly draft: RosterDraft };

/** Checks a file: in a process of its own on a server, in the same thread behind the mocks. */
export type Check = (job: CheckJob, onProgress: (rows: number) => void) => Promise<CheckResult>;
