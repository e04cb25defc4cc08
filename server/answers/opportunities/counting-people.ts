import type { RouteContext } from "../../route.ts";

/**
 * The same context for a look at people one by one, of whom a session that may see none is told numbers only: how many of a
 * team miss a goal. What is found so must never leave with an id, and not at all where the policy withholds the unit.
 */
export function countingPeople(context: RouteContext): RouteContext {
  const { metrics } = context;
  return {
    ...context,
    metrics: {
      ...metrics,
      async sums(question, signal) {
        return { ...(await metrics.weights(question, signal)), withheld: () => false };
      },
    },
  };
}
