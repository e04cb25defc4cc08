import type { Finding } from "#src/domain/recognition/open-badges/finding.ts";

/** What a check came to: rules that are broken, and limits of what could be checked. */
export interface Outcome {
  readonly problems: readonly Finding[];
  readonly remarks: readonly Finding[];
}

export const NOTHING_FOUND: Outcome = { problems: [], remarks: [] };

/** A check that failed for this reason. */
export function broken(...problems: readonly Finding[]): Outcome {
  return { problems, remarks: [] };
}

/** A check that could not say more than this. */
export function remark(...remarks: readonly Finding[]): Outcome {
  return { problems: [], remarks };
}

/** Several checks as one. */
export function together(...outcomes: readonly Outcome[]): Outcome {
  return {
    problems: outcomes.flatMap(({ problems }) => problems),
    remarks: outcomes.flatMap(({ remarks }) => remarks),
  };
}
