import { expect, test } from "vitest";
import { peersSchema } from "#src/contract/peers.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { handMadeWorld } from "#tests/hand-made-world.ts";
import { csatGoal, rowOf, surveyed } from "#tests/survey-rows.ts";

const DAY = "2026-02-25";
const PERIOD = "period=2026-02-23..2026-03-01";
const ann = { role: "agent", id: "ann" };

type Shared = NonNullable<Row["dimensions"]>;

/** Ann, an old hand among advisers for Energy, and so many others of each kind. */
function world(kinds: readonly (readonly [count: number, shared: Shared])[]): Row[] {
  const hers = { role: "adviser", line_of_business: "Energy", tenure_band: "old" };
  const others = kinds.flatMap(([count, shared], kind) =>
    Array.from({ length: count }, (_, seat) =>
      rowOf(DAY, `peer-${kind}-${seat}`, surveyed(60 + seat, 100), { ...hers, ...shared }),
    ),
  );
  return [rowOf(DAY, "ann", surveyed(80, 100), hers), ...others];
}

async function read(
  rows: readonly Row[],
  query = "",
  persona: { role: string; id?: string } = ann,
) {
  const reader = await (await handMadeWorld({ rows: [...rows], goals: [csatGoal] }))(persona);
  return reader.read(peersSchema, `/api/peers/agent/ann/csat?${PERIOD}${query}`);
}

const ids = ({ cohort }: Awaited<ReturnType<typeof read>>) => cohort.choices.map(({ id }) => id);

test("the groups to choose among go from the most alike to everyone", async () => {
  const rows = world([
    [12, {}],
    [10, { tenure_band: "new" }],
    [15, { line_of_business: "Telecoms" }],
    [11, { role: "expert", line_of_business: "Telecoms" }],
  ]);
  const closest = await read(rows);
  expect(ids(closest)).toEqual(["tenure_band", "line_of_business", "role", "everyone"]);
  expect(closest.cohort).toMatchObject({ chosen: "tenure_band", size: 12 });
  const wider = await read(rows, "&alike=role");
  expect(wider.cohort).toMatchObject({ chosen: "role", size: 37 });
  expect((await read(rows, "&alike=everyone")).cohort.size).toBe(48);
});

test("a wider group that would single out whom it adds is neither offered nor told", async () => {
  // Two of another tenure: with them there would be 14, and what is told of 12 and of 14 tells of the two.
  const rows = world([
    [12, {}],
    [2, { tenure_band: "new" }],
    [20, { line_of_business: "Telecoms" }],
  ]);
  const asked = await read(rows, "&alike=line_of_business");
  expect(ids(asked)).toEqual(["tenure_band", "role"]);
  expect(asked).toEqual(await read(rows));
  // The two and the twenty are enough to hide in together.
  expect((await read(rows, "&alike=role")).cohort.size).toBe(34);
});

test("whom a wider group adds must have data of the KPI, not only be there", async () => {
  const silent = { contacts_handled: 5 };
  const rows = [
    ...world([[12, {}]]),
    ...Array.from({ length: 12 }, (_, seat) =>
      rowOf(DAY, `new-${seat}`, seat === 0 ? surveyed(1, 100) : silent, {
        role: "adviser",
        line_of_business: "Energy",
        tenure_band: "new",
      }),
    ),
  ];
  expect(ids(await read(rows))).toEqual(["tenure_band"]);
});

test("who sees everybody by name may have every group that differs", async () => {
  const rows = world([
    [12, {}],
    [2, { tenure_band: "new" }],
  ]);
  const seen = await read(rows, "&alike=line_of_business", { role: "administrator" });
  expect(ids(seen)).toEqual(["tenure_band", "line_of_business"]);
  expect(seen.cohort.size).toBe(14);
});

test("too few of any kind leave nothing to choose", async () => {
  const few = await read(world([[9, {}]]));
  expect(few.cohort).toMatchObject({ chosen: null, choices: [], size: null });
});
