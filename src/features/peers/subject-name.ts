import { useSession } from "#src/api/session.ts";
import { AGENT } from "#src/domain/dimensions.ts";

/** What a subject is called; null where the reader looks at themselves. */
export function useSubjectName({
  level,
  id,
  name,
}: {
  readonly level: string;
  readonly id: string;
  readonly name: string;
}): string | null {
  const { person } = useSession();
  return level === AGENT && id === person.id ? null : name;
}
