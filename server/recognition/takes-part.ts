import { subjectAsked } from "../answers/asked.ts";
import type { RouteContext } from "../route.ts";

/** Whether somebody works today in a unit that takes part in recognition: all do when the policy names none. */
export function takesPart(
  { directory, services, today }: Pick<RouteContext, "directory" | "services" | "today">,
  agent: string,
): boolean {
  const { units } = services.policy.recognition;
  return (
    units.length === 0 ||
    units.some((unit) => {
      const colon = unit.indexOf(":");
      const { level, id } = subjectAsked({
        level: unit.slice(0, colon),
        id: unit.slice(colon + 1),
      });
      return level !== "organisation" && directory.unitOf(agent, level, today) === id;
    })
  );
}
