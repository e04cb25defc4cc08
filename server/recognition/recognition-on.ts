import type { Session } from "#src/contract/session.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { MESSAGES } from "#src/domain/message-patterns.ts";
import { message } from "#src/domain/messages.ts";
import { ProblemError } from "../problem.ts";
import type { RouteContext } from "../route.ts";
import { ledgerOf } from "./recognition-records.ts";
import { takesPart } from "./takes-part.ts";

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

/**
 * What a session is told of recognition: there is none where the policy names units and neither the person nor anybody of
 * theirs is in one. Whoever has points from before keeps the way to them.
 */
export async function recognitionFor(context: RouteContext): Promise<Session["recognition"]> {
  const { on, boards } = context.services.policy.recognition;
  const isOn = on && (await isForAnyOf(context));
  return { on: isOn, boards: isOn && boards };
}

async function isForAnyOf(context: RouteContext): Promise<boolean> {
  const { directory, identity, services, today } = context;
  const takes = (agent: string) => takesPart(context, agent);
  switch (identity.role) {
    case "agent": {
      const { personId } = identity;
      return takes(personId) || (await ledgerOf(services.records, personId)).length > 0;
    }
    case "supervisor":
      return identity.rows.some(({ dimension, in: ids }) =>
        ids.some((id) =>
          dimension === AGENT
            ? takes(id)
            : directory.peopleOf({ level: dimension, id }, today).some(takes),
        ),
      );
    case "executive":
    case "administrator":
      return true;
  }
}
