import { MESSAGES } from "#src/domain/message-patterns.ts";
import { message } from "#src/domain/messages.ts";
import { ProblemError } from "../problem.ts";
import type { RouteContext } from "../route.ts";

/** Throws a not-permitted problem while the policy has recognition switched off. */
export function requireRecognition({ services }: Pick<RouteContext, "services">): void {
  if (services.policy.recognition.on) return;
  const said = message("problem.recognition-off", {});
  throw new ProblemError("not-permitted", MESSAGES["problem.recognition-off"], { said });
}

/** Throws a not-permitted problem where the organisation has no recognition, or no boards and contests in it. */
export function requireBoards(context: Pick<RouteContext, "services">): void {
  requireRecognition(context);
  if (context.services.policy.recognition.boards) return;
  const said = message("problem.boards-off", {});
  throw new ProblemError("not-permitted", MESSAGES["problem.boards-off"], { said });
}
