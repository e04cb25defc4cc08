/** Why something that was decided is decided anew: data that came later or were corrected, goals, or definitions, badges and the policy. */
export type Because = "data" | "goals" | "rules";
