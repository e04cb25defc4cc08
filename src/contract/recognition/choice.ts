import * as z from "zod/mini";

/** How far somebody is on boards: not at all, as a place without a name, or by name where the policy allows names. */
const BOARD_PRESENCES = ["off", "anonymous", "named"] as const;

/** How far a person takes part in recognition: their own decision, changed by nobody else. */
export const choiceSchema = z.object({
  /** False: no points, no badges, no boards; nothing is worked out, and what was earned before is shown to themselves only. */
  takesPart: z.boolean(),
  boards: z.enum(BOARD_PRESENCES),
  /** Whether to be named on a screen that a whole room sees, where the policy allows names. */
  screens: z._default(z.boolean(), false),
});

export type RecognitionChoice = z.infer<typeof choiceSchema>;
