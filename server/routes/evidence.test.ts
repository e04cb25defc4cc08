import { expect, test } from "vitest";
import { evidenceSchema } from "#src/contract/evidence.ts";
import { factBatch, type Row } from "#tests/contract/fact-batch.ts";
import { handMadeWorld } from "#tests/hand-made-world.ts";

const PATH = "/api/evidence/agent/ann/csat?period=2026-02-23..2026-03-01";

function surveys(day: string, measures: Row["measures"], queue = ""): Row {
  return { day, agent: "ann", queue, dimensions: { team: "red" }, measures: measures ?? {} };
}

const read = async (world: Parameters<typeof handMadeWorld>[0], path: string) => {
  const reader = await (await handMadeWorld(world))();
  return reader.read(evidenceSchema, path);
};

test("the rows that count add up to numerator and denominator; an unknown measure leaves a row out", async () => {
  const answer = await read(
    {
      rows: [
        surveys("2026-02-23", { surveys_top_box: 3, surveys_answered: 4 }),
        surveys("2026-02-24", { surveys_answered: 5 }),
        surveys("2026-02-25", { surveys_top_box: 0, surveys_answered: 2 }),
        surveys("2026-03-02", { surveys_top_box: 9, surveys_answered: 9 }),
      ],
      people: { ann: "Ann" },
    },
    PATH,
  );
  expect(answer.measures).toEqual(["surveys_top_box", "surveys_answered"]);
  expect(answer.rows.map(({ day, values, counted }) => ({ day, values, counted }))).toEqual([
    { day: "2026-02-25", values: [0, 2], counted: true },
    { day: "2026-02-24", values: [null, 5], counted: false },
    { day: "2026-02-23", values: [3, 4], counted: true },
  ]);
  expect(answer.rows[0]?.agent).toEqual({ id: "ann", name: "Ann" });
  expect(answer.sums).toEqual({ surveys_top_box: 3, surveys_answered: 6 });
  expect([answer.numerator, answer.denominator, answer.value]).toEqual([3, 6, 50]);
});

test("a restated key holds the newest batch's figures only", async () => {
  const first = factBatch({ sequence: 1 }, [
    surveys("2026-02-23", { surveys_top_box: 1, surveys_answered: 4 }),
    surveys("2026-02-24", { surveys_top_box: 2, surveys_answered: 4 }),
  ]);
  const corrected = factBatch({ sequence: 2 }, [
    surveys("2026-02-23", { surveys_top_box: 4, surveys_answered: 4 }),
  ]);
  const answer = await read({ batches: [first, corrected] }, PATH);
  expect(answer.rows.map(({ day, batch }) => [day, batch])).toEqual([
    ["2026-02-24", 1],
    ["2026-02-23", 2],
  ]);
  // 4 + 2 of 8.
  expect(answer.value).toBe(75);
});

test("pages neither repeat nor lose a row", async () => {
  const queues = ["A", "B", "C", "D", "E"];
  const rows = queues.map((queue) =>
    surveys("2026-02-23", { surveys_top_box: 1, surveys_answered: 2 }, queue),
  );
  const page = (offset: number) => read({ rows }, `${PATH}&limit=2&offset=${offset}`);
  const pages = await Promise.all([page(0), page(2), page(4)]);
  expect(pages.flatMap((one) => one.rows.map(({ queue }) => queue))).toEqual(queues);
  expect(pages.map(({ total, value }) => [total, value])).toEqual([
    [5, 50],
    [5, 50],
    [5, 50],
  ]);
});

test("nothing known is null, not zero", async () => {
  const answer = await read({ rows: [surveys("2026-02-23", { surveys_answered: 5 })] }, PATH);
  expect([answer.numerator, answer.denominator, answer.value]).toEqual([null, null, null]);
  expect(answer.sums).toEqual({ surveys_top_box: null, surveys_answered: null });
});

test("a staffing outcome has no rows at a person's level", async () => {
  const rows = [surveys("2026-02-23", { answered_in_target: 1, contacts_offered: 1 })];
  const reader = await (await handMadeWorld({ rows }))();
  const period = "period=2026-02-23..2026-03-01";
  const person = await reader.problem(`/api/evidence/agent/ann/service_level?${period}`);
  expect(person.status).toBe(403);
  const narrowed = `/api/evidence/team/red/service_level?${period}&where=agent:ann`;
  expect((await reader.problem(narrowed)).status).toBe(403);
});

test("an executive sees the rows of a team, but not whose they are", async () => {
  const rows = Array.from({ length: 5 }, (_, seat): Row => ({
    day: "2026-02-23",
    agent: `canary-${seat}`,
    dimensions: { team: "red" },
    measures: { surveys_top_box: 1, surveys_answered: 2 },
  }));
  const reader = await (await handMadeWorld({ rows }))({ role: "executive" });
  const path = "/api/evidence/team/red/csat?period=2026-02-23..2026-03-01";
  const answer = await reader.read(evidenceSchema, path);
  expect(answer.value).toBe(50);
  expect(answer.rows).toHaveLength(5);
  expect(JSON.stringify(answer)).not.toContain("canary");
});
