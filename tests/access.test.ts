import { describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { ENDPOINTS, type EndpointName } from "#src/contract/endpoints.ts";
import type { Persona, Role } from "#src/contract/session.ts";
import { about, filtered, PERIOD, plain } from "#tests/access-questions.ts";
import type { Question } from "#tests/access-question.ts";
import { agentsOf, appOver, canaryName, smallWorld, TEAMS, type Ask } from "#tests/small-world.ts";

// Some hundred questions a test, each through the whole app.
vi.setConfig({ testTimeout: 60_000 });

/**
 * Walks the whole endpoint table in every role. Each agent, team and supervisor has a name and an id that stand nowhere
 * else; whatever a role may not see must be in no answer, and asking for it must answer as if it did not exist.
 */

const [own = "", colleague = ""] = agentsOf("team-red");
const [stranger = ""] = agentsOf("team-blue");
const [tiny = ""] = agentsOf("team-tiny");
const agents = TEAMS.flatMap(({ id }) => agentsOf(id));

const PERSONAS: Readonly<Record<Role, Persona>> = {
  agent: { role: "agent", id: own },
  supervisor: { role: "supervisor", id: "sup-red" },
  executive: { role: "executive" },
  administrator: { role: "administrator" },
};

/** The home of each role: what it may certainly see. */
const HOMES: Readonly<Record<Role, string>> = {
  agent: `agent:${own}`,
  supervisor: "team:team-red",
  executive: "organisation:all",
  administrator: "organisation:all",
};

/** What a role may not ask even of its home: levels that it does not see one by one. */
const REFUSED: Readonly<Record<Role, readonly RegExp[]>> = {
  agent: [/group=team/],
  supervisor: [],
  executive: [/scorecards\?level=agent/, /rows=agent/, /by=agent/],
  administrator: [],
};

/** Subjects that exist but are not for the role, as `level:id`. */
const FOREIGN: Readonly<Record<Role, readonly string[]>> = {
  agent: [
    `agent:${colleague}`,
    `agent:${stranger}`,
    "team:team-red",
    "team:team-blue",
    "supervisor:sup-red",
    "site:site-north",
    "queue:Billing",
    "organisation:all",
  ],
  supervisor: [
    `agent:${stranger}`,
    "team:team-blue",
    "supervisor:sup-blue",
    "site:site-north",
    "organisation:all",
  ],
  executive: [`agent:${own}`, `agent:${tiny}`],
  administrator: [],
};

/** Kudos are given by name: an agent is told who the people of the own team are, and nothing of their work. */
const TELLS_COLLEAGUES: ReadonlySet<EndpointName> = new Set<EndpointName>([
  "kudos",
  "giveKudos",
  "kudosReceivers",
  "kudosDigest",
  "changeKudos",
  "reactToKudos",
  "reportKudos",
]);

/** Ids and names that must never reach the role. */
function forbidden(role: Role, name: EndpointName): string[] {
  const units = TEAMS.flatMap(({ id, supervisor }) => [id, supervisor]);
  const others = (known: readonly string[]) =>
    [...agents, ...units].filter((id) => !known.includes(id));
  const hidden: Readonly<Record<Role, readonly string[]>> = {
    agent: others([
      ...(TELLS_COLLEAGUES.has(name) ? agentsOf("team-red") : [own]),
      "team-red",
      "sup-red",
    ]),
    supervisor: others([...agentsOf("team-red"), "team-red", "sup-red"]),
    executive: agents,
    administrator: [],
  };
  return hidden[role].flatMap((id) => [canaryName(id), id]);
}

interface Seen {
  readonly status: number;
  readonly body: string;
  readonly headers: string;
}

async function put(
  ask: Ask,
  { path, method, body, accept, headers: more }: Question,
): Promise<Seen> {
  const answer = await ask(path, {
    ...(method && { method }),
    ...(body && { body }),
    headers: { Accept: accept ?? "application/json", ...more },
  });
  const headers = [...answer.headers].filter(([name]) => name !== "etag");
  return { status: answer.status, body: await answer.text(), headers: JSON.stringify(headers) };
}

/** What the offered personas say is for everybody in a demo; the rest of the session is not. */
function withoutOffers(text: string): string {
  return text.replace(/"personas":\[.*?\]/, "");
}

const roles: readonly Role[] = ["agent", "supervisor", "executive", "administrator"];
const names = Object.keys(ENDPOINTS) as EndpointName[];

async function signedIn(role: Role): Promise<Ask> {
  return appOver(await smallWorld()).signIn(PERSONAS[role]);
}

describe.each(roles)("%s", (role) => {
  test("finds nothing that is out of scope in any answer", async () => {
    const ask = await signedIn(role);
    const subjects = [HOMES[role], ...FOREIGN[role], "agent:nobody", "team:nobody"];
    const questionsOf = (name: EndpointName) => [
      ...plain[name],
      ...subjects.flatMap((subject) => about[name]?.(subject) ?? []),
      ...subjects.flatMap((value) => filtered[name]?.(HOMES[role], value) ?? []),
    ];
    const questions = names.flatMap((name) =>
      questionsOf(name).map((question) => ({ ...question, hidden: forbidden(role, name) })),
    );
    const leaks: string[] = [];
    for (const { hidden, ...question } of questions) {
      const { status, body, headers } = await put(ask, question);
      expect(status, `${question.path}: ${body}`).toBeLessThan(500);
      const found = hidden.find((text) => (withoutOffers(body) + headers).includes(text));
      if (found !== undefined) leaks.push(`${question.path} tells of ${found}`);
    }
    expect(leaks).toEqual([]);
  });

  test("is answered about the own home", async () => {
    const ask = await signedIn(role);
    for (const name of names) {
      const { access } = ENDPOINTS[name];
      const isForRole = access === "public" || access.some((one) => one === role);
      for (const question of about[name]?.(HOMES[role]) ?? []) {
        const { status, body } = await put(ask, question);
        const isRefused = REFUSED[role].some((pattern) => pattern.test(question.path));
        const expected = isRefused ? 404 : 200;
        expect(status, `${question.path}: ${body}`).toBe(isForRole ? expected : 403);
      }
    }
  });

  test("is answered about what is out of scope as about what does not exist", async () => {
    const ask = await signedIn(role);
    const differing: string[] = [];
    const compare = async (real: readonly Question[], none: readonly Question[]) => {
      for (const [at, question] of real.entries()) {
        const [one, other] = [await put(ask, question), await put(ask, none[at] ?? question)];
        const same = one.status === other.status && one.body === other.body;
        if (!same || one.headers !== other.headers) {
          differing.push(`${question.path}: ${one.status} ${one.body} | ${other.body}`);
        }
      }
    };
    for (const foreign of FOREIGN[role]) {
      const [level = ""] = foreign.split(":");
      for (const name of names) {
        await compare(about[name]?.(foreign) ?? [], about[name]?.(`${level}:nobody`) ?? []);
        if (level === "organisation" || isOwn(role, foreign)) continue;
        const filter = filtered[name];
        await compare(
          filter?.(HOMES[role], foreign) ?? [],
          filter?.(HOMES[role], `${level}:nobody`) ?? [],
        );
      }
    }
    expect(differing).toEqual([]);
  });
});

/** Units that the role's own facts belong to: filtering by them is no question about anybody else. */
function isOwn(role: Role, subject: string): boolean {
  const units = ["team:team-red", "supervisor:sup-red", "site:site-north", "queue:Billing"];
  return role !== "executive" && units.includes(subject);
}

describe("a unit too small to be shown to an executive", () => {
  test("has no figures in any answer about it", async () => {
    const ask = await signedIn("executive");
    const questions = Object.values(about).flatMap((question) => question("team:team-tiny"));
    for (const question of questions.filter(({ accept }) => accept === undefined)) {
      const { status, body } = await put(ask, question);
      const figures = status === 200 ? figuresIn(JSON.parse(body)) : [];
      expect(figures, `${question.path}: ${body}`).toEqual([]);
    }
  });

  test("has none beside the others, nor is it among their peers", async () => {
    const ask = await signedIn("executive");
    const grid = z.parse(
      z.object({
        rows: z.array(z.object({ id: z.string() })),
        composite: z.array(z.nullable(z.number())),
        columns: z.array(z.string()),
        value: z.array(z.nullable(z.number())),
        band: z.array(z.string()),
      }),
      await (await ask(`/api/scorecards?level=team&${PERIOD}`)).json(),
    );
    const row = grid.rows.findIndex(({ id }) => id === "team-tiny");
    const cells = [row * grid.columns.length, (row + 1) * grid.columns.length] as const;
    expect(grid.composite[row]).toBeNull();
    expect(new Set(grid.value.slice(...cells))).toEqual(new Set([null]));
    expect(new Set(grid.band.slice(...cells))).toEqual(new Set(["not-permitted"]));
    const { body } = await put(ask, { path: `/api/peers/team/team-blue/aht?${PERIOD}` });
    expect(body).toContain(canaryName("team-gold"));
    expect(body).not.toContain(canaryName("team-tiny"));
    expect(JSON.parse(body)).toMatchObject({ cohort: { size: null }, quartiles: null });
  });
});

/** Names under which answers carry figures of a subject. */
const FIGURES = ["value", "numerator", "denominator", "sample", "adjusted", "low", "high", "sums"];
/** Parts of an answer that are about goals and other subjects. */
const OTHERS = ["goal", "anchors", "peers", "quartiles", "members", "funnel", "distribution"];

/** Every figure in an answer, however deep, that is not unknown. */
function figuresIn(value: unknown, name = ""): string[] {
  if (typeof value === "number") return FIGURES.includes(name) ? [`${name} ${value}`] : [];
  if (Array.isArray(value)) return value.flatMap((one) => figuresIn(one, name));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value)
    .filter(([key]) => !OTHERS.includes(key))
    .flatMap(([key, one]) => figuresIn(one, FIGURES.includes(name) ? name : key));
}

test("whatever shows an administrator somebody's figures is in the journal", async () => {
  const silent: string[] = [];
  const showing = names.filter((name) => name !== "subjects" && about[name]);
  for (const name of showing) {
    for (const subject of [HOMES.administrator, "team:team-red", `agent:${own}`]) {
      for (const question of about[name]?.(subject) ?? []) {
        const services = await smallWorld();
        const ask = await appOver(services).signIn(PERSONAS.administrator);
        const { body } = await put(ask, question);
        const shows = agents.some((id) => body.includes(canaryName(id)));
        const entries = await services.records.journal({ kind: "access", limit: 10 });
        if (shows && entries.length === 0) silent.push(question.path);
      }
    }
  }
  expect(silent).toEqual([]);
});

test("without a session nothing but the public addresses answers", async () => {
  const { app } = appOver(await smallWorld());
  const ask: Ask = async (path, init) => app.request(path, init);
  for (const name of names.filter((one) => ENDPOINTS[one].access !== "public")) {
    const questions = [...plain[name], ...(about[name]?.(HOMES.agent) ?? [])];
    for (const question of questions) {
      const { status, body } = await put(ask, question);
      expect(status, `${question.path}: ${body}`).toBe(401);
      expect(body).not.toContain("Canary");
    }
  }
});

test("every endpoint is walked", () => {
  const unasked = new Set<EndpointName>(["persona", "events"]);
  const missing = names.filter(
    (name) => plain[name].length === 0 && about[name] === undefined && !unasked.has(name),
  );
  expect(missing, "give it questions above").toEqual([]);
});
