import type { DIGEST_ENDPOINTS } from "#src/contract/recognition/digest-endpoints.ts";
import type { RECOGNITION_ENDPOINTS } from "#src/contract/recognition/recognition-endpoints.ts";
import type { Question } from "#tests/access-question.ts";

/** People of the own team, of another one, and somebody who does not exist. */
const PEOPLE_ASKED = ["team-red-agent-1", "team-red-agent-2", "team-blue-agent-1", "nobody"];

/** Questions about points and badges, for the walk through the endpoint table in every role. */
export const RECOGNITION_QUESTIONS: Readonly<
  Record<
    keyof typeof RECOGNITION_ENDPOINTS | Exclude<keyof typeof DIGEST_ENDPOINTS, "kudosDigest">,
    readonly Question[]
  >
> = {
  badges: [{ path: "/api/recognition/badges" }],
  recognition: PEOPLE_ASKED.map((agent) => ({ path: `/api/recognition/people/${agent}` })),
  pointsLedger: PEOPLE_ASKED.map((agent) => ({
    path: `/api/recognition/people/${agent}/points`,
  })),
  badgeDetail: PEOPLE_ASKED.map((agent) => ({
    path: `/api/recognition/people/${agent}/badges/on-target`,
  })),
  chooseRecognition: [
    {
      path: "/api/recognition/choice",
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-None-Match": "*" },
      body: JSON.stringify({ takesPart: true, boards: "off" }),
    },
  ],
  recognitionTeam: [
    { path: "/api/recognition/team" },
    ...["team:team-red", "team:team-blue"].map((unit) => ({
      path: `/api/recognition/team?within=${unit}`,
    })),
  ],
  recognitionSummary: [{ path: "/api/recognition/summary" }],
  reviewRecognition: PEOPLE_ASKED.map((agent) => ({
    path: "/api/recognition/reviews",
    method: "POST" as const,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ agent, item: "week/2026-02-23", reason: "Looked at it" }),
  })),
};
