import { useQuery } from "@tanstack/react-query";
import { call } from "#src/api/client.ts";
import type { BadgeDraft, BadgePreview } from "#src/contract/recognition/badge-rule.ts";

/** What is known of a rule so far. */
interface RuleTrial {
  /** Undefined until the first few people are through. */
  readonly preview: BadgePreview | undefined;
  readonly isTrying: boolean;
  readonly error: Error | null;
}

/**
 * Tries a rule on history: on a few people, so that there is something to see at once, and then on enough of them. Null tries
 * nothing, and stops what is under way, here and on the server.
 */
export function useRuleTrial(draft: BadgeDraft | null): RuleTrial {
  const ask = (sample: "first" | "whole") => ({
    queryKey: ["badgeTrial", sample, draft],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      call("previewBadgeRule", { sample }, { body: draft, signal }),
    staleTime: Infinity,
    retry: false,
  });
  const first = useQuery({ ...ask("first"), enabled: draft !== null });
  const isPart = first.data !== undefined && first.data.people < first.data.of;
  const whole = useQuery({ ...ask("whole"), enabled: draft !== null && isPart });
  if (draft === null) return { preview: undefined, isTrying: false, error: null };
  return {
    preview: whole.data ?? first.data,
    isTrying: first.isFetching || whole.isFetching,
    error: first.error ?? whole.error,
  };
}
