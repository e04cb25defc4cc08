import { expect, test } from "vitest";
import { scorecardsSchema } from "#src/contract/scorecard.ts";
import { handMadeWorld } from "#tests/hand-made-world.ts";
import { csatGoal, rowOf, surveyed } from "#tests/survey-rows.ts";

test("rows are told of the unit in which most of their days were, and who was in several", async () => {
  const world = await (
    await handMadeWorld({
      rows: [
        rowOf("2026-02-23", "ann", surveyed(8, 10), { team: "red" }),
        rowOf("2026-02-24", "ann", surveyed(8, 10), { team: "blue" }),
        rowOf("2026-02-25", "ann", surveyed(8, 10), { team: "blue" }),
        rowOf("2026-02-23", "bob", surveyed(8, 10), { team: "red" }),
      ],
      goals: [csatGoal],
    })
  )();
  const asked = `/api/scorecards?level=agent&period=2026-02-23..2026-03-01`;
  const grid = await world.read(scorecardsSchema, `${asked}&group=team`);
  expect(grid.groups).toEqual({
    level: "team",
    units: [
      { id: "blue", name: "blue" },
      { id: "red", name: "red" },
    ],
    of: [0, 1],
    several: 1,
  });
  expect((await world.read(scorecardsSchema, asked)).groups).toBeNull();
  for (const level of ["agent", "planet"]) {
    expect(await world.problem(`${asked}&group=${level}`)).toMatchObject({ status: 404 });
  }
});
