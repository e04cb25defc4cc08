import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "#src/contract/problem-error.ts";

const minute = 60_000;

/** A problem below 500 is an answer, and asking again will not change it. Anything else is worth two more tries. */
function worthRetrying(failures: number, error: Error): boolean {
  const final = error instanceof ProblemError && error.problem.status < 500;
  return !final && failures < 2;
}

/**
 * The cache of what the server said. Answers are fresh for a minute, and the server's events make them old earlier;
 * after that the old answer stays on the screen while the new one is fetched.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: minute, gcTime: 10 * minute, retry: worthRetrying },
      mutations: { retry: false },
    },
  });
}
