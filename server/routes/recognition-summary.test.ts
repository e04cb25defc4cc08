import { describe, expect, test } from "vitest";
import { kudosSummarySchema } from "#src/contract/recognition/kudos.ts";
import { recognitionSummarySchema } from "#src/contract/recognition/recognition.ts";
import { kudosWorld } from "#tests/kudos-world.ts";
import { agentsOf } from "#tests/small-world.ts";

const red = agentsOf("team-red");
const PERIOD = { grain: "month", id: "2026-01", from: "2025-12-29", to: "2026-01-25" };
const cause = { actor: "test", action: "counted" };

type Counts = Readonly<Record<string, number>>;

async function world() {
  const { services, as } = await kudosWorld();
  const summary = async (sites: Counts, earners: Counts, people: number) => {
    const periods = [{ period: PERIOD, earned: { "on-target": 20 }, sites: earners }];
    const body = { people, periods, sites };
    const change = { kind: "recognition-summary", id: "all", body, ifVersion: "any" as const };
    await services.records.put([change], cause);
    const ask = await as("executive");
    return recognitionSummarySchema.parse(await (await ask("/api/recognition/summary")).json());
  };
  const thanked = (id: string, to: string, value: string, more: object) => ({
    kind: "kudos",
    id,
    body: {
      from: { level: "agent", id: red.at(-1) ?? "" },
      to: { level: "agent", id: to },
      team: "team-red",
      on: "2026-02-25",
      at: "2026-02-25T10:00:00.000Z",
      value,
      text: "A sentence that nobody else reads",
      state: "shown",
      moderated: null,
      inReturn: false,
      ...more,
    },
    ifVersion: "any" as const,
  });
  // What stands in the feeds of the small world is long over here.
  const before = ["team-red~kudos-1", "team-blue~kudos-2"].map((id) =>
    thanked(id, red[0] ?? "", "helped-me", { on: "2025-06-01" }),
  );
  await services.records.put(before, cause);
  /** Thanks so many people of the red team, each for every value. */
  const thank = async (people: number, values: readonly string[], more: object = {}) => {
    const changes = red
      .slice(0, people)
      .flatMap((to) => values.map((value) => thanked(`team-red~${to}-${value}`, to, value, more)));
    await services.records.put(changes, cause);
  };
  const kudos = async () => {
    const answer = await (await as("executive"))("/api/recognition/kudos/summary");
    const text = await answer.text();
    return { text, ...kudosSummarySchema.parse(JSON.parse(text)) };
  };
  return { services, as, summary, thank, kudos };
}

describe("recognition by site", () => {
  test("counts people where there are enough, and nobody can be had by subtracting", async () => {
    const { summary } = await world();
    // Four people are fewer than the five of a cell: the smaller of the two others joins them.
    const sites = { "site-north": 40, "site-south": 20, "site-tiny": 4 };
    const { sites: shown, others } = await summary(sites, { "site-north": 12 }, 64);
    expect(shown.map(({ site, people, earners }) => [site.id, people, earners])).toEqual([
      ["site-north", 40, [12]],
    ]);
    expect(others).toBe(24);
  });

  test("adds up: who is at no site is among the others, and no site is told where they would be too few", async () => {
    const { summary } = await world();
    const sites = { "site-north": 40, "site-south": 20 };
    const of = async (all: number) => {
      const { people, sites: shown, others } = await summary(sites, {}, all);
      return [people, shown.map((one) => one.people), others];
    };
    expect(await of(60)).toEqual([60, [40, 20], 0]);
    expect(await of(67)).toEqual([67, [40, 20], 7]);
    expect(await of(62)).toEqual([62, [40], 22]);
  });

  test("says without sites how many take part, and of fewer than a cell not even that", async () => {
    const { summary } = await world();
    expect(await summary({}, {}, 30)).toMatchObject({ people: 30, sites: [], others: 30 });
    expect(await summary({}, {}, 4)).toMatchObject({ people: null, sites: [], others: 0 });
  });

  test.each([
    // So few have a badge, or lack one, that they could be named.
    [4, null],
    [37, null],
    [0, 0],
    [40, 40],
    [5, 5],
  ])("says of %i in forty with a badge: %s", async (earners, told) => {
    const { summary } = await world();
    const { sites } = await summary({ "site-north": 40 }, { "site-north": earners }, 40);
    expect(sites[0]?.earners).toEqual([told]);
  });
});

describe("kudos for those who see no people", () => {
  test("are counts: of thank-yous, of people, of values and of sites", async () => {
    const { thank, kudos } = await world();
    await thank(6, ["helped-me", "kept-calm"]);
    const { text, count, people, values, sites, otherValues } = await kudos();
    expect({ count, people, otherValues }).toEqual({ count: 12, people: 6, otherValues: 0 });
    expect(values).toEqual([
      { value: "helped-me", count: 6 },
      { value: "kept-calm", count: 6 },
    ]);
    expect(sites).toMatchObject([{ people: 6, count: 12 }]);
    expect(text).not.toMatch(/nobody else reads|team-red/);
  });

  test("are withheld where too few people were thanked, and count no thanks in return, hidden or long ago", async () => {
    const { thank, kudos } = await world();
    await thank(4, ["helped-me"]);
    expect(await kudos()).toMatchObject({ count: null, people: null, values: [], sites: [] });
    for (const more of [{ inReturn: true }, { state: "hidden" }, { on: "2026-01-02" }]) {
      await thank(8, ["helped-me"], more);
      expect((await kudos()).count).toBe(0);
    }
  });

  test("add up where somebody who was thanked is at no site any more", async () => {
    const { services, thank, kudos } = await world();
    await thank(12, ["helped-me"]);
    const gone = red.slice(0, 6).map((id) => ({
      kind: "person",
      id,
      body: { name: id, assignments: [], startedOn: "2025-01-01" },
      ifVersion: "any" as const,
    }));
    await services.records.put(gone, cause);
    const { count, sites, otherSites } = await kudos();
    expect({ count, otherSites }).toEqual({ count: 12, otherSites: 6 });
    expect(sites).toMatchObject([{ people: 6, count: 6 }]);
  });

  test("are for executives and administrators", async () => {
    const { as } = await world();
    const ask = async (role: string, id?: string) =>
      (await (await as(role, id))("/api/recognition/kudos/summary")).status;
    expect(await ask("administrator")).toBe(200);
    expect(await ask("supervisor", "sup-red")).toBe(403);
    expect(await ask("agent", red[0])).toBe(403);
  });
});
