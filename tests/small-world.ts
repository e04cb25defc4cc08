import { createApp } from "#server/app.ts";
import type { AppOptions } from "#server/app-options.ts";
import { createChanges } from "#server/changes.ts";
import type { Auth, Ingest, Services } from "#server/services.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import type { Batch } from "#src/contract/batch.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { factBatch, type Row } from "#tests/contract/fact-batch.ts";

/** The instant at which every test of the small world takes place: a Monday noon. */
export const NOW = new Date("2026-03-02T12:00:00Z");
const DAYS = 42;

interface Team {
  readonly id: string;
  readonly supervisor: string;
  readonly site: string;
  readonly people: number;
}

/** Two ordinary teams, one too small to be shown to executives, one at another site. */
export const TEAMS: readonly Team[] = [
  { id: "team-red", supervisor: "sup-red", site: "site-north", people: 12 },
  { id: "team-blue", supervisor: "sup-blue", site: "site-north", people: 6 },
  { id: "team-tiny", supervisor: "sup-tiny", site: "site-south", people: 3 },
  { id: "team-gold", supervisor: "sup-gold", site: "site-south", people: 6 },
];

/** Who handles the most contacts. */
export const BUSIEST = "team-gold-agent-3";

/** Ids of a team's agents. */
export function agentsOf(team: string): string[] {
  const found = TEAMS.find(({ id }) => id === team);
  return Array.from({ length: found?.people ?? 0 }, (_, seat) => `${team}-agent-${seat + 1}`);
}

/** A name that no other text contains, so that finding it anywhere means that it leaked. */
export function canaryName(id: string): string {
  return `Canary ${id.replaceAll("-", " ")} Feather`;
}

function rows(): Row[] {
  const last = day("2026-03-01");
  return TEAMS.flatMap((team, teamAt) =>
    agentsOf(team.id).flatMap((agent, seat) =>
      Array.from({ length: DAYS }, (_, back): Row => {
        const extra = agent === BUSIEST ? 20 : 0;
        const handled = 10 + ((seat * 7 + back * 3 + teamAt) % 9) + extra;
        return {
          day: addDays(last, -back),
          agent,
          queue: back % 2 === 0 ? "Billing" : "Orders",
          dimensions: {
            team: team.id,
            supervisor: team.supervisor,
            site: team.site,
            line_of_business: "Energy",
          },
          measures: {
            contacts_offered: handled + 1,
            contacts_handled: handled,
            talk_seconds: handled * (200 + seat * 10),
            hold_seconds: handled * 10,
            acw_seconds: handled * 40,
            surveys_answered: 2,
            surveys_top_box: (seat + back) % 3,
          },
        };
      }),
    ),
  );
}

const roster = () =>
  TEAMS.flatMap(({ id: team, supervisor, site }) => {
    const dimensions = { team, supervisor, site, line_of_business: "Energy" };
    const assignments = [{ from: "2025-01-01", to: null, dimensions }];
    const person = (id: string, where: typeof assignments) => ({
      kind: "person",
      id,
      body: { name: canaryName(id), assignments: where, startedOn: "2025-01-01" },
      ifVersion: 0,
    });
    return [
      ...agentsOf(team).map((agent) => person(agent, assignments)),
      person(supervisor, []),
      { kind: "unit", id: `team:${team}`, body: { name: canaryName(team) }, ifVersion: 0 },
    ];
  });

/** A batch as the ledger would list it. */
const BATCH: Batch = {
  id: "batch-1",
  sequence: 1,
  kind: "facts",
  source: "acd",
  fileName: "acd.csv",
  bytes: 1000,
  sha256: "0".repeat(64),
  receivedAt: NOW.toISOString(),
  status: "accepted",
  rows: 1134,
  rowsSetAside: 0,
  rowsLeftOut: 0,
  facts: 1134,
  factsReplaced: 0,
  firstDay: "2026-01-19",
  lastDay: "2026-03-01",
  agents: 27,
  faultCount: 0,
  faultsByRule: {},
  faults: [],
};

/** A thank-you among the people of a team, with names in it. */
const kudos = (key: string, team: string) => {
  const [, from = "", to = ""] = agentsOf(team);
  return {
    kind: "kudos",
    id: `${team}~${key}`,
    body: {
      from: { level: "agent", id: from },
      to: { level: "agent", id: to },
      team,
      on: "2026-02-27",
      at: "2026-02-27T10:00:00.000Z",
      value: "helped-me",
      text: `You helped when the orders stood still. ${canaryName(to)}`,
      state: "shown",
      moderated: null,
      inReturn: false,
    },
    ifVersion: 0,
  };
};

/** A contest of a team's people that is running, with what two of them have reached. */
const contest = (id: string, team: string) => {
  const [one = "", other = ""] = agentsOf(team);
  const plan = {
    name: `Answers that hold ${canaryName(team)}`,
    about: "",
    prizes: [],
    of: "agent",
    within: `team:${team}`,
    kpis: [{ kpi: "csat", weight: 1 }],
    scoring: "goals",
    anonymity: "none",
    from: "2026-02-16",
    to: "2026-03-15",
    lateDays: 3,
  };
  const entrants = [one, other].map((agent) => ({
    id: agent,
    value: 70,
    error: 5,
    interval: { low: 62, high: 78 },
  }));
  return [
    {
      kind: "contest",
      id,
      body: {
        plan,
        state: "running",
        owner: "administrator:administrator",
        announcement: null,
        cancelledBecause: null,
        disqualified: [],
      },
      ifVersion: 0,
    },
    {
      kind: "contest-standings",
      id,
      body: { asOf: "2026-03-01", isFinal: false, entrants, notPlaced: [] },
      ifVersion: 0,
    },
  ];
};

const goal = {
  kpi: "aht",
  appliesTo: { kind: "organisation" },
  from: "2025-01-01",
  anchors: { shape: "linear", floor: 500, threshold: 400, target: 300, stretch: 250 },
  comparison: "<=",
  weight: 1,
};

/** The services of a small organisation of 27 people over memory stores, as they stand at noon of a fixed day. */
export async function smallWorld(change: Partial<Services> = {}): Promise<Services> {
  const clock = () => NOW;
  const metrics = createMemoryMetrics();
  const records = createMemoryRecords({ clock });
  const goalId = "aht/organisation/2025-01-01";
  await metrics.apply(factBatch({ sequence: 1 }, rows()));
  const contests = [
    contest("contest-red", "team-red"),
    contest("contest-blue", "team-blue"),
  ].flat();
  const thanks = [kudos("kudos-1", "team-red"), kudos("kudos-2", "team-blue")];
  await records.put(
    [...roster(), ...thanks, ...contests, { kind: "goal", id: goalId, body: goal, ifVersion: 0 }],
    {
      actor: "test",
      action: "roster read",
    },
  );
  const ingest: Ingest = {
    receive: async (upload) => ({
      ...BATCH,
      fileName: upload.fileName,
      bytes: upload.bytes.length,
    }),
    find: async (id) => (id === BATCH.id ? BATCH : null),
    list: async () => [BATCH],
  };
  const auth: Auth = {
    mode: "demo",
    key: "a key for tests",
    adminToken: "token-of-the-administrator",
  };
  return {
    metrics,
    records,
    ingest,
    changes: createChanges(),
    clock,
    organisation: {
      name: "Small World",
      zone: "Europe/Berlin",
      weekStart: 1,
      dayStartHour: 0,
      currency: "EUR",
    },
    policy: { ...DEFAULT_POLICY, recognition: { ...DEFAULT_POLICY.recognition, on: true } },
    auth,
    ready: () => true,
    log: ({ error }) => {
      throw error;
    },
    ...change,
  };
}

/** Asks the app in a persona's name: signs in and keeps the cookie. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** A persona as a test writes it, real or not. */
export interface SomePersona {
  readonly role: string;
  readonly id?: string | undefined;
}

/** The app over these services, every answer held against its schema. */
export function appOver(services: Services, options: Partial<AppOptions> = {}) {
  const app = createApp(services, { checkAnswers: true, ...options });
  const signIn = async (persona: SomePersona): Promise<Ask> => {
    const answer = await app.request("/api/session/persona", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(persona),
    });
    if (!answer.ok) throw new Error(await answer.text());
    const cookie = answer.headers.get("Set-Cookie")?.split(";", 1)[0] ?? "";
    return async (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set("Cookie", cookie);
      return app.request(path, { ...init, headers });
    };
  };
  return { app, signIn };
}
