import type { RouteContext } from "../route.ts";
import { showsGrain } from "./grain-shown.ts";

/** Whether the policy lets a session see the fact rows behind a figure. Rows are days. */
export function opensRows(context: RouteContext): boolean {
  const { identity, services } = context;
  return services.policy.drillDown[identity.role] && showsGrain(context, "day");
}
