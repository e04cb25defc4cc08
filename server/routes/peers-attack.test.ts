import { beforeAll, describe, expect, test } from "vitest";
import { peersSchema, type Peers } from "#src/contract/peers.ts";
import { scorecardSchema } from "#src/contract/scorecard.ts";
import { trendSchema } from "#src/contract/trend.ts";
import { addDays, day, daysBetween } from "#src/domain/calendar.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { handMadeWorld, type Reader } from "#tests/hand-made-world.ts";
import { surveyed } from "#tests/survey-rows.ts";

// Ann plays the attacker. She may ask what she likes over whatever days, and she knows who joins and leaves: on Thursday
// 19 February Max comes over from sales, where nobody else works, into the line of business in which Ann is compared.

const FIRST = day("2026-01-26");
const LAST = day("2026-03-01");
const MOVE = day("2026-02-19");
const ANN = { role: "agent", id: "ann" };

/** Satisfied customers of ten a day: everybody has a rhythm of their own, Max stands out. */
function satisfied(agent: string, seat: number, at: number): number {
  return agent === "max" ? 1 + (at % 2) : 5 + ((seat * 3 + at * 2) % 5);
}

const rows = ["ann", "max", ...Array.from({ length: 12 }, (_, seat) => `peer-${seat}`)].flatMap(
  (agent, seat) =>
    Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, at): Row => {
      const on = addDays(FIRST, at);
      const line = agent === "max" && on < MOVE ? "Sales" : "Care";
      return {
        day: on,
        agent,
        dimensions: { team: line === "Sales" ? "gold" : "red", line_of_business: line },
        measures: surveyed(satisfied(agent, seat, at), 10),
      };
    }),
);

/** Every period of up to six weeks that Ann can name. */
const periods = Array.from({ length: daysBetween(FIRST, LAST) + 2 }, (_, start) =>
  Array.from({ length: daysBetween(FIRST, LAST) + 2 - start }, (_, length) => {
    const from = addDays(FIRST, start);
    return `${from}..${addDays(from, length)}`;
  }),
).flat();

const namesOf = ({ period: { from, to } }: Peers) => `${from}..${to}`;

/** What of an answer is about the others. */
const told = ({ cohort, quartiles, distribution, centre, funnel }: Peers) => ({
  cohort,
  quartiles,
  distribution,
  centre,
  funnel,
});

describe("an attacker who subtracts what is told of overlapping periods", () => {
  let ann: Reader;
  const answers = new Map<string, Peers>();
  beforeAll(async () => {
    ann = await (await handMadeWorld({ rows }))(ANN);
    for (const period of periods) {
      answers.set(
        period,
        await ann.read(peersSchema, `/api/peers/agent/ann/csat?period=${period}`),
      );
    }
  }, 60_000);

  test("gets one and the same answer for all periods that stand for the same closed weeks or months", () => {
    const known = Map.groupBy(answers.values(), namesOf);
    for (const [first, ...others] of known.values()) {
      for (const other of others) expect(told(other)).toEqual(first && told(first));
    }
    // Runs of the five weeks (5 + 4 + 3 + 2 + 1), the week before them, and the one whole month.
    expect(known.size).toBe(17);
  });

  test("finds no two periods that differ by less than a week, but for the month against its weeks", () => {
    const closed = [...new Set([...answers.values()].map(namesOf))].map((text) => {
      const [from = "", to = ""] = text.split("..");
      return { from: day(from), to: day(to) };
    });
    const weekly = closed.filter(({ from }) => daysBetween(FIRST, from) % 7 === 0);
    expect(closed.length - weekly.length).toBe(1);
    for (const { from, to } of weekly) expect((daysBetween(from, to) + 1) % 7).toBe(0);
  });

  test("cannot work out the mover from any two answers, nor anybody else", () => {
    // Whoever knows a ratio and how many gave the same number of answers has a sum, and two sums of a group with Max and of
    // one without him have a difference. No two such groups are ever told of the same days.
    const sums = [...new Map([...answers.values()].map((one) => [namesOf(one), one])).values()];
    const days = (one: Peers) => daysBetween(day(one.period.from), day(one.period.to)) + 1;
    const truth = (agent: string, seat: number, from: string, to: string) =>
      rows
        .filter((row) => row.agent === agent && row.day >= from && row.day <= to)
        .reduce((sum, row) => sum + satisfied(agent, seat, daysBetween(FIRST, day(row.day))), 0);
    let closest = Infinity;
    for (const one of sums) {
      for (const other of sums) {
        const [more, less] = [one.cohort.size ?? 0, other.cohort.size ?? 0];
        if (more - less !== 1 || one.centre === null || other.centre === null) continue;
        if (one.period.from > other.period.to || other.period.from > one.period.to) continue;
        const guess = (one.centre * more * days(one) - other.centre * less * days(other)) / 10;
        const left = truth("max", 1, one.period.from, one.period.to);
        closest = Math.min(closest, Math.abs(guess - left) / left);
      }
    }
    expect(closest).toBeGreaterThan(0.2);
    for (const answer of answers.values()) {
      for (const bin of answer.distribution ?? []) expect(bin.count).toBeGreaterThanOrEqual(5);
      expect(answer.cohort.size ?? 10).toBeGreaterThanOrEqual(10);
      expect(JSON.stringify(answer)).not.toMatch(/max|peer-/);
    }
  });

  test("is told the same few figures on the scorecard, and in the trend none of single days", async () => {
    const cards = new Map<string, unknown>();
    for (const period of periods.filter((_, at) => at % 9 === 0)) {
      const card = await ann.read(scorecardSchema, `/api/scorecards/agent/ann?period=${period}`);
      const peers = card.kpis.find(({ kpi }) => kpi === "csat")?.peers;
      const answer = answers.get(period);
      if (!answer || !peers) continue;
      const { low, median, high } = peers;
      expect({ low, median, high }).toEqual(answer.quartiles);
      cards.set(namesOf(answer), peers);
    }
    expect(cards.size).toBeGreaterThan(5);
    const path = "/api/trends/agent/ann/csat?period=2026-01-28..2026-02-27&grain=";
    const daily = await ann.read(trendSchema, `${path}day`);
    expect(daily.points.every(({ peers }) => peers === null)).toBe(true);
    expect(daily.peersNotice?.id).toBe("cohort.closed-grain");
    const weekly = await ann.read(trendSchema, `${path}week`);
    expect(weekly.points.map(({ partial, peers }) => partial === (peers === null))).not.toContain(
      false,
    );
  });
});
