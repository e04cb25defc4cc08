import { beforeAll, expect, test } from "vitest";
import { subjectsSchema } from "#src/contract/catalogue.ts";
import { evidenceSchema } from "#src/contract/evidence.ts";
import { heatmapSchema } from "#src/contract/heatmap.ts";
import { opportunitiesSchema } from "#src/contract/opportunities.ts";
import { peersSchema } from "#src/contract/peers.ts";
import { scorecardSchema, scorecardsSchema } from "#src/contract/scorecard.ts";
import { trendSchema } from "#src/contract/trend.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { demoFacts } from "#server/demo/demo-facts.ts";
import { demoParameters, type DemoParameters } from "#server/demo/demo-parameters.ts";
import { demoRecords } from "#server/demo/demo-records.ts";
import { handMadeWorld, type Reader } from "#tests/hand-made-world.ts";

/** The views of one world must say the same: whoever opens a number finds it again. */
const today = day("2026-03-02");
const PERIOD = "period=2026-02-02..2026-03-01";
const parameters: DemoParameters = {
  ...demoParameters(today, 12),
  firstDay: addDays(today, -35),
  size: { sites: 1, teamsPerSite: 2, seatsPerTeam: 6 },
};

let reader: Reader;
const subjects = [["organisation", "all"]];

beforeAll(async () => {
  const world = await handMadeWorld({
    batches: demoFacts(parameters),
    records: demoRecords(parameters).filter(({ kind }) => kind !== "settings"),
  });
  reader = await world();
  for (const level of ["site", "team", "agent"]) {
    const path = `/api/subjects?level=${level}&limit=2`;
    const found = await reader.read(subjectsSchema, path);
    subjects.push(...found.subjects.map(({ id }) => [level, id]));
  }
  if (subjects.length !== 6) throw new Error("the world lacks a site, two teams or two people");
});

test("a scorecard's figures are the sums of its rows of evidence", async () => {
  for (const [level, id] of subjects) {
    const card = await reader.read(scorecardSchema, `/api/scorecards/${level}/${id}?${PERIOD}`);
    const known = card.kpis.filter(({ band, value }) => band !== "not-permitted" && value !== null);
    expect(known.length).toBeGreaterThan(5);
    for (const { kpi, value, numerator, denominator } of known) {
      const path = `/api/evidence/${level}/${id}/${kpi}?${PERIOD}&limit=100000`;
      const evidence = await reader.read(evidenceSchema, path);
      expect({ kpi, numerator, denominator, value }).toEqual({
        kpi,
        numerator: evidence.numerator,
        denominator: evidence.denominator,
        value: evidence.value,
      });
      expect(evidence.rows).toHaveLength(evidence.total);
      const counted = evidence.rows.filter((row) => row.counted);
      for (const [at, measure] of evidence.measures.entries()) {
        const sum = counted.reduce((total, row) => total + (row.values[at] ?? 0), 0);
        expect(evidence.sums[measure]).toBe(sum);
      }
    }
  }
});

test("contributions add up to every composite exactly", async () => {
  for (const [level, id] of subjects) {
    const card = await reader.read(scorecardSchema, `/api/scorecards/${level}/${id}?${PERIOD}`);
    const points = card.kpis.map(({ contribution }) => contribution ?? 0);
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(card.composite.score);
  }
});

test("the last week of a score through time is the score of that week", async () => {
  for (const [level, id] of subjects) {
    const path = `/api/scorecards/${level}/${id}?period=2026-02-23..2026-03-01`;
    const { composite } = await reader.read(scorecardSchema, path);
    const weeks = composite.through?.weeks ?? [];
    // Half a year and this one.
    expect(weeks).toHaveLength(27);
    expect(weeks.at(-1)).toMatchObject({ day: "2026-02-23", partial: false });
    // Strips have five digits.
    expect(weeks.at(-1)?.value).toBeCloseTo(composite.score ?? 0, 2);
  }
});

/** A grid has estimates to four decimals. */
const rounded = (figure: number | null | undefined) =>
  typeof figure === "number" ? Math.round(figure * 10_000) / 10_000 : null;

test("a grid's rows and total are the scorecards of their subjects", async () => {
  const within = subjects.find(([level]) => level === "site")?.[1] ?? "";
  for (const level of ["team", "agent"]) {
    const path = `/api/scorecards?level=${level}&within=site:${within}&${PERIOD}`;
    const grid = await reader.read(scorecardsSchema, path);
    const card = async (of: string, id: string) =>
      reader.read(scorecardSchema, `/api/scorecards/${of}/${id}?${PERIOD}`);
    const [row] = grid.rows;
    const own = await card(level, row?.id ?? "");
    const whole = await card("site", within);
    expect([grid.composite[0], grid.coverage[0]]).toEqual([
      own.composite.score,
      own.composite.coverage,
    ]);
    expect([grid.total.composite, grid.total.coverage]).toEqual([
      whole.composite.score,
      whole.composite.coverage,
    ]);
    // Two teams are too few to be peers; of the people, everybody has some.
    const adjusted = grid.adjusted.slice(0, grid.columns.length).filter((one) => one !== null);
    expect(adjusted.length > 5).toBe(level === "agent");
    for (const [column, kpi] of grid.columns.entries()) {
      const mine = own.kpis.find((one) => one.kpi === kpi);
      const ours = whole.kpis.find((one) => one.kpi === kpi);
      const figures = [grid.value[column], grid.sample[column], grid.score[column]];
      expect([kpi, ...figures]).toEqual([kpi, mine?.value, mine?.sample, mine?.score]);
      expect([kpi, grid.band[column]]).toEqual([kpi, mine?.band]);
      expect([kpi, grid.adjusted[column]]).toEqual([kpi, rounded(mine?.adjusted)]);
      const { value, sample, score, band } = grid.total;
      expect([kpi, value[column], sample[column], score[column], band[column]]).toEqual([
        kpi,
        ours?.value,
        ours?.sample,
        ours?.score,
        ours?.band,
      ]);
    }
  }
});

test("an opportunity and the peers adjust a value as the scorecard does", async () => {
  const path = `/api/opportunities?${PERIOD}&probability=0.01&declining=off&repeated=off&lowest=off&systemShare=1`;
  const { people } = await reader.read(opportunitiesSchema, path);
  expect(people.length).toBeGreaterThan(2);
  for (const { subject, kpi, adjusted } of people) {
    const own = `${subject.level}/${subject.id}`;
    const card = await reader.read(scorecardSchema, `/api/scorecards/${own}?${PERIOD}`);
    const mine = card.kpis.find((one) => one.kpi === kpi)?.adjusted ?? null;
    expect(mine).not.toBeNull();
    expect(adjusted).toBeCloseTo(mine ?? 0, 9);
    const peers = await reader.read(peersSchema, `/api/peers/${own}/${kpi}?${PERIOD}`);
    expect(peers.own.adjusted).toBeCloseTo(mine ?? 0, 9);
    const named = peers.members.find(({ id }) => id === subject.id);
    expect(named?.adjusted).toBeCloseTo(mine ?? 0, 9);
  }
});

test("heat map, trend and peers show the scorecard's value", async () => {
  const [level, id] = subjects.at(-1) ?? [];
  const [from, to] = ["2026-02-01", "2026-02-28"];
  const month = `period=${from}..${to}`;
  const card = await reader.read(scorecardSchema, `/api/scorecards/${level}/${id}?${month}`);
  for (const { kpi, value, score, band } of card.kpis.filter((one) => one.value !== null)) {
    const map = await reader.read(
      heatmapSchema,
      `/api/heatmap?rows=${level}&columns=month&kpi=${kpi}&${month}`,
    );
    const at = map.rows.findIndex((row) => row.id === id);
    expect([kpi, map.value[at], map.score[at], map.band[at]]).toEqual([kpi, value, score, band]);
    const trend = await reader.read(
      trendSchema,
      `/api/trends/${level}/${id}/${kpi}?grain=month&${month}`,
    );
    expect(trend.points.map((point) => point.value)).toEqual([value]);
    const peers = await reader.read(peersSchema, `/api/peers/${level}/${id}/${kpi}?${month}`);
    expect(peers.own.value).toBe(value);
    const named = peers.members.find((member) => member.id === id);
    expect([kpi, named?.value]).toEqual([kpi, value]);
  }
});
