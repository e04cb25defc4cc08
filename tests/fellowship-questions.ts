import type { EndpointName } from "#src/contract/endpoints.ts";
import type { Question } from "#tests/access-question.ts";

const PERIOD = "period=last-28-days";

/** Contests of the small world, for the own team and for another one, and one that does not exist. */
const CONTESTS = ["contest-red", "contest-blue", "contest-nowhere"];

/** Kudos of the small world, in the own team and in another one, and some that do not exist. */
const KUDOS_IDS = ["team-red~kudos-1", "team-blue~kudos-2", "team-red~nothing"];

/** Questions about kudos, boards and contests for the walk in every role. */
export const FELLOWSHIP_QUESTIONS = {
  board: [
    "of=agent",
    "of=team",
    "of=team&kpi=aht",
    "by=improved&kpi=csat",
    "by=improved&of=team&kpi=csat",
  ].flatMap((board) => [
    { path: `/api/recognition/boards?${board}&${PERIOD}` },
    ...["team:team-red", "team:team-blue", "site:site-north", "organisation:all"].map((within) => ({
      path: `/api/recognition/boards?${board}&within=${within}&${PERIOD}`,
    })),
  ]),
  contests: [{ path: "/api/recognition/contests" }],
  contest: CONTESTS.map((id) => ({ path: `/api/recognition/contests/${id}` })),
  planContest: CONTESTS.map((id) => ({
    path: `/api/recognition/contests/${id}`,
    method: "PUT",
    headers: { "Content-Type": "application/json", "If-None-Match": "*" },
    body: JSON.stringify({
      name: "Answers that hold",
      about: "",
      prizes: [],
      of: "agent",
      within: "team:team-blue",
      kpis: [{ kpi: "csat", weight: 1 }],
      scoring: "goals",
      anonymity: "none",
      from: "2026-03-02",
      to: "2026-03-29",
      lateDays: 3,
    }),
  })),
  moveContest: CONTESTS.map((id) => ({
    path: `/api/recognition/contests/${id}/state`,
    method: "PUT",
    headers: { "Content-Type": "application/json", "If-Match": '"1"' },
    body: JSON.stringify({ deed: "cancel", reason: "Nobody wants it" }),
  })),
  kudos: [
    { path: "/api/recognition/kudos" },
    { path: "/api/recognition/kudos?about=me" },
    { path: "/api/recognition/kudos?about=review" },
    { path: "/api/recognition/kudos?team=team-blue" },
  ],
  giveKudos: ["agent:team-red-agent-2", "agent:team-blue-agent-1", "team:team-blue"].map((to) => ({
    path: "/api/recognition/kudos",
    method: "POST" as const,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      key: "0b9f3a52-0000-4000-8000-000000000001",
      to: { level: to.split(":")[0], id: to.split(":")[1] },
      value: "helped-me",
      text: "You showed me where the orders are kept.",
    }),
  })),
  kudosReceivers: [
    { path: "/api/recognition/kudos/receivers" },
    { path: "/api/recognition/kudos/receivers?search=feather" },
  ],
  kudosSummary: [{ path: "/api/recognition/kudos/summary" }],
  kudosDigest: [{ path: "/api/recognition/kudos/digest" }],
  changeKudos: KUDOS_IDS.map((id) => ({
    path: `/api/recognition/kudos/${id}`,
    method: "PUT",
    headers: { "Content-Type": "application/json", "If-Match": '"1"' },
    body: JSON.stringify({ state: "hidden", reason: "Not a matter of work" }),
  })),
  reactToKudos: KUDOS_IDS.map((id) => ({
    path: `/api/recognition/kudos/${id}/reaction`,
    method: "PUT",
    headers: { "Content-Type": "application/json", "If-None-Match": "*" },
    body: JSON.stringify({ reaction: "well-done" }),
  })),
  reportKudos: KUDOS_IDS.map((id) => ({
    path: `/api/recognition/kudos/${id}/reports`,
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ reason: "Not a matter of work" }),
  })),
} as const satisfies Partial<Record<EndpointName, readonly Question[]>>;
