import { expect, test } from "vitest";
import { factLines } from "#tests/fact-lines.ts";
import { createTestIngest } from "#tests/test-ingest.ts";

const mapping = `kind: facts
source: branch
unfold: { columns: '^\\d', header: Day, cell: { column: Figure } }
fill_down: [Agent]
row: day
day: { column: [Day, { from: file, matches: '\\d{4}' }], format: D.M. YYYY }
agent: Agent
measures:
  contacts_handled: { sum: Calls }
  busy_seconds: { sum: AHT, as: seconds, times: Calls }
`;

const sheet = (calls: string) => `Agent;Figure;1.2.;2.2.;Average
Ana;Calls;${calls};10;11
;AHT;180;200;190
Ben;Calls;;9;9
;AHT;;210;210
`;

test("a wide sheet sent twice changes nothing, and one that is corrected restates its days and agents", async () => {
  const { services, ingest } = createTestIngest();
  const send = async (file: string) => {
    const { id } = await ingest.receive({
      fileName: "Branch 2024.csv",
      bytes: new TextEncoder().encode(file),
      mapping,
      source: null,
      dryRun: false,
      sha256: null,
      actor: "admin",
    });
    await ingest.idle();
    return ingest.find(id);
  };
  const first = await send(sheet("12"));
  expect(first).toMatchObject({ status: "accepted", rows: 3, facts: 3, agents: 2 });
  const facts = ["2024-02-01 Ana - 12", "2024-02-02 Ana - 10", "2024-02-02 Ben - 9"];
  expect(await factLines(services.metrics)).toEqual(facts);

  const { version } = await services.metrics.watermark();
  expect(await send(sheet("12"))).toEqual(first);
  expect((await services.metrics.watermark()).version).toBe(version);

  // The third day is new; what the sheet no longer has, Ben's 2nd, stays.
  const corrected = "Agent;Figure;1.2.;2.2.;3.2.\nAna;Calls;14;10;8\n;AHT;180;200;150\n";
  expect(await send(corrected)).toMatchObject({ sequence: 2, facts: 3, factsReplaced: 2 });
  expect(await factLines(services.metrics)).toEqual([
    "2024-02-01 Ana - 14",
    "2024-02-02 Ana - 10",
    "2024-02-02 Ben - 9",
    "2024-02-03 Ana - 8",
  ]);

  expect(await send(sheet("twelve"))).toMatchObject({
    status: "refused",
    faults: [{ row: 2, column: "1.2.", rule: "not-a-number" }],
  });
});
