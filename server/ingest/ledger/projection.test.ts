import { expect, test } from "vitest";
import { dimensionId } from "#src/domain/ids.ts";
import { createTestIngest } from "#tests/test-ingest.ts";

const calls = `kind: facts
source: calls
row: day
day: { column: Day }
agent: Agent
measures: { contacts_handled: { sum: Calls } }
`;

const roster = `kind: roster
source: hr
person: { id: Id }
from: { column: From }
dimensions: { team: Team, shift: Shift }
`;

test("a roster that comes after the facts brings dimensions of its own", async () => {
  const { services, ingest } = createTestIngest();
  const send = async (fileName: string, mapping: string, file: string) => {
    const bytes = new TextEncoder().encode(file);
    const upload = { fileName, bytes, mapping, source: null, dryRun: false, sha256: null };
    const { id } = await ingest.receive({ ...upload, actor: "admin" });
    await ingest.idle();
    return ingest.find(id);
  };
  await send("calls.csv", calls, "Day,Agent,Calls\n2024-01-10,Ann,1\n");
  const batch = await send(
    "people.csv",
    roster,
    "Id,Team,From,Shift\nAnn,North,2024-01-01,Night\n",
  );
  expect(batch).toMatchObject({ status: "accepted", faultCount: 0 });
  const shift = dimensionId("shift");
  expect(await services.metrics.members({ dimension: shift, where: [] })).toMatchObject([
    { id: "Night" },
  ]);
});
