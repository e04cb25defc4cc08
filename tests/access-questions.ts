import type { EndpointName } from "#src/contract/endpoints.ts";
import type { Question } from "#tests/access-question.ts";
import { CREDENTIAL_QUESTIONS } from "#tests/credentials/credential-questions.ts";
import { FELLOWSHIP_QUESTIONS } from "#tests/fellowship-questions.ts";
import { RECOGNITION_QUESTIONS } from "#tests/recognition-questions.ts";
import { GRID_MEDIA_TYPE } from "#src/contract/grid-form.ts";

export const PERIOD = "period=last-28-days";

/** Criteria that leave out nobody who misses a goal, and call no gap a team's. */
const ALL_THAT_MISS = "probability=0.01&declining=off&repeated=off&lowest=off&systemShare=1";

/** Questions that name one subject, by `level:id`. */
export const about: Readonly<
  Partial<Record<EndpointName, (subject: string) => readonly Question[]>>
> = {
  subjects: (subject) => [{ path: `/api/subjects?level=agent&within=${subject}` }],
  scorecard: (subject) => [
    { path: `/api/scorecards/${slashed(subject)}?${PERIOD}` },
    { path: `/api/scorecards/${slashed(subject)}?${PERIOD}&compare=previous` },
  ],
  scorecards: (subject) => [
    { path: `/api/scorecards?level=agent&within=${subject}&${PERIOD}` },
    { path: `/api/scorecards?level=queue&within=${subject}&${PERIOD}` },
    {
      path: `/api/scorecards?level=agent&group=team&within=${subject}&${PERIOD}`,
      accept: GRID_MEDIA_TYPE,
    },
  ],
  heatmap: (subject) => [
    { path: `/api/heatmap?rows=agent&columns=week&kpi=aht&within=${subject}&${PERIOD}` },
    {
      path: `/api/heatmap?rows=agent&columns=day&kpi=aht&within=${subject}&${PERIOD}`,
      accept: GRID_MEDIA_TYPE,
    },
    {
      path: `/api/heatmap?rows=agent&columns=day&kpi=aht&within=${subject}&${PERIOD}&limit=3&offset=1`,
    },
  ],
  trend: (subject) => [{ path: `/api/trends/${slashed(subject)}/aht?grain=week&${PERIOD}` }],
  timeline: (subject) => [{ path: `/api/timelines/${slashed(subject)}?grain=week&${PERIOD}` }],
  breakdown: (subject) => [
    { path: `/api/breakdowns/${slashed(subject)}/aht?by=agent&${PERIOD}` },
    { path: `/api/breakdowns/${slashed(subject)}/aht?by=queue&${PERIOD}` },
    { path: `/api/breakdowns/${slashed(subject)}/aht?by=weekday&${PERIOD}` },
  ],
  peers: (subject) => [{ path: `/api/peers/${slashed(subject)}/aht?${PERIOD}` }],
  changes: (subject) => [{ path: `/api/changes?within=${subject}&${PERIOD}` }],
  summary: (subject) => [{ path: `/api/summary?within=${subject}&${PERIOD}` }],
  evidence: (subject) => [{ path: `/api/evidence/${slashed(subject)}/aht?${PERIOD}&limit=2000` }],
  benchmarks: (subject) => [{ path: `/api/recognition/benchmarks/${slashed(subject)}?${PERIOD}` }],
  holds: (subject) => [{ path: `/api/holds?within=${subject}&${PERIOD}` }],
  opportunities: (subject) => [
    { path: `/api/opportunities?within=${subject}&${PERIOD}` },
    { path: `/api/opportunities?within=${subject}&${PERIOD}&${ALL_THAT_MISS}` },
  ],
};

/** Questions that filter the role's home by one value, as `dimension:value`. */
export const filtered: Readonly<
  Partial<Record<EndpointName, (home: string, value: string) => readonly Question[]>>
> = {
  scorecard: (home, value) => where(about.scorecard, home, value),
  scorecards: (home, value) => where(about.scorecards, home, value),
  heatmap: (home, value) => where(about.heatmap, home, value),
  breakdown: (home, value) => where(about.breakdown, home, value),
  trend: (home, value) => where(about.trend, home, value),
  timeline: (home, value) => where(about.timeline, home, value),
  summary: (home, value) => where(about.summary, home, value),
  changes: (home, value) => where(about.changes, home, value),
  evidence: (home, value) => where(about.evidence, home, value),
  holds: (home, value) => where(about.holds, home, value),
};

/** Questions that name no subject. */
export const plain: Readonly<Record<EndpointName, readonly Question[]>> = {
  session: [{ path: "/api/session" }],
  personas: [{ path: "/api/session/personas" }],
  persona: [],
  catalogue: [{ path: "/api/catalogue" }],
  subjects: [
    { path: "/api/subjects" },
    { path: "/api/subjects?search=feather&limit=500" },
    ...levels((level) => ({ path: `/api/subjects?level=${level}&limit=500` })),
  ],
  scorecard: [],
  scorecards: levels((level) => ({ path: `/api/scorecards?level=${level}&${PERIOD}&limit=500` })),
  heatmap: levels((level) => ({
    path: `/api/heatmap?rows=${level}&columns=week&kpi=aht&${PERIOD}&limit=500`,
  })),
  trend: [],
  timeline: [],
  breakdown: [],
  peers: [],
  summary: [{ path: `/api/summary?${PERIOD}` }],
  changes: [{ path: `/api/changes?${PERIOD}` }],
  sideBySide: levels((level) => ({ path: pairOf(`${level}:nobody`, "organisation:all") })).concat(
    ["agent:team-red-agent-1", "team:team-red", "team:team-tiny", "organisation:all"].flatMap(
      (subject) =>
        ["team:team-blue", "agent:team-blue-agent-1", "queue:Billing"].map((other) => ({
          path: pairOf(subject, other),
        })),
    ),
  ),
  evidence: [],
  holds: [{ path: `/api/holds?${PERIOD}` }],
  opportunities: [
    { path: `/api/opportunities?${PERIOD}` },
    { path: `/api/opportunities?${PERIOD}&${ALL_THAT_MISS}` },
    { path: `/api/opportunities?${PERIOD}&probability=0.01&systemShare=0.01` },
    { path: `/api/opportunities?${PERIOD}&criteria=nobodys-criteria` },
  ],
  criteria: [{ path: "/api/opportunities/criteria" }],
  saveCriteria: [
    {
      path: "/api/opportunities/criteria/walked-through",
      method: "PUT",
      body: "{}",
      headers: { "Content-Type": "application/json", "If-None-Match": "*" },
    },
  ],
  disputes: [
    { path: "/api/disputes" },
    ...["agent:a1", "team:team-blue"].map((unit) => ({ path: `/api/disputes?within=${unit}` })),
  ],
  openDispute: [
    {
      path: "/api/disputes",
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ kpi: "aht", period: "last-28-days", row: null, reason: "Not mine" }),
    },
  ],
  views: [{ path: "/api/views" }],
  keepViews: [
    {
      path: "/api/views",
      method: "PUT",
      body: JSON.stringify({ views: [] }),
      headers: { "Content-Type": "application/json", "If-None-Match": "*" },
    },
  ],
  benchmarks: [],
  ...RECOGNITION_QUESTIONS,
  ...FELLOWSHIP_QUESTIONS,
  ...CREDENTIAL_QUESTIONS,
  receiveBatch: [{ path: "/api/batches", method: "POST", body: upload() }],
  batches: [{ path: "/api/batches" }],
  batch: [{ path: "/api/batches/batch-1" }, { path: "/api/batches/other" }],
  events: [],
  openapi: [{ path: "/openapi.json" }],
  health: [{ path: "/health" }],
  ready: [{ path: "/ready" }],
  metrics: [{ path: "/metrics" }],
};

function pairOf(subject: string, other: string): string {
  return `/api/side-by-side?subjects=${subject}&subjects=${other}&${PERIOD}`;
}

function slashed(subject: string): string {
  return subject.split(":").map(encodeURIComponent).join("/");
}

function levels(question: (level: string) => Question): Question[] {
  return ["organisation", "agent", "team", "supervisor", "site", "queue", "role"].map(question);
}

function where(
  questions: ((subject: string) => readonly Question[]) | undefined,
  home: string,
  value: string,
): Question[] {
  return (questions?.(home) ?? []).map((question) => ({
    ...question,
    path: `${question.path}&where=${value}`,
  }));
}

function upload(): FormData {
  const form = new FormData();
  form.append("file", new File(["a,b"], "a.csv"));
  return form;
}
