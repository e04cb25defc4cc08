import type { RecognitionTeam } from "#src/contract/recognition/recognition.ts";

export type Held = RecognitionTeam["held"][number];

/** What of one person is held for one and the same reason, the latest first; there is at least one. */
export interface HeldGroup {
  readonly key: string;
  readonly latest: Held;
  readonly items: readonly Held[];
}

/** Scores and dates differ from week to week; who, for what and which guardrail do not. */
function reasonOf({ subject, badge, why }: Held): string {
  const { measured, guardrail } = why.values;
  return JSON.stringify([subject.id, badge, why.id, measured, guardrail]);
}

/** What is held, by person and reason, in the order of what is latest of each. */
export function heldGroups(held: readonly Held[]): HeldGroup[] {
  const groups = Map.groupBy(held, reasonOf);
  return [...groups].flatMap(([key, some]) => {
    const items = some.toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1));
    const [latest] = items;
    return latest ? [{ key, latest, items }] : [];
  });
}
