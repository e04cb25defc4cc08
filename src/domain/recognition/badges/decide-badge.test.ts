import { describe, expect, test } from "vitest";
import {
  caseOf,
  historyOf,
  MONTH,
  QUARTER,
  TARGET,
  type Week,
} from "#tests/recognition-history.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { Badge, BadgeRule, RuleSubject } from "./badge.ts";
import { BADGES } from "./catalogue.ts";
import { decideBadge } from "./decide-badge.ts";
import type { BadgeCase } from "./decision.ts";

/*
 * Every KPI has the target 70, a stretch goal an eighth beyond it (78.75 where more is better, 61.25 where less is) and 400 in
 * every week, so that a month's 1 600 know a share of 70 % to about 1.1 points and a quarter's 5 200 to 0.6 points:
 * 5 % of the target (3.5 points) is beyond chance, half a per cent (0.35 points) is not.
 */
const PER_WEEK = 400;
/** Points and seconds are many more: ten times what a judgement needs. */
const sampleOf = (id: string) => Math.max(PER_WEEK, 10 * shippedKpi(id).minimumSample);

/** So many per cent of the target better, or worse where negative. */
const better = (id: string, percent: number): Week => {
  const way = shippedKpi(id).direction === "lower" ? -1 : 1;
  return [TARGET * (1 + (way * percent) / 100), sampleOf(id)];
};

const always = (id: string, percent: number) => ({ [id]: () => better(id, percent) });
const never = (id: string) => ({ [id]: () => null });

/** The KPIs that stand for what a rule looks at. */
const kpisOf = (on: RuleSubject | null): readonly string[] =>
  on === "composite" || on === null ? ["csat", "fcr"] : [on];

const allOf = (ids: readonly string[], of: (id: string) => Record<string, (at: number) => Week>) =>
  historyOf(Object.assign({}, ...ids.map(of)) as Record<string, (at: number) => Week>);

interface Three {
  readonly earned: BadgeCase;
  readonly missed: BadgeCase;
  readonly unknown: BadgeCase;
}

/** For each rule a case that earns it, one that just misses it, and one of which too little is known. */
function casesOf({ rule, grain }: Badge): Three {
  const stretch = grain === "month" ? MONTH : QUARTER;
  const length = stretch.to - stretch.from + 1;
  const over = (history: BadgeCase["history"], change: Partial<BadgeCase> = {}) =>
    caseOf(history, { stretch, ...change });
  const ids = kpisOf("on" in rule ? rule.on : "composite");
  const steady = (percent: number) => allOf(ids, (id) => always(id, percent));
  const nothing = allOf(ids, never);
  const changing = (before: number, now: number) =>
    allOf(ids, (id) => ({ [id]: (at) => better(id, at < stretch.from ? before : now) }));
  const earlier = [1, 2, 3, 4]
    .map((back) => ({ from: stretch.from - back * length, to: stretch.to - back * length }))
    .filter(({ from }) => from >= 0);
  switch (rule.kind) {
    case "reach": {
      // Beyond the target by 5 %, beyond the stretch (12.5 %) by 17 %. The whole score exceeds from 85 points on, which are half of
      // the way to the stretch: 6.25 %.
      const edge = rule.on === "composite" ? 6.25 : 12.5;
      const [enough, short] = rule.bar === "meets" ? [5, 0.1] : [17, edge];
      return { earned: over(steady(enough)), missed: over(steady(short)), unknown: over(nothing) };
    }
    case "sustain": {
      const last = (weeks: number) =>
        allOf(ids, (id) => ({ [id]: (at) => better(id, at > stretch.to - weeks ? 0 : 12) }));
      const onlyTwo = allOf(ids, (id) => ({ [id]: (at) => (at > 57 ? better(id, 12) : null) }));
      return {
        earned: over(last(rule.slack)),
        missed: over(last(rule.slack + 1)),
        unknown: over(onlyTwo),
      };
    }
    case "improve":
      return {
        earned: over(changing(0, 8)),
        missed: over(changing(0, 0.5)),
        unknown: over(
          allOf(ids, (id) => ({ [id]: (at) => (at < stretch.from - 3 ? null : better(id, 8)) })),
        ),
      };
    case "turn":
      return {
        earned: over(changing(-8, 8)),
        missed: over(changing(-8, 0)),
        unknown: over(
          allOf(ids, (id) => ({ [id]: (at) => (at < stretch.from ? null : better(id, 8)) })),
        ),
      };
    case "best":
      return {
        earned: over(changing(0, 8), { earlier }),
        missed: over(changing(0, 0.5), { earlier }),
        unknown: over(changing(0, 8), { earlier: earlier.slice(0, 2) }),
      };
    case "balance": {
      const six = ["csat", "fcr", "conversion", "answered", "qa", "in_time"];
      const mixed = (first: number) => allOf(six, (id) => always(id, id === "csat" ? first : 5));
      return {
        earned: over(mixed(5)),
        missed: over(mixed(-5)),
        unknown: over(allOf(["csat", "fcr"], (id) => always(id, 5))),
      };
    }
    case "guarded": {
      const guarded = (worse: number) =>
        historyOf(
          { fcr: () => better("fcr", 5) },
          { repeat_7d: (at) => better("repeat_7d", at < stretch.from + 2 ? 0 : -worse) },
        );
      return { earned: over(guarded(0)), missed: over(guarded(15)), unknown: over(nothing) };
    }
    case "team": {
      const team = (days: number, percent: number) => ({ days, history: steady(percent) });
      return {
        earned: over(nothing, { team: team(rule.days, 5) }),
        missed: over(nothing, { team: team(rule.days - 1, 5) }),
        unknown: over(nothing),
      };
    }
    case "thanks": {
      const from = (people: number, returned: boolean) =>
        Array.from({ length: people }, (_, at) => ({ from: `a${at}`, returned }));
      return {
        earned: over(nothing, { thanks: from(rule.people, false) }),
        missed: over(nothing, {
          thanks: [...from(rule.people - 1, false), { from: "friend", returned: true }],
        }),
        unknown: over(nothing, { thanks: from(rule.people, true) }),
      };
    }
    case "settle":
      return {
        earned: over(steady(5), { weeksSinceStart: rule.weeks }),
        missed: over(steady(0), { weeksSinceStart: 8 }),
        unknown: over(steady(5), { weeksSinceStart: rule.weeks + 1 }),
      };
  }
}

describe.each(BADGES)("$id", (badge) => {
  const cases = casesOf(badge);
  test("is earned", () => expect(decideBadge(badge.rule, cases.earned).state).toBe("earned"));
  test("is just missed", () => expect(decideBadge(badge.rule, cases.missed).state).toBe("not-yet"));
  test("is not decided on too little", () =>
    expect(decideBadge(badge.rule, cases.unknown).state).toBe("no-data"));
});

describe("a quarter with nothing held", () => {
  const guarded: BadgeRule = { kind: "guarded" };
  const decided = (percent: number) =>
    decideBadge(guarded, caseOf(historyOf(always("fcr", percent)), { stretch: QUARTER }));

  test("is worth a badge where the target is met", () =>
    expect(decided(5)).toMatchObject({
      state: "earned",
      sentence: { id: "badge.is-kept", values: { periods: 13 } },
      on: ["fcr"],
      counted: { done: 13, of: 13 },
    }));

  test.each([
    [0, "badge.is-too-close"],
    [-5, "badge.is-short"],
  ])("is not where the whole score is at %d per cent: %s", (percent, id) =>
    expect(decided(percent)).toMatchObject({ state: "not-yet", sentence: { id } }),
  );
});

describe("a rule says how far somebody has come:", () => {
  const weeks = (bands: readonly number[]) =>
    historyOf({
      fcr: (at) => {
        const percent = bands[at - MONTH.from];
        return percent === undefined ? null : better("fcr", percent);
      },
    });
  const steady: BadgeRule = { kind: "sustain", on: shippedKpi("fcr").id, slack: 0 };

  test("three of four weeks, the fourth too close to call", () =>
    expect(decideBadge(steady, caseOf(weeks([12, 12, 12, 0])))).toEqual({
      state: "not-yet",
      sentence: {
        id: "badge.is-weeks-too-close",
        values: { times: 3, periods: 4, signals: 1 },
      },
      on: ["fcr"],
      counted: { done: 3, of: 4 },
      weeks: ["met", "met", "met", "too-close"],
    }));

  test("a week below counts against, and is no longer too close", () => {
    const { weeks: marks, sentence } = decideBadge(steady, caseOf(weeks([12, 12, 12, -12])));
    expect(marks).toEqual(["met", "met", "met", "missed"]);
    expect(sentence.id).toBe("badge.is-weeks");
  });

  test("a period still running is counted so far", () => {
    const running = caseOf(weeks([12, 12]), { stretch: { from: 56, to: 57 } });
    expect(decideBadge(steady, running)).toMatchObject({
      state: "no-data",
      counted: { done: 2, of: 3 },
      weeks: ["met", "met"],
    });
  });
});

test("what rests on a KPI whose guardrail signals is held, and says which", () => {
  const history = historyOf(
    { fcr: () => better("fcr", 5) },
    { repeat_7d: (at) => better("repeat_7d", at < MONTH.from ? 0 : -15) },
  );
  const rule: BadgeRule = { kind: "reach", on: shippedKpi("fcr").id, bar: "meets" };
  const decision = decideBadge(rule, caseOf(history));
  expect([decision.state, decision.sentence]).toEqual([
    "held",
    { id: "badge.is-held", values: { measured: "First-contact resolution" } },
  ]);
});

test("thanks from one person count once, however many", () => {
  const thanks = Array.from({ length: 9 }, () => ({ from: "a1", returned: false }));
  const decision = decideBadge({ kind: "thanks", people: 3 }, caseOf(historyOf({}), { thanks }));
  expect(decision.counted).toEqual({ done: 1, of: 3 });
});
