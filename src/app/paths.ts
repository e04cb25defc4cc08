import type { Session } from "#src/contract/session.ts";

interface Subject {
  readonly level: string;
  readonly id: string;
}

const part = encodeURIComponent;

/** The address of every page, without its question. Routes are checked against this list. */
export const paths = {
  home: () => "/",
  signIn: () => "/sign-in",
  scorecard: ({ level, id }: Subject) => `/scorecard/${part(level)}/${part(id)}`,
  kpi: ({ level, id, kpi }: Subject & { readonly kpi: string }) =>
    `/scorecard/${part(level)}/${part(id)}/${part(kpi)}`,
  team: () => "/team",
  heatmap: () => "/heatmap",
  opportunities: () => "/opportunities",
  compare: () => "/compare",
  peers: () => "/peers",
  changes: () => "/changes",
  summary: () => "/summary",
  disputes: () => "/disputes",
  recognition: () => "/recognition",
  recognitionPerson: ({ agent }: { readonly agent: string }) =>
    `/recognition/people/${part(agent)}`,
  points: ({ agent }: { readonly agent: string }) => `/recognition/people/${part(agent)}/points`,
  badge: ({ agent, badge }: { readonly agent: string; readonly badge: string }) =>
    `/recognition/people/${part(agent)}/badges/${part(badge)}`,
  kudos: () => "/recognition/kudos",
  badgeRules: () => "/recognition/rules",
  credentials: () => "/recognition/credentials",
  verifyCredential: () => "/recognition/verify",
  sharedBadge: ({ link }: { readonly link: string }) => `/shared/${part(link)}`,
  boards: () => "/recognition/boards",
  contests: () => "/recognition/contests",
  contest: ({ id }: { readonly id: string }) => `/recognition/contests/${part(id)}`,
  contestPlan: ({ id }: { readonly id: string }) => `/recognition/contests/${part(id)}/plan`,
  data: () => "/data",
};

/** Where each role's day begins. */
export function homePath({ role, home }: Pick<Session, "role" | "home">): string {
  switch (role) {
    case "agent":
      return paths.scorecard(home);
    case "supervisor":
      return paths.team();
    case "executive":
      return paths.summary();
    case "administrator":
      return paths.data();
  }
}
