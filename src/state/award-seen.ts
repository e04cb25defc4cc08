import { create } from "zustand";
import { persist } from "zustand/middleware";

/** The award that was put away last in this browser, and the day on which it was; both empty before the first. */
export interface AwardSeen {
  readonly key: string;
  readonly on: string;
}

const NONE: AwardSeen = { key: "", on: "" };

/** Reads what was stored from anything at all. */
export function readAwardSeen(stored: unknown): AwardSeen {
  if (typeof stored !== "object" || stored === null) return NONE;
  const fields = new Map<string, unknown>(Object.entries(stored));
  const [key, on] = [fields.get("key"), fields.get("on")];
  return typeof key === "string" && typeof on === "string" ? { key, on } : NONE;
}

export const useAwardSeen = create<AwardSeen>()(
  persist(() => NONE, { name: "candor.award-seen", merge: (stored) => readAwardSeen(stored) }),
);

/** Whether an award may be shown: one that was not put away, on a day on which none was. */
export function isNewAward(seen: AwardSeen, award: AwardSeen): boolean {
  return seen.key !== award.key && seen.on !== award.on;
}

/** Puts an award away. */
export function noteAward(award: AwardSeen): void {
  useAwardSeen.setState(award);
}
