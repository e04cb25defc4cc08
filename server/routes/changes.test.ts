import { expect, test } from "vitest";
import { changesSchema, type Changes } from "#src/contract/changes.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { TEAM } from "#src/domain/dimensions.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld, type HandMade } from "#tests/hand-made-world.ts";

/** The Monday of the first of 27 weeks; the last of them, which is asked for, begins on 2026-02-23. */
const FIRST = day("2025-08-25");
const WEEKS = 27;
const WEEK = "period=2026-02-23..2026-03-01";

interface Work {
  readonly agent: string;
  readonly team: string;
  readonly queue?: string;
  /** The weeks at work, from 0; all of them unless told. */
  readonly weeks?: readonly number[];
  readonly contacts?: (week: number) => number;
  readonly seconds: (week: number) => number;
}

const site: Readonly<Record<string, string>> = {
  red: "north",
  blue: "north",
  teal: "north",
  gold: "south",
};

/** Contacts of so many seconds on two days of each week; a second more or less, week by week, is how they always vary. */
function worked({ agent, team, queue = "", weeks, contacts = () => 50, seconds }: Work): Row[] {
  return Array.from({ length: WEEKS }, (_, week) => week)
    .filter((week) => weeks?.includes(week) ?? true)
    .flatMap((week) =>
      [1, 3].map((weekday): Row => {
        const count = contacts(week);
        const wobble = week % 2 === 0 ? 1 : -1;
        return {
          day: addDays(FIRST, 7 * week + weekday),
          agent,
          queue,
          dimensions: { team, site: site[team] ?? null },
          measures: {
            contacts_handled: count,
            talk_seconds: count * (seconds(week) + wobble),
            hold_seconds: 0,
            acw_seconds: 0,
          },
        };
      }),
    );
}

/** Six people of a team who all take the same time. */
function team(id: string, seconds: (week: number) => number): Row[] {
  return Array.from({ length: 6 }, (_, seat) =>
    worked({ agent: `${id}-${seat}`, team: id, seconds }),
  ).flat();
}

const steady = () => 300;
/** From the last week on a minute longer. */
const longer = (week: number) => (week === WEEKS - 1 ? 360 : 300);
const ahtGoal = { kpi: "aht", anchors: anchors(500, 400, 300, 250), comparison: "<=" as const };

async function ask(
  world: HandMade,
  persona: { role: string; id?: string },
  query = WEEK,
): Promise<Changes> {
  const reader = await (await handMadeWorld({ goals: [ahtGoal], ...world }))(persona);
  return reader.read(changesSchema, `/api/changes?${query}`);
}

const executive = { role: "executive" };
const aht = ({ signals }: Changes) => signals.filter(({ kpi }) => kpi === "aht");
const names = (changes: Changes) => aht(changes).map(({ subject }) => subject.id);

test("nothing changed: no signal, and the number of series that were looked at", async () => {
  const rows = [...team("red", steady), ...team("blue", steady), ...team("gold", steady)];
  const changes = await ask({ rows }, executive);
  expect(changes.signals).toEqual([]);
  expect(changes.levels).toEqual(["organisation", "site", "team"]);
  // Handle time and talk time; hold and after-contact work, 0 in every week, vary by nothing. Of 1 + 2 + 3 units each.
  expect(changes.quiet + changes.untested).toBeGreaterThanOrEqual(2 * 6);
  expect(changes.leftOut).toBe(0);
  expect(changes.notice).toBeNull();
});

test("a change is told with its size, sample, sentence and weeks, where it sits first", async () => {
  const rows = [...team("red", longer), ...team("blue", longer), ...team("gold", steady)];
  const changes = await ask({ rows }, executive);
  const [first] = changes.signals;
  expect(first).toMatchObject({
    kpi: "aht",
    weight: 1,
    verdict: "declined",
    seat: null,
    // Twelve people with 50 contacts on two days.
    subject: { level: "site", id: "north", name: "north" },
    sample: 12 * 50 * 2,
    sentence: { id: "change.declined" },
  });
  const north = aht(changes).find(({ subject }) => subject.id === "north");
  // 360 + 1 in the last week, which has an even number; 300 on average of 26 weeks, half of them a second more, half less.
  expect(north).toMatchObject({
    now: 361,
    before: 300,
    delta: 61,
    sample: 1200,
    baselineSample: 31_200,
  });
  expect(north?.interval.low).toBeGreaterThan(55);
  expect(north?.interval.high).toBeLessThan(67);
  expect(north?.weeks).toHaveLength(WEEKS);
  expect(north?.weeks.at(-1)).toMatchObject({ day: "2026-02-23", value: 361, signal: "outside" });
  expect(names(changes)).not.toContain("gold");
  expect(names(changes)).not.toContain("south");
});

test("a change sits in the unit that moved as a whole, not in those around it nor in its parts", async () => {
  const rows = [...team("red", longer), ...team("blue", longer), ...team("gold", steady)];
  const changes = await ask({ rows }, executive);
  const of = (id: string) => aht(changes).find(({ subject }) => subject.id === id);
  // Two teams of three, 12 of 18 people, moved by a minute each: all of the organisation's 40 seconds.
  expect(of("all")?.seat?.id).toBe("north");
  expect(of("red")?.seat?.id).toBe("north");
  expect(of("north")?.seat).toBeNull();
  expect(changes.signals[0]?.subject.id).toBe("north");
  expect(of("all")?.causes).toContainEqual({
    kind: "carried",
    day: null,
    text: { id: "cause.carried", values: { name: "north" } },
  });
  expect(of("red")?.causes).toContainEqual({
    kind: "wider",
    day: null,
    text: { id: "cause.wider", values: { name: "north" } },
  });
  expect(of("north")?.causes).toContainEqual({
    kind: "inside",
    day: null,
    text: { id: "cause.inside", values: { times: 2, judged: 2 } },
  });
  // Of two sites one.
  expect(of("all")?.causes).toContainEqual({
    kind: "inside",
    day: null,
    text: { id: "cause.inside", values: { times: 1, judged: 2 } },
  });
});

test("the parts of a change add up to it: own, who and queues", async () => {
  const slow = worked({
    agent: "slow",
    team: "red",
    contacts: (week) => (week === WEEKS - 1 ? 300 : 50),
    seconds: () => 400,
  });
  const changes = await ask({ rows: [...team("red", steady), ...slow] }, executive);
  const red = aht(changes).find(({ subject }) => subject.level === "team");
  expect(red?.parts).toBeTruthy();
  const { delta, own, who, queues, amount, sentence } = red?.parts ?? {};
  expect((own ?? 0) + (who ?? 0) + (queues ?? 0)).toBe(delta);
  expect(
    (amount?.own ?? 0) + (amount?.who ?? 0) + (amount?.queues ?? 0) + (amount?.volume ?? 0),
  ).toBe(amount?.delta);
  expect(delta).toBeCloseTo(red?.delta ?? 0, 6);
  /*
   * One of seven now takes half of the contacts. Before 6 × 300 + 400 over 7 = 314.29; now (300 + 400) ÷ 2 + 1 = 351. All but the
   * second of the week's own wobble is other people doing the work.
   */
  expect(own).toBeCloseTo(1, 6);
  expect(who).toBeCloseTo(351 - 1 - 2200 / 7, 6);
  expect(queues).toBe(0);
  // 6 × 50 + 300 = 600 contacts a day of work instead of 350.
  expect(red?.volume).toBeCloseTo(600 / 350 - 1, 6);
  /*
   * Seconds: 1,200 contacts × 351 now, 700 × 2200 / 7 in a week before. Volume is the 500 more at the mean of both values.
   */
  expect(amount?.delta).toBeCloseTo(1200 * 351 - 700 * (2200 / 7), 3);
  expect(amount?.volume).toBeCloseTo(500 * ((351 + 2200 / 7) / 2), 3);
  expect(sentence?.id).toBe("change.mostly-who");
});

test("a supervisor sees own people and their work, and nobody else's", async () => {
  const stay = (id: string) => ({
    kind: "person",
    id,
    body: {
      name: id,
      assignments: [
        { from: "2025-01-01", to: null, dimensions: { team: "red", supervisor: "sue" } },
      ],
      startedOn: null,
    },
  });
  const rows = [
    ...team("red", steady).filter(({ agent }) => agent !== "red-2"),
    ...worked({ agent: "red-2", team: "red", seconds: (week) => (week === WEEKS - 1 ? 500 : 300) }),
    ...team("blue", longer),
  ];
  const records = Array.from({ length: 6 }, (_, seat) => stay(`red-${seat}`));
  const changes = await ask({ rows, records }, { role: "supervisor", id: "sue" });
  expect(changes.levels).toEqual(["team", "agent"]);
  expect(new Set(names(changes))).toEqual(new Set(["red", "red-2"]));
});

test("an agent is told of own work alone", async () => {
  const rows = [...team("red", longer), ...team("blue", longer)];
  const changes = await ask({ rows }, { role: "agent", id: "red-0" });
  expect(changes.levels).toEqual(["agent"]);
  expect(new Set(changes.signals.map(({ subject }) => subject.id))).toEqual(new Set(["red-0"]));
});

test("people who were not here before are a possible cause, in steps of a twentieth", async () => {
  const late = Array.from({ length: 6 }, (_, seat) =>
    worked({ agent: `new-${seat}`, team: "red", weeks: [WEEKS - 1], seconds: () => 500 }),
  ).flat();
  const changes = await ask({ rows: [...team("red", steady), ...late] }, executive);
  const red = aht(changes).find(({ subject }) => subject.id === "red");
  expect(red?.causes).toContainEqual({
    kind: "newcomers",
    day: null,
    text: { id: "cause.newcomers", values: { share: 0.5 } },
  });
  const alone = late.slice(0, 2).map((row) => ({
    ...row,
    measures: { contacts_handled: 600, talk_seconds: 600 * 500, hold_seconds: 0, acw_seconds: 0 },
  }));
  const few = await ask({ rows: [...team("red", steady), ...alone] }, executive);
  const kinds = aht(few).flatMap(({ causes }) => causes.map(({ kind }) => kind));
  expect(names(few)).toContain("red");
  expect(kinds).not.toContain("newcomers");
});

test("goals and definitions that changed stand beside a change, with their days", async () => {
  const goals: NonNullable<HandMade["goals"]> = [
    ahtGoal,
    { ...ahtGoal, from: "2026-02-24", anchors: anchors(500, 400, 320, 250) },
    {
      ...ahtGoal,
      from: "2026-02-25",
      appliesTo: { kind: "dimension", dimension: TEAM, value: "blue" },
    },
  ];
  const rows = [...team("red", longer), ...team("blue", steady)];
  const changes = await ask({ rows, goals }, executive);
  const red = aht(changes).find(({ subject }) => subject.id === "red");
  const told = red?.causes.filter(({ kind }) => kind === "goal");
  expect(told).toEqual([
    {
      kind: "goal",
      day: "2026-02-24",
      text: {
        id: "event.goal",
        values: { kpi: "aht", unit: "seconds", decimals: 0, target: 320 },
      },
    },
  ]);
});

test("a few days become the week up to their end, and the answer says so", async () => {
  const rows = team("red", longer);
  const changes = await ask({ rows }, executive, "period=2026-02-27..2026-03-01");
  expect(changes.period).toEqual({ from: "2026-02-23", to: "2026-03-01" });
  expect(changes.notice).toEqual({
    id: "period.lengthened",
    values: { from: "2026-02-23", to: "2026-03-01" },
  });
});

test("a team too small to be shown is left out, and so is what would give it away", async () => {
  const tiny = worked({ agent: "lone", team: "tiny", seconds: longer }).map((row) => ({
    ...row,
    dimensions: { team: "tiny", site: "north" },
  }));
  const rows = [...["red", "blue", "teal", "gold"].flatMap((id) => team(id, longer)), ...tiny];
  const changes = await ask({ rows }, executive);
  const shown = names(changes);
  /*
   * Blue is withheld because it would be what remains of the organisation beside the tiny team; red because nobody knows here
   * that blue alone is enough beside it in the north.
   */
  expect(shown.toSorted()).toEqual(["all", "gold", "north", "south", "teal"]);
  expect(changes.leftOut).toBe(3);
  const alone = await ask({ rows }, executive, `${WEEK}&within=team:tiny`);
  expect(alone).toMatchObject({ signals: [], quiet: 0, untested: 0, leftOut: 1 });
});
