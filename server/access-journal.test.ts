import { expect, test } from "vitest";
import type { EndpointName } from "#src/contract/endpoints.ts";
import { ORGANISATION } from "#src/domain/ids.ts";
import { createAccessJournal } from "./access-journal.ts";
import type { Identity } from "./scope.ts";
import { createMemoryRecords } from "./stores/memory-records.ts";

const NOW = new Date("2026-03-02T12:34:56Z");

const administrator: Identity = {
  role: "administrator",
  personId: "administrator",
  name: "Administrator",
  home: ORGANISATION,
  rows: [],
  levels: [],
};

type Read = readonly [name: EndpointName, input: Record<string, unknown>, at?: Date];

async function noted(reads: readonly Read[], identity = administrator) {
  const records = createMemoryRecords({ clock: () => NOW });
  for (const [name, input, at = NOW] of reads) {
    // A journal made anew each time knows only what the records know: that is how a restart goes.
    await createAccessJournal(records)(identity, name, input, at);
  }
  const entries = await records.journal({ limit: 100 });
  return entries.map(({ actor, action, kind, id }) => `${actor} ${action}: ${kind} ${id}`);
}

test.each<readonly [EndpointName, Record<string, unknown>, string]>([
  ["scorecard", { level: "agent", id: "a1" }, "agent:a1"],
  ["trend", { level: "agent", id: "a1", kpi: "aht" }, "agent:a1"],
  ["scorecards", { level: "agent", within: "team:t1" }, "people within team:t1"],
  ["scorecards", { level: "agent" }, "people within organisation:all"],
  ["heatmap", { rows: "agent", within: "site:s1" }, "people within site:s1"],
  ["evidence", { level: "team", id: "t1", kpi: "aht" }, "people within team:t1"],
  ["scorecards", { level: "queue", within: "agent:a1" }, "agent:a1"],
  ["changes", { within: "team:t1" }, "people within team:t1"],
  ["changes", { within: "supervisor:s1" }, "people within supervisor:s1"],
  ["changes", { within: "agent:a1" }, "agent:a1"],
  ["scorecard", { level: "team", id: "t1", where: ["agent:a1"] }, "agent:a1"],
  ["recognition", { agent: "a1" }, "agent:a1"],
  ["pointsLedger", { agent: "a1" }, "agent:a1"],
  ["badgeDetail", { agent: "a1", badge: "b1" }, "agent:a1"],
  ["recognitionTeam", { within: "team:t1" }, "people within team:t1"],
  ["recognitionTeam", {}, "people within organisation:all"],
])("%s of %o is noted as a look at %s", async (name, input, subject) => {
  expect(await noted([[name, input]])).toEqual([
    `administrator people read: access administrator/2026-03-02T12/${subject}`,
  ]);
});

test("figures of units and lists of names are nobody's figures", async () => {
  expect(
    await noted([
      ["scorecard", { level: "team", id: "t1" }],
      ["scorecards", { level: "team" }],
      ["heatmap", { rows: "site" }],
      ["subjects", { level: "agent" }],
      ["catalogue", {}],
      ["changes", {}],
      ["changes", { within: "site:s1" }],
      ["summary", { within: "team:t1" }],
    ]),
  ).toEqual([]);
});

test("looking again within the hour is one look", async () => {
  const input = { level: "agent", id: "a1" };
  const entries = await noted([
    ["scorecard", input],
    ["trend", input, new Date("2026-03-02T12:59:59Z")],
    ["scorecard", input, new Date("2026-03-02T13:00:00Z")],
  ]);
  expect(entries).toHaveLength(2);
});

test("other roles see only what is theirs, so nothing is noted", async () => {
  const supervisor: Identity = { ...administrator, role: "supervisor" };
  expect(await noted([["scorecard", { level: "agent", id: "a1" }]], supervisor)).toEqual([]);
});

test("what cannot be noted is not shown", async () => {
  const records = createMemoryRecords({ clock: () => NOW });
  records.put = () => Promise.reject(new Error("disk full"));
  const journal = createAccessJournal(records);
  const read = () => journal(administrator, "scorecard", { level: "agent", id: "a1" }, NOW);
  await expect(read()).rejects.toThrow("disk full");
  await expect(read()).rejects.toThrow("disk full");
});
