/** Why something that was decided is decided anew: data that came later or were corrected, goals, or definitions, badges and the policy; several at once. */
export type Because =
  | "data"
  | "goals"
  | "rules"
  | `data-${"goals" | "rules" | "goals-rules"}`
  | "goals-rules";

/** The sentence that says so: that of data has the plain name. */
export function because<Plain extends string>(plain: Plain, why: Because) {
  return why === "data" ? plain : (`${plain}-${why}` as const);
}
