import { PROBLEMS, type Problem, type ProblemKind } from "#src/contract/problem.ts";
import type { ProblemError } from "./problem.ts";

/** Problem details as an answer. Equal problems have equal bytes; only `internal` ones carry an instance of their own. */
export function problemAnswer(
  kind: ProblemKind,
  detail: string,
  more: Pick<Problem, "errors" | "instance" | "message"> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title } = PROBLEMS[kind];
  const problem: Problem = { type: `/problems/${kind}`, title, status, detail, ...more };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}

/** The answer that a thrown problem stands for. */
export function answerOf(problem: ProblemError): Response {
  const { kind, detail, errors, said, retryAfter } = problem;
  const more = {
    ...(said && { message: { id: said.id, values: { ...said.values } } }),
    ...(errors.length > 0 && { errors: [...errors] }),
  };
  const headers = retryAfter === null ? {} : { "Retry-After": String(retryAfter) };
  return problemAnswer(kind, detail, more, headers);
}
