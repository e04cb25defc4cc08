import type { Problem } from "./problem.ts";

/** A problem answer as an error, so that it travels to whichever boundary shows it. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}
