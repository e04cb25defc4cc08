import { useLingui } from "@lingui/react/macro";
import { useSession } from "#src/api/session.ts";

/** Pages without parameters. */
export type PageAddress = "/" | "/heatmap" | "/peers" | "/data";

/** A page that the session's role may open, by name. */
export interface Page {
  readonly to: PageAddress;
  readonly name: string;
}

/** The pages for the session's role, in the order of the rail; the first is home. */
export function usePages(): readonly Page[] {
  const { t } = useLingui();
  const { role } = useSession();
  return [
    { to: "/", name: t`Home` },
    ...(role === "agent" ? [] : [{ to: "/heatmap" as const, name: t`Team grid` }]),
    { to: "/peers", name: t`Peers` },
    ...(role === "administrator" ? [{ to: "/data" as const, name: t`Data` }] : []),
  ];
}
