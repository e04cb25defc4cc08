import { useLingui } from "@lingui/react/macro";
import { useSession } from "#src/api/session.ts";

/** Pages without parameters, besides home. */
export type PageAddress =
  | "/team"
  | "/heatmap"
  | "/opportunities"
  | "/compare"
  | "/peers"
  | "/changes"
  | "/summary"
  | "/recognition"
  | "/disputes"
  | "/data";

/** A page by name. */
export interface Page {
  readonly to: PageAddress;
  readonly name: string;
}

/** The pages that the session may open, in the order of the rail. */
export function usePages(): readonly Page[] {
  const { t } = useLingui();
  const { role, recognition: hasRecognition } = useSession();
  const team: Page = { to: "/team", name: t`My team` };
  const grid: Page = { to: "/heatmap", name: t`Team grid` };
  const opportunities: Page = { to: "/opportunities", name: t`Opportunities` };
  const compare: Page = { to: "/compare", name: t`Compare` };
  const peers: Page = { to: "/peers", name: t`Peers` };
  const summary: Page = { to: "/summary", name: t`Summary` };
  const changes: Page = { to: "/changes", name: t`Changes` };
  const recognition: readonly Page[] = hasRecognition.on
    ? [{ to: "/recognition", name: t`Recognition` }]
    : [];
  const disputes: Page = { to: "/disputes", name: t`Disputes` };
  const data: Page = { to: "/data", name: t`Data` };
  switch (role) {
    case "agent":
      return [peers, ...recognition, disputes];
    case "supervisor":
      return [team, grid, opportunities, changes, compare, peers, ...recognition, disputes];
    case "executive":
      return [summary, changes, grid, opportunities, compare, peers, ...recognition];
    case "administrator":
      return [grid, opportunities, compare, peers, ...recognition, disputes, data];
  }
}
