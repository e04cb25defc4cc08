import { describe, expect, test, vi } from "vitest";
import { day } from "#src/domain/calendar.ts";
import { AGENT, SITE, SUPERVISOR, TEAM } from "#src/domain/dimensions.ts";
import { ORGANISATION } from "#src/domain/ids.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { CHOICE_KIND } from "./recognition/choices.ts";
import type { Json, RecordsStore } from "./records-store.ts";
import { followRecords } from "./records-view.ts";
import { createMemoryRecords } from "./stores/memory-records.ts";

function world(policy = DEFAULT_POLICY) {
  const records = createMemoryRecords({ clock: () => new Date("2026-03-02T12:00:00Z") });
  const view = followRecords(records, { organisation: DEFAULT_ORGANISATION, policy });
  const put = (kind: string, id: string, body: Json) =>
    records.put([{ kind, id, body, ifVersion: "any" }], { actor: "test", action: "changed" });
  return { records, view, put };
}

const kpi = {
  name: "Average handle time, ours",
  shortName: "AHT",
  description: "Ours.",
  unit: "seconds",
  direction: "lower",
  kind: "mean",
  numerator: [{ measure: "chat_seconds", times: 1 }],
  denominator: [{ measure: "contacts_handled", times: 1 }],
  scale: 1,
  minimumSample: 10,
  sampleUnit: "contacts",
  decimals: 0,
  lowestLevel: "agent",
  guardrails: ["fcr"],
  coachability: 0.5,
  source: "us",
};

describe("definitions", () => {
  test("are the shipped ones, overlaid with the organisation's own", async () => {
    const { view, put } = world();
    const before = await view();
    await put("measure", "chat_seconds", { unit: "seconds", description: "Chatting." });
    await put("kpi", "aht", kpi);
    await put("kpi", "chat_time", kpi);
    const { definitions } = await view();
    expect(definitions.kpis.get("aht")).toMatchObject({ id: "aht", name: kpi.name });
    const ids = [...before.definitions.kpis.keys()];
    expect([...definitions.kpis.keys()]).toEqual([...ids, "chat_time"]);
    expect(definitions.measures.at(-1)).toEqual({
      id: "chat_seconds",
      unit: "seconds",
      description: "Chatting.",
    });
    expect(definitions.version).not.toBe(before.definitions.version);
  });

  test("name who answers for a KPI without redefining it", async () => {
    const { view, put } = world();
    const before = await view();
    await put("owner", "aht", { owner: "Workforce desk" });
    await put("owner", "acw", { owner: "Workforce desk" });
    await put("owner", "acw", { owner: null });
    const { definitions } = await view();
    expect([...definitions.owners]).toEqual([["aht", "Workforce desk"]]);
    expect(definitions.kpis).toEqual(before.definitions.kpis);
    expect(definitions.kpisChangedOn.size).toBe(0);
    expect(definitions.version).not.toBe(before.definitions.version);
  });

  test("have the same version wherever they are the same", async () => {
    const [one, other] = [world(), world()];
    for (const { put } of [one, other]) await put("kpi", "aht", kpi);
    expect((await one.view()).definitions.version).toBe((await other.view()).definitions.version);
    const strict = world({ ...DEFAULT_POLICY, cellFloor: 8 });
    await strict.put("kpi", "aht", kpi);
    expect((await strict.view()).definitions.version).not.toBe(
      (await one.view()).definitions.version,
    );
  });

  test("are not read again while the journal stands still or tells of other things", async () => {
    const { view, put, records } = world();
    await put("kpi", "aht", kpi);
    const { definitions, roster } = await view();
    records.list = () => Promise.reject(new Error("the records were read"));
    await put("kudos", "k1", { text: "thanks" });
    const again = await view();
    expect(again.definitions).toBe(definitions);
    expect(again.roster).toBe(roster);
  });

  test("that could not be read are read the next time", async () => {
    const { view, put, records } = world();
    await view();
    await put("kpi", "chat_time", kpi);
    const read = vi.spyOn(records, "list").mockRejectedValue(new Error("disk full"));
    await expect(view()).rejects.toThrow("disk full");
    read.mockRestore();
    expect((await view()).definitions.kpis.has("chat_time")).toBe(true);
  });

  test("settings of the records go before those the server was started with", async () => {
    const { view, put } = world();
    expect((await view()).organisation).toEqual(DEFAULT_ORGANISATION);
    const settings = { ...DEFAULT_ORGANISATION, name: "Velvet", zone: "Europe/Madrid" };
    await put("settings", "organisation", settings);
    const { organisation, roster } = await view();
    expect(organisation).toEqual(settings);
    expect(roster.nameOf(ORGANISATION)).toBe("Velvet");
  });
});

describe("the roster", () => {
  const stay = (from: string, to: string | null, team: string, supervisor: string) => ({
    from,
    to,
    dimensions: { team, supervisor, site: team === "t9" ? "lima" : "cork" },
  });
  async function filled() {
    const { view, put } = world();
    const person = (name: string, ...assignments: Json[]) => ({
      name,
      startedOn: null,
      assignments,
    });
    await put("person", "a1", person("Ana", stay("2025-01-01", null, "t1", "s1")));
    await put(
      "person",
      "a2",
      person(
        "Bo",
        stay("2025-01-01", "2026-01-31", "t1", "s1"),
        stay("2026-02-01", null, "t9", "s1"),
      ),
    );
    await put("person", "a3", person("Cy", stay("2025-01-01", "2026-01-31", "t2", "s1")));
    await put("person", "s1", person("Sue"));
    await put("unit", "team:t1", { name: "North 1" });
    await put("unit", "site:cork", { name: "Cork" });
    return (await view()).roster;
  }

  test("names people and units; what has no record is called by its id", async () => {
    const roster = await filled();
    const names = [
      { level: AGENT, id: "a1" },
      { level: SUPERVISOR, id: "s1" },
      { level: TEAM, id: "t1" },
      { level: TEAM, id: "t9" },
      { level: AGENT, id: "unknown" },
    ].map(roster.nameOf);
    expect(names).toEqual(["Ana", "Sue", "North 1", "t9", "unknown"]);
  });

  test("tells where a subject stands now", async () => {
    const roster = await filled();
    const places = [
      { level: AGENT, id: "a1" },
      { level: AGENT, id: "a2" },
      { level: TEAM, id: "t1" },
      { level: SITE, id: "cork" },
      { level: AGENT, id: "unknown" },
      ORGANISATION,
    ].map((subject) => roster.placeOf(subject, { on: day("2026-03-02"), within: [] }));
    expect(places).toEqual(["North 1, Cork", "t9, lima", "Cork", "", "", ""]);
  });

  test("tells nobody of a place that is still to come, nor a supervisor of one among others' people", async () => {
    const roster = await filled();
    const bo = { level: AGENT, id: "a2" };
    // Bo leaves t1 for t9, which is elsewhere, on 1 February.
    const place = (on: string, team?: string) =>
      roster.placeOf(bo, {
        on: day(on),
        within: team === undefined ? [] : [{ dimension: TEAM, in: [team] }],
      });
    expect([place("2026-01-31"), place("2026-02-01")]).toEqual(["North 1, Cork", "t9, lima"]);
    expect([place("2026-01-31", "t1"), place("2026-03-02", "t1")]).toEqual([
      "North 1, Cork",
      "North 1, Cork",
    ]);
    expect([place("2026-01-31", "t9"), place("2024-12-31")]).toEqual(["", ""]);
  });

  test("knows who leads which teams on a day", async () => {
    const roster = await filled();
    expect(roster.teamsOf("s1", day("2026-01-31"))).toEqual(["t1", "t2"]);
    expect(roster.teamsOf("s1", day("2026-02-01"))).toEqual(["t1", "t9"]);
    expect(roster.teamsOf("s1", day("2024-12-31"))).toEqual([]);
    expect(roster.teamsOf("nobody", day("2026-02-01"))).toEqual([]);
  });
});

describe("a journal of years", () => {
  test("takes no part in the first look", async () => {
    const { records, put } = world();
    await put("kpi", "aht", kpi);
    await put(CHOICE_KIND, "a1", { takesPart: true, boards: "off" });
    const journal = vi.fn<RecordsStore["journal"]>((question) => records.journal(question));
    const view = followRecords(
      { ...records, journal },
      { organisation: DEFAULT_ORGANISATION, policy: DEFAULT_POLICY },
    );
    const first = await view();
    expect(first.definitions.kpis.get("aht")).toMatchObject({ name: kpi.name });
    expect(first.choicesAt).toBe(2);
    expect(journal).not.toHaveBeenCalled();
    await put("kpi", "aht", { ...kpi, name: "Ours again" });
    const second = await view();
    expect(second.definitions.kpis.get("aht")).toMatchObject({ name: "Ours again" });
    expect(second.choicesAt).toBe(2);
    expect(journal).toHaveBeenCalledExactlyOnceWith({ after: 2, limit: 1000 });
  });
});
