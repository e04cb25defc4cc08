import { useQuery } from "@tanstack/react-query";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import type { Dispute } from "#src/contract/dispute.ts";

const NONE: readonly Dispute[] = [];

/** What a person disputes, as far as the session may see it; nothing until it is known, and of no unit. */
export function useDisputes({
  level,
  id,
}: {
  readonly level: string;
  readonly id: string;
}): readonly Dispute[] {
  const { role } = useSession();
  const { data } = useQuery({
    ...queryFor("disputes", { within: `${level}:${id}` }),
    enabled: role !== "executive" && level === "agent",
  });
  return data?.disputes ?? NONE;
}
