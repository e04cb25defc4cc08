/** What may be thanked for, as shipped: ids that a reader's language has words for. */
export const KUDOS_VALUES = [
  "helped-me",
  "customer-first",
  "shared-knowledge",
  "kept-calm",
  "good-craft",
] as const;

/** The few ways to join in a thank-you. None of them is against it. */
export const REACTIONS = ["seen-it-too", "well-done", "learned-from-it"] as const;

export type Reaction = (typeof REACTIONS)[number];
