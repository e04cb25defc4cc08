import { describe, expect, test } from "vitest";
import { disputesSchema, disputeSchema } from "#src/contract/dispute.ts";
import { scorecardSchema } from "#src/contract/scorecard.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import type { Services } from "#server/services.ts";
import { factBatch } from "#tests/contract/fact-batch.ts";
import { agentsOf, appOver, smallWorld, type Ask } from "#tests/small-world.ts";

const [ann = "", colleague = ""] = agentsOf("team-red");
const PERIOD = "2026-02-02..2026-03-01";
/** A row of hers: 1 March is in Billing, as is every second day before it. */
const tuesday = { day: "2026-02-03", grain: "day", queue: "Billing", source: "acd" } as const;
const whole = { kpi: "aht", period: PERIOD, row: null, reason: "  The outage of Tuesday counts  " };

async function world(change: Partial<Services> = {}) {
  const services = await smallWorld(change);
  const { signIn } = appOver(services);
  return {
    services,
    as: (role: string, id?: string) => signIn({ role, id }),
  };
}

async function say(ask: Ask, body: unknown, type = "application/json") {
  return ask("/api/disputes", {
    method: "POST",
    headers: { "Content-Type": type },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

async function readCard(answer: Response) {
  return scorecardSchema.parse(await answer.json());
}

async function seen(ask: Ask, query = "") {
  return disputesSchema.parse(await (await ask(`/api/disputes${query}`)).json()).disputes;
}

describe("a dispute", () => {
  test("is kept with its reason, the figure as it was, and an entry in the journal", async () => {
    const { services, as } = await world();
    const ask = await as("agent", ann);
    const answer = await say(ask, whole);
    expect(answer.status).toBe(200);
    expect(disputeSchema.parse(await answer.json())).toMatchObject({
      subject: { level: "agent", id: ann },
      kpi: "aht",
      period: { from: "2026-02-02", to: "2026-03-01" },
      row: null,
      reason: "The outage of Tuesday counts",
      on: "2026-03-02",
      state: "open",
    });
    const [kept] = await services.records.list("dispute");
    const { kpis } = await readCard(await ask(`/api/scorecards/agent/${ann}?period=${PERIOD}`));
    const { value, sample } = kpis.find(({ kpi }) => kpi === "aht") ?? {};
    expect(sample).toBeGreaterThan(0);
    expect(kept?.body).toMatchObject({ value, sample });
    const journal = await services.records.journal({ kind: "dispute", limit: 9 });
    expect(journal).toMatchObject([
      { actor: ann, action: "figure disputed", reason: "The outage of Tuesday counts" },
    ]);
  });

  test("tells whoever listens that a record changed, and nothing else", async () => {
    const { services, as } = await world();
    const events: unknown[] = [];
    services.changes.subscribe((event) => events.push(event));
    await say(await as("agent", ann), whole);
    expect(events).toEqual([{ type: "record", kind: "dispute" }]);
  });

  test("of the same figure is said once; of one of its rows it is another", async () => {
    const { as } = await world();
    const ask = await as("agent", ann);
    await say(ask, whole);
    const again = await say(ask, { ...whole, reason: "Still" });
    expect(again.status).toBe(422);
    expect(await again.json()).toMatchObject({ message: { id: "problem.disputed-already" } });
    expect((await say(ask, { ...whole, row: tuesday })).status).toBe(200);
    expect((await seen(ask)).map((one) => one.row)).toEqual([null, tuesday]);
  });

  test("goes to the own supervisor and the administrator, and to nobody else", async () => {
    const { as } = await world();
    await say(await as("agent", ann), whole);
    const told = async (role: string, id?: string) => (await seen(await as(role, id))).length;
    expect(await told("agent", ann)).toBe(1);
    expect(await told("agent", colleague)).toBe(0);
    expect(await told("supervisor", "sup-red")).toBe(1);
    expect(await told("supervisor", "sup-blue")).toBe(0);
    expect(await told("administrator")).toBe(1);
    expect((await (await as("executive"))("/api/disputes")).status).toBe(403);
  });

  test("is listed by person and by team, within the own scope", async () => {
    const { as } = await world();
    await say(await as("agent", ann), whole);
    const red = await as("supervisor", "sup-red");
    expect(await seen(red, `?within=agent:${ann}`)).toHaveLength(1);
    expect(await seen(red, `?within=agent:${colleague}`)).toEqual([]);
    const blue = await as("supervisor", "sup-blue");
    expect((await blue(`/api/disputes?within=agent:${ann}`)).status).toBe(404);
  });

  test("of a row goes to whoever leads the team of that day", async () => {
    const { services, as } = await world();
    const dimensions = { team: "team-blue", supervisor: "sup-blue" };
    const elsewhere = { agent: ann, dimensions, measures: { contacts_handled: 3 } };
    await services.metrics.apply(
      factBatch({ sequence: 2, source: "crm" }, [{ day: "2026-02-06", ...elsewhere }]),
    );
    const ask = await as("agent", ann);
    const blue = await as("supervisor", "sup-blue");
    await say(ask, { ...whole, row: tuesday });
    expect(await seen(blue)).toEqual([]);
    await say(ask, whole);
    expect((await seen(blue)).map(({ row }) => row)).toEqual([null]);
    expect(await seen(await as("supervisor", "sup-red"))).toHaveLength(2);
  });

  test("of a row is for those to whom the policy opens rows", async () => {
    const drillDown = { ...DEFAULT_POLICY.drillDown, agent: false };
    const { as } = await world({ policy: { ...DEFAULT_POLICY, drillDown } });
    const ask = await as("agent", ann);
    expect((await say(ask, { ...whole, row: tuesday })).status).toBe(403);
    expect((await say(ask, whole)).status).toBe(200);
  });

  test("read by an administrator is noted in the journal", async () => {
    const { services, as } = await world();
    await (
      await as("administrator")
    )("/api/disputes");
    const entries = await services.records.journal({ kind: "access", limit: 9 });
    expect(entries.map(({ id }) => id)).toEqual([
      expect.stringContaining("people within organisation:all"),
    ]);
  });
});

describe("nobody can say", () => {
  test.each([
    ["no reason", { ...whole, reason: "   " }, 400],
    ["a reason of a whole book", { ...whole, reason: "x".repeat(1001) }, 400],
    ["a KPI that does not exist", { ...whole, kpi: "nothing" }, 404],
    ["a KPI that is nobody's personal score", { ...whole, kpi: "service_level" }, 403],
    [
      "a row outside of the period",
      { ...whole, row: { day: "2026-01-03", queue: "", source: "" } },
      400,
    ],
    [
      "a row that reaches out of the period",
      { ...whole, row: { day: "2026-03-01", grain: "week", queue: "Billing", source: "acd" } },
      400,
    ],
    ...[{ queue: "Orders" }, { source: "crm" }, { grain: "week" }].map(
      (other): [string, unknown, number] => [
        `a row that the facts do not have: another ${Object.keys(other).join()}`,
        { ...whole, row: { ...tuesday, ...other } },
        422,
      ],
    ),
    [
      "a row in which nothing of the KPI is known",
      { ...whole, kpi: "adherence", row: tuesday },
      422,
    ],
    ["a row of a day that there is not", { ...whole, row: { ...tuesday, day: "2026-02-30" } }, 400],
    ["a period that is none", { ...whole, period: "some day" }, 400],
    ["nothing at all", "{", 400],
  ])("%s", async (_, body, status) => {
    const { services, as } = await world();
    expect((await say(await as("agent", ann), body)).status).toBe(status);
    expect(await services.records.list("dispute")).toEqual([]);
  });

  test("anything in another media type, in another role, or of more than thirty figures", async () => {
    const { as } = await world();
    const ask = await as("agent", ann);
    expect((await say(ask, whole, "text/plain")).status).toBe(415);
    expect((await say(await as("supervisor", "sup-red"), whole)).status).toBe(403);
    const figures = Array.from({ length: 30 }, (_, at) => ({
      ...whole,
      period: `2026-01-${String(at + 1).padStart(2, "0")}..2026-03-01`,
    }));
    for (const body of figures) expect((await say(ask, body)).status).toBe(200);
    const more = await say(ask, whole);
    expect(more.status).toBe(422);
    expect(await more.json()).toMatchObject({
      message: { id: "problem.disputes-open", values: { most: 30 } },
    });
  });

  test("of more than thirty figures at the same moment", async () => {
    const { services, as } = await world();
    const ask = await as("agent", ann);
    const figures = Array.from({ length: 40 }, (_, at) => ({
      ...whole,
      period: `2026-01-${String((at % 31) + 1).padStart(2, "0")}..2026-0${at < 31 ? 2 : 3}-01`,
    }));
    // Some meet each other too often and are told to come again.
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(figures.map((body) => say(ask, body)));
    }
    const { length } = await services.records.list("dispute");
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(30);
  });
});
