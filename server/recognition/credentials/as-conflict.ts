import { ProblemError } from "../../problem.ts";
import { VersionConflict } from "../../records-store.ts";

/** Turns a version that was not the one seen into a problem, and lets every other failure through. Always throws. */
export function asConflict(error: unknown): never {
  if (!(error instanceof VersionConflict)) throw error;
  throw new ProblemError("version-conflict", "Look at it as it is now, then decide again.");
}
