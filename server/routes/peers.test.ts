import { expect, test } from "vitest";
import { peersSchema } from "#src/contract/peers.ts";
import { countLimits } from "#src/domain/statistics/count-limits.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld, type HandMade } from "#tests/hand-made-world.ts";
import { surveyed } from "#tests/survey-rows.ts";

const PERIOD = "period=2026-02-23..2026-03-01";

function surveys(agent: string, satisfied: number, answered: number, of = {}): Row {
  return {
    day: "2026-02-24",
    agent,
    dimensions: { team: "red", ...of },
    measures: surveyed(satisfied, answered),
  };
}

/** Ann with 80 of 100, and others with 60, 61, 62 … */
const group = (others: number, of: (seat: number) => object = () => ({})) => [
  surveys("ann", 80, 100, of(0)),
  ...Array.from({ length: others }, (_, seat) =>
    surveys(`peer-${seat}`, 60 + seat, 100, of(seat + 1)),
  ),
];

async function read(world: HandMade, query: string, persona?: { role: string; id?: string }) {
  const reader = await (await handMadeWorld(world))(persona);
  return reader.read(peersSchema, `/api/peers/${query}`);
}

const ann = { role: "agent", id: "ann" };

test("an agent is set beside a group in words and numbers, in which nobody can be found", async () => {
  const peers = await read({ rows: group(20) }, `agent/ann/csat?${PERIOD}`, ann);
  const words = { id: "cohort.everyone", values: {} };
  expect(peers.cohort).toEqual({
    words,
    size: 20,
    withheld: null,
    chosen: "everyone",
    choices: [{ id: "everyone", words }],
  });
  expect(peers.own).toMatchObject({ value: 80, sample: 100 });
  expect(peers.members).toEqual([]);
  // 60 … 79: 1,390 of 2,000.
  expect(peers.centre).toBeCloseTo(69.5, 9);
  expect(peers.quartiles?.median).toBeCloseTo(69.5, 9);
  expect(peers.quartiles?.low).toBeGreaterThan(60);
  expect(peers.quartiles?.high).toBeLessThan(79);
  const bins = peers.distribution ?? [];
  expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(20);
  expect(bins.every((bin) => bin.count >= 5)).toBe(true);
  expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([null, null]);
  expect(JSON.stringify(peers)).not.toContain("peer-");
});

test("the funnel narrows with the sample and holds the centre", async () => {
  const { funnel, centre } = await read({ rows: group(20) }, `agent/ann/csat?${PERIOD}`, ann);
  // All samples are 100. By chance alone 59.784 to 78.843 (scipy, binom(100, 0.695), interpolated), and the peers vary more.
  const [at] = funnel;
  expect(at?.sample).toBeCloseTo(100, 9);
  const width = (at?.high95 ?? 0) - (at?.low95 ?? 0);
  expect(at?.low95).toBeLessThan(59.785);
  expect(at?.high95).toBeGreaterThan(78.842);
  expect(centre).toBeGreaterThan(at?.low95 ?? 100);
  expect((at?.high998 ?? 0) - (at?.low998 ?? 0)).toBeGreaterThan(width);
});

test("fewer than ten others with data are not shown, and not counted either", async () => {
  const peers = await read({ rows: group(9) }, `agent/ann/csat?${PERIOD}`, ann);
  expect(peers.cohort.size).toBeNull();
  expect(peers.cohort.withheld).toEqual({ id: "cohort.too-small", values: { minimum: 10 } });
  expect(peers.sentence.id).toBe("cohort.too-small");
  expect([peers.quartiles, peers.distribution, peers.centre, peers.funnel]).toEqual([
    null,
    null,
    null,
    [],
  ]);
  expect(peers.own.value).toBe(80);
});

test("a group in which fewer than ten have data tells nothing by the adjusted value either", async () => {
  const rows = group(10).map((one) =>
    one.agent === "peer-0" ? { ...one, measures: { contacts_handled: 5 } } : one,
  );
  const peers = await read({ rows }, `agent/ann/csat?${PERIOD}`, ann);
  expect(peers.cohort.withheld?.id).toBe("cohort.too-small");
  expect(peers.own.adjusted).toBeNull();
});

test("figures of the group have too few digits to tell the sums behind them", async () => {
  // 60 … 70 of 100, and 17 of 31: 732 of 1,131 are 64.7215…, of which the whole numbers could be worked out.
  const [, ...others] = group(11);
  const rows = [surveys("ann", 65, 100), ...others, surveys("late", 17, 31)];
  const path = `agent/ann/csat?${PERIOD}`;
  const peers = await read({ rows }, path, ann);
  expect(peers.centre).toBe(64.7);
  // Nobody is known to differ from the group, so that Ann's adjusted value is the group's: with hers 797 of 1,231, 64.744….
  expect(peers.own.adjusted).toBeCloseTo(64.7, 9);
  // The limits follow from the centre and the sample as they are told: 64.7 % of 1,130.
  const { sample = 1, low95 } = peers.funnel[0] ?? {};
  const told = { numerator: 0.647 * 1130, denominator: 1130 };
  expect(low95).toBeCloseTo(100 * countLimits("proportion", told, sample, 0.95).low, 9);
  expect((await read({ rows }, path)).centre).toBeCloseTo(64.7215, 4);
});

test("whoever may not see the peers by name sees them over closed weeks and months, and is told so", async () => {
  const query = "agent/ann/csat?period=2026-02-20..2026-03-02";
  const closed = await read({ rows: group(20) }, query, ann);
  expect(closed.period).toEqual({ from: "2026-02-23", to: "2026-03-01" });
  expect(closed.notice).toEqual({ id: "cohort.closed-period", values: closed.period });
  expect(closed).toMatchObject({ own: { sample: 100 }, cohort: { size: 20, withheld: null } });
  const asked = await read({ rows: group(20) }, `agent/ann/csat?${PERIOD}`, ann);
  expect(asked).toEqual({ ...closed, notice: null });
  const administrator = await read({ rows: group(20) }, query);
  expect(administrator.period).toEqual({ from: "2026-02-20", to: "2026-03-02" });
  expect(administrator.notice).toBeNull();
});

test("the group shares role, line and tenure; where too few do, tenure is given up first", async () => {
  const rows = group(30, (seat) => ({
    role: seat < 25 ? "adviser" : "expert",
    line_of_business: seat < 15 ? "Energy" : "Telecoms",
    tenure_band: seat < 5 ? "new" : "old",
  }));
  const peers = await read({ rows }, `agent/ann/csat?${PERIOD}`, ann);
  // Four others share all three, fourteen role and line.
  expect(peers.cohort.size).toBe(14);
  expect(peers.cohort.words).toEqual({
    id: "cohort.shared",
    values: { dimensions: "role,line_of_business" },
  });
});

test("a supervisor sees the own people of the group by name, and the others as a group", async () => {
  const rows = group(12, (seat) => ({
    team: seat < 3 ? "red" : "blue",
    supervisor: seat < 3 ? "sue" : "bea",
  }));
  const people = { ann: "Ann", "peer-0": "Zed", "peer-1": "Bob" };
  const goals = [{ kpi: "csat", anchors: anchors(10, 20, 50, 59) }];
  const supervisor = { role: "supervisor", id: "sue" };
  const peers = await read({ rows, people, goals }, `agent/ann/csat?${PERIOD}`, supervisor);
  expect(peers.cohort.size).toBe(12);
  expect(peers.members.map(({ name, value, sample, band }) => [name, value, sample, band])).toEqual(
    [
      ["Ann", 80, 100, "exceeds"],
      ["Bob", 61, 100, "meets"],
      ["Zed", 60, 100, "meets"],
    ],
  );
});

test("who sees the whole organisation is shown the subject's own team by name", async () => {
  const rows = group(12, (seat) => ({ team: seat < 3 ? "red" : "blue" }));
  const peers = await read({ rows }, `agent/ann/csat?${PERIOD}`);
  expect(peers.members.map(({ id }) => id)).toEqual(["ann", "peer-0", "peer-1"]);
});

test("units are set beside the other units", async () => {
  const rows = ["red", "blue", "gold", "tiny"].map((team, at) =>
    surveys(`agent-${team}`, 60 + 10 * at, 100, { team }),
  );
  const peers = await read({ rows }, `team/red/csat?${PERIOD}`);
  expect(peers.cohort).toMatchObject({ words: { id: "cohort.units" }, size: 3, withheld: null });
  expect(peers.members.map(({ id, value }) => [id, value])).toEqual([
    ["blue", 70],
    ["gold", 80],
    ["red", 60],
    ["tiny", 90],
  ]);
  // (70 + 80 + 90) ÷ 3.
  expect(peers.centre).toBeCloseTo(80, 9);
});

test("the organisation has no peers, and a staffing outcome is no person's", async () => {
  const rows = [surveys("ann", 1, 2)];
  const whole = await read({ rows }, `organisation/all/csat?${PERIOD}`);
  expect(whole.cohort.withheld?.id).toBe("cohort.not-permitted");
  const reader = await (await handMadeWorld({ rows }))();
  expect((await reader.problem(`/api/peers/agent/ann/asa?${PERIOD}`)).status).toBe(403);
});

/** Ann takes mostly technical contacts, ten others mostly billing ones. */
const mixed = [
  { ...surveys("ann", 180, 200), queue: "Billing" },
  { ...surveys("ann", 480, 800), queue: "Technical" },
  ...Array.from({ length: 10 }, (_, seat) => [
    { ...surveys(`peer-${seat}`, 170, 200), queue: "Billing" },
    { ...surveys(`peer-${seat}`, 10, 20), queue: "Technical" },
  ]).flat(),
];

test("beside the value stands what it is on like work, with a warning where the order turns round", async () => {
  const { own, centre, mix } = await read({ rows: mixed }, `agent/ann/csat?${PERIOD}`, ann);
  expect([own.value, centre]).toEqual([66, 81.8]);
  // Expected 200 · 0.85 + 800 · 0.5 = 570 of 1,000; 660 ÷ 570 · 1,800 ÷ 2,200 = 94.74 %, told in three digits.
  expect(mix?.adjusted).toMatchObject({ value: 94.7, expected: 57, covered: 1 });
  expect(mix?.adjusted?.sentence).toMatchObject({
    id: "peers.mix-adjusted",
    values: { value: 94.7, expected: 57 },
  });
  expect(mix?.warning?.id).toBe("peers.below-but-above-in-every");
  // Shares 0.2 and 0.8 beside 0.909 and 0.091: 0.2 + 0.091, told in steps of 5 %.
  expect(mix?.words).toEqual({ id: "cohort.queues", values: { share: 0.3 } });
});

test("a queue with too few peers is none to compare in, and a minority of the work speaks for nothing", async () => {
  const rows = mixed.filter(({ agent, queue }) => agent !== "peer-9" || queue === "Billing");
  const { mix } = await read({ rows }, `agent/ann/csat?${PERIOD}`, ann);
  // Only Billing is left, a fifth of the sample.
  expect(mix).toMatchObject({ adjusted: null, warning: null });
});

test("there is no mix in one queue, and none is told of a group that is withheld", async () => {
  const one = group(10).map((row) => ({ ...row, queue: "Billing" }));
  expect((await read({ rows: one }, `agent/ann/csat?${PERIOD}`, ann)).mix).toBeNull();
  const few = mixed.filter(({ agent }) => agent !== "peer-9");
  expect((await read({ rows: few }, `agent/ann/csat?${PERIOD}`, ann)).mix).toBeNull();
});
