import type { Problem, ProblemKind } from "#src/contract/problem.ts";
import type { Message } from "#src/domain/message.ts";

/** One fault in what the caller sent: its place, the rule it breaks and how to cure it. */
export type FieldFault = NonNullable<Problem["errors"]>[number];

/** Thrown for what the caller can mend; the app answers it as problem details. Anything else thrown becomes `internal`. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly kind: ProblemKind;
  /** What happened this time and what to do about it. */
  readonly detail: string;
  /** The detail as data; null where there is no sentence for it. */
  readonly said: Message | null;
  /** Faults of single fields; empty when the problem concerns the whole request. */
  readonly errors: readonly FieldFault[];
  /** In how many seconds it is worth asking again; null where nobody knows. */
  readonly retryAfter: number | null;

  constructor(
    kind: ProblemKind,
    detail: string,
    {
      errors = [],
      said = null,
      retryAfter = null,
    }: Partial<Pick<ProblemError, "errors" | "said" | "retryAfter">> = {},
  ) {
    super(`${kind}: ${detail}`);
    this.kind = kind;
    this.detail = detail;
    this.errors = errors;
    this.retryAfter = retryAfter;
    this.said = said;
  }
}

/** The one answer for what does not exist and for what the session may not see, so that neither can be told from the other. */
export function notFound(): ProblemError {
  return new ProblemError("not-found", "There is nothing here, or nothing that you may see.");
}

/** The stores do not agree with the ledger yet. */
export function notReady(): ProblemError {
  return new ProblemError("not-ready", "The data are being made ready. Try again in a moment.");
}

/** A parameter that cannot be understood: `place` names it, `rule` is stable, `message` tells the cure. */
export function badRequest(
  place: string,
  rule: string,
  message: string,
  said: Message | null = null,
): ProblemError {
  return new ProblemError("bad-request", `${place}: ${message}`, {
    errors: [{ place, rule, message }],
    said,
  });
}
