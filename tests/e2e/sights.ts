import { paths } from "#src/app/paths.ts";
import type { Role } from "#src/contract/session.ts";
import { travellerOf, type Traveller } from "./travellers.ts";

/** A page in one of its forms, at an address that somebody may open. */
export interface Sight {
  readonly name: string;
  /** The address, without who looks at it. */
  readonly path: string;
}

/** The forms of a page, by the addresses that somebody has for it. */
type Forms = (traveller: Traveller) => readonly Sight[];

const form = (name: string, path: string): Sight => ({ name, path });
const KPI = "fcr";

/** What there is to see on every page of the app: a page without an entry does not compile. */
const SIGHTS: Readonly<Record<keyof typeof paths, Forms>> = {
  home: () => [form("home", paths.home())],
  signIn: () => [form("sign-in", paths.signIn())],
  scorecard: ({ home, narrowest }) => [
    form("scorecard", paths.scorecard(home)),
    form("timeline", `${paths.scorecard(narrowest)}?view=timeline`),
    ...(narrowest === home ? [] : [form("scorecard-narrow", paths.scorecard(narrowest))]),
  ],
  kpi: ({ narrowest }) => {
    const path = paths.kpi({ ...narrowest, kpi: KPI });
    return [form("kpi", path), form("kpi-arithmetic", `${path}?open=arithmetic`)];
  },
  team: ({ narrowest: { level, id } }) => [
    form("team", paths.team()),
    form("team-person", `${paths.team()}?person=${level}:${id}`),
  ],
  heatmap: ({ unit }) => [
    form("heatmap", paths.heatmap()),
    form("heatmap-days", `${paths.heatmap()}?columns=day&kpi=${KPI}`),
    form("heatmap-table", `${paths.heatmap()}?view=table&within=${unit.level}:${unit.id}`),
  ],
  opportunities: () => [
    form("opportunities", paths.opportunities()),
    form("opportunities-table", `${paths.opportunities()}?view=table`),
    form("opportunities-criteria", `${paths.opportunities()}?open=criteria`),
  ],
  compare: ({ narrowest, unit, home }) => {
    const subjects = [...new Set([narrowest, unit, home])];
    const question = subjects.map(({ level, id }) => `subjects=${level}:${id}`).join("&");
    return [form("compare", `${paths.compare()}?${question}`)];
  },
  peers: ({ narrowest: { level, id } }) => [
    form("peers", `${paths.peers()}?subject=${level}:${id}&kpi=${KPI}`),
  ],
  summary: () => [form("summary", paths.summary())],
  changes: () => [
    form("changes", paths.changes()),
    form("changes-quiet", `${paths.changes()}?period=last-week`),
  ],
  disputes: () => [form("disputes", paths.disputes())],
  boards: () => [
    form("boards", paths.boards()),
    form("boards-teams", `${paths.boards()}?rows=team`),
  ],
  contests: () => [form("contests", paths.contests())],
  contest: () => [
    form("contest", paths.contest({ id: "demo-quality" })),
    form("contest-people", paths.contest({ id: "demo-progress" })),
  ],
  contestPlan: () => [form("contest-plan", paths.contestPlan({ id: "demo-draft" }))],
  recognition: () => [form("recognition", paths.recognition())],
  recognitionPerson: ({ narrowest: { id } }) => [
    form("recognition-person", paths.recognitionPerson({ agent: id })),
  ],
  points: ({ narrowest: { id } }) => [form("points", paths.points({ agent: id }))],
  badge: ({ narrowest: { id } }) => [form("badge", paths.badge({ agent: id, badge: "on-target" }))],
  kudos: () => [
    form("kudos", paths.kudos()),
    form("kudos-review", `${paths.kudos()}?about=review`),
  ],
  badgeRules: () => [form("badge-rules", paths.badgeRules())],
  credentials: () => [form("credentials", paths.credentials())],
  verifyCredential: () => [form("verify-credential", paths.verifyCredential())],
  // Nobody has shared anything in the demo: the page says that there is nothing under the link.
  sharedBadge: () => [form("shared-badge", paths.sharedBadge({ link: "nobodys" }))],
  data: () => [form("data", paths.data())],
};

/** Everything that somebody of a role can look at, pages that refuse them included. */
export function sightsOf(role: Role): readonly Sight[] {
  const traveller = travellerOf(role);
  return Object.values(SIGHTS).flatMap((forms) => forms(traveller));
}
