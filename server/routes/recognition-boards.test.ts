import { describe, expect, test } from "vitest";
import type { RecognitionChoice } from "#src/contract/recognition/choice.ts";
import { benchmarksSchema, boardSchema, type Board } from "#src/contract/recognition/boards.ts";
import { DEFAULT_POLICY, type RecognitionPolicy } from "#src/domain/policy.ts";
import { day } from "#src/domain/calendar.ts";
import { keepChoice } from "#server/recognition/choices.ts";
import type { MetricsStore } from "#server/metrics-store.ts";
import { factBatch } from "#tests/contract/fact-batch.ts";
import { agentsOf, appOver, canaryName, smallWorld, type Ask } from "#tests/small-world.ts";

const red = agentsOf("team-red");
const [ann = "", second = "", third = ""] = red;
const last = red.at(-1) ?? "";
const PERIOD = "period=2026-02-02..2026-03-01";
type Presence = RecognitionChoice["boards"];

async function world(
  presenceOf: (agent: string) => Presence,
  recognition: Partial<RecognitionPolicy> = {},
) {
  const all = { ...DEFAULT_POLICY.recognition, on: true, ...recognition };
  const services = await smallWorld({ policy: { ...DEFAULT_POLICY, recognition: all } });
  for (const agent of [...red, ...agentsOf("team-blue")]) {
    const choice = { takesPart: true, boards: presenceOf(agent), screens: false };
    await keepChoice(services.records, agent, choice, 0);
  }
  const { signIn } = appOver(services);
  return { services, as: (role: string, id?: string) => signIn({ role, id }) };
}

async function board(ask: Ask, query = ""): Promise<Board> {
  const answer = await ask(`/api/recognition/boards?${PERIOD}${query}`);
  expect(answer.status).toBe(200);
  return boardSchema.parse(await answer.json());
}

const namesOn = ({ places }: Board) =>
  places.flatMap(({ entries }) => entries.map(({ subject }) => subject.id));
const ofRed = "&within=team:team-red";

describe("a board of people", () => {
  test("names those who agreed, places all who take part, and lists nobody below the middle", async () => {
    const named = [second, third, last];
    const { as } = await world((agent) => (named.includes(agent) ? "named" : "anonymous"));
    const found = await board(await as("agent", ann), ofRed);
    expect(found.withheld).toBeNull();
    expect(found.size).toBe(12);
    // The first is the session's own; the last of twelve stands in the worse half and is told nobody.
    expect(namesOn(found)).toEqual([ann, second, third]);
    expect(found.places[0]).toMatchObject({ place: 1, entries: [{ isOwn: true }] });
    expect(found.own).toEqual({ place: 1, isShared: found.places[0]?.isShared });
    const own = await board(await as("agent", last), ofRed);
    expect(own.own).toBeNull();
    expect(namesOn(own)).toEqual([second, third]);
  });

  test("has no place for who wants none, and needs ten others", async () => {
    const { as } = await world((agent) => (agent === second ? "off" : "named"));
    const found = await board(await as("agent", ann), ofRed);
    expect(found.size).toBe(11);
    expect(namesOn(found)).not.toContain(second);
    const few = await world((agent) => (red.indexOf(agent) < 2 ? "off" : "named"));
    const withheld = await board(await few.as("agent", last), ofRed);
    expect(withheld).toMatchObject({
      withheld: { id: "board.too-few", values: { minimum: 11 } },
      size: null,
      places: [],
      own: null,
    });
  });

  test("asks for everybody’s figures once, however many look at it", async () => {
    const { services } = await world(() => "named");
    let questions = 0;
    const sums: MetricsStore["sums"] = (question, signal) => {
      if (question.of.length > 1) questions += 1;
      return services.metrics.sums(question, signal);
    };
    const { signIn } = appOver({ ...services, metrics: { ...services.metrics, sums } });
    const first = await board(await signIn({ role: "agent", id: ann }), ofRed);
    expect(questions).toBe(1);
    const again = await board(await signIn({ role: "supervisor", id: "sup-red" }), ofRed);
    expect(questions).toBe(1);
    expect(again.size).toBe(first.size);
  });

  test("names nobody but oneself where the policy keeps names", async () => {
    const { as } = await world(() => "named", { names: false });
    expect(namesOn(await board(await as("agent", ann), ofRed))).toEqual([ann]);
    expect(namesOn(await board(await as("supervisor", "sup-red"), ofRed))).toEqual([]);
  });

  test("comes page by page", async () => {
    const { as } = await world(() => "named");
    const ask = await as("agent", ann);
    const whole = await board(ask, ofRed);
    const pages = await Promise.all(
      [0, 2, 4, 6].map((offset) => board(ask, `${ofRed}&limit=2&offset=${offset}`)),
    );
    expect(pages.flatMap(namesOn)).toEqual(namesOn(whole));
    expect(pages.map(({ total }) => total)).toEqual(pages.map(() => whole.total));
  });

  test("is never by pace", async () => {
    const { as } = await world(() => "named");
    const ask = await as("agent", ann);
    const refused = await ask(`/api/recognition/boards?${PERIOD}&kpi=aht`);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ message: { id: "problem.board-of-pace" } });
    expect((await board(ask, "&of=team&kpi=aht&within=organisation:all")).withheld).toBeNull();
  });

  test("is closed to who sees units alone, to other units, and where there are no boards", async () => {
    const { as } = await world(() => "named");
    const status = async (ask: Ask, query: string) =>
      (await ask(`/api/recognition/boards?${PERIOD}${query}`)).status;
    expect(await status(await as("executive"), "&of=agent")).toBe(403);
    const ask = await as("agent", ann);
    expect(await status(ask, "&within=team:team-blue")).toBe(404);
    expect(await status(ask, "&within=site:site-south")).toBe(404);
    expect(await status(ask, `&within=agent:${second}`)).toBe(404);
    const off = await world(() => "named", { boards: false });
    expect(await status(await off.as("agent", ann), "")).toBe(403);
  });
});

describe("a board of teams", () => {
  const ofTeams = "&of=team&within=organisation:all";

  test("places teams that are large enough, and names them to who sees them", async () => {
    const { as } = await world(() => "off");
    const all = await board(await as("administrator"), ofTeams);
    expect(all.size).toBe(3);
    const whole = namesOn(all);
    expect(whole).not.toContain("team-tiny");
    expect(whole.length).toBeGreaterThan(0);
    for (const [role, id] of [
      ["agent", agentsOf("team-blue")[0]],
      ["supervisor", "sup-blue"],
    ] as const) {
      const told = namesOn(await board(await as(role, id), ofTeams));
      expect(told.filter((team) => team !== "team-blue")).toEqual([]);
    }
  });

  test("places no team on days on which few of it worked", async () => {
    const { services, as } = await world(() => "off");
    // Four of the blue team's six on a day of their own; the floor is five.
    const teams = ["team-red", "team-gold"].flatMap((team) =>
      agentsOf(team).map((agent) => ({ team, agent })),
    );
    const blue = agentsOf("team-blue").slice(0, 4);
    const present = [...teams, ...blue.map((agent) => ({ team: "team-blue", agent }))];
    const rows = present.map(({ team, agent }) => ({
      day: day("2026-03-02"),
      agent,
      queue: "Billing",
      dimensions: { team },
      measures: { contacts_handled: 200, talk_seconds: 50_000, hold_seconds: 0, acw_seconds: 0 },
    }));
    await services.metrics.apply(factBatch({ sequence: 2 }, rows));
    const ask = await as("executive");
    const sizeOn = async (period: string) =>
      boardSchema.parse(
        await (await ask(`/api/recognition/boards?period=${period}&kpi=aht${ofTeams}`)).json(),
      );
    // Two teams are too few for a board; over both days all six of the blue team worked.
    expect(await sizeOn("2026-03-02..2026-03-02")).toMatchObject({
      withheld: { id: "board.too-few" },
      size: null,
    });
    expect(await sizeOn("2026-03-01..2026-03-02")).toMatchObject({ withheld: null, size: 3 });
  });

  test("is what an executive is shown", async () => {
    const { as } = await world(() => "named");
    const found = await board(await as("executive"));
    expect(
      found.places.flatMap(({ entries }) => entries.map(({ subject }) => subject.level)),
    ).toEqual(namesOn(found).map(() => "team"));
  });
});

describe("the most improved", () => {
  test("are nobody where nobody improved beyond chance", async () => {
    const { as } = await world(() => "named");
    const ask = await as("agent", ann);
    const found = await board(ask, `${ofRed}&by=improved&kpi=csat`);
    expect(found).toMatchObject({
      withheld: { id: "board.nobody-improved", values: { people: 12 } },
      places: [],
    });
    expect((await ask(`/api/recognition/boards?${PERIOD}&by=improved`)).status).toBe(400);
  });
});

describe("benchmarks", () => {
  test("are one's own, beside the past and what the better half reach, without anybody's name", async () => {
    const { as } = await world(() => "off");
    const ask = await as("agent", ann);
    const answer = await ask(`/api/recognition/benchmarks/agent/${ann}?${PERIOD}`);
    const found = benchmarksSchema.parse(await answer.json());
    expect(found.subject.id).toBe(ann);
    // The only KPI with a goal is handle time, which nobody is held against others by.
    expect(found.kpis).toEqual([]);
    expect(JSON.stringify(found)).not.toContain(canaryName(second));
    expect((await ask(`/api/recognition/benchmarks/agent/${second}?${PERIOD}`)).status).toBe(404);
  });
});
