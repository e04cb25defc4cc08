import type { Badge } from "#src/domain/recognition/badges/badge.ts";
import type { Day } from "#src/domain/ids.ts";

/** An award as a credential needs it: whose, of which version of which badge, when, and whether it still stands. */
export interface EarnedAward {
  readonly id: string;
  readonly agent: string;
  readonly badge: Badge;
  readonly earnedOn: Day;
  readonly state: "earned" | "held" | "withdrawn";
}
