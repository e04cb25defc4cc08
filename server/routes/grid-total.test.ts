import { expect, test } from "vitest";
import { scorecardSchema, scorecardsSchema } from "#src/contract/scorecard.ts";
import { anchors, handMadeWorld } from "#tests/hand-made-world.ts";

test("the total of a single day borrows how days vary from its peers, as its own scorecard does", async () => {
  // Twelve supervisors through a closed week, each with an agent; contacts take longer on some days. And a day after it.
  const teams = Array.from({ length: 12 }, (_, at) => `team-${at}`);
  const days = ["09", "10", "11", "12", "13", "18"].map((date) => `2026-02-${date}`);
  const rows = teams.flatMap((team, at) =>
    days.map((day, place) => ({
      day,
      agent: `agent-${at}`,
      dimensions: { team, supervisor: `lead-${at}` },
      measures: {
        contacts_handled: 100,
        talk_seconds: 100 * (200 + 5 * at + 10 * (place % 3)),
        hold_seconds: 0,
        acw_seconds: 0,
      },
    })),
  );
  const goals = [{ kpi: "aht", anchors: anchors(500, 400, 300, 250), comparison: "<=" as const }];
  const lead = await (await handMadeWorld({ rows, goals }))({ role: "supervisor", id: "lead-3" });
  const period = "period=2026-02-18..2026-02-18";
  const grid = await lead.read(
    scorecardsSchema,
    `/api/scorecards?level=agent&within=supervisor:lead-3&${period}`,
  );
  const card = await lead.read(scorecardSchema, `/api/scorecards/supervisor/lead-3?${period}`);
  const [own] = card.kpis;
  // 200 + 15 + 20 s a contact: one day tells nothing of how days vary, the closed week of the others does.
  expect(own).toMatchObject({ kpi: "aht", value: 235, band: "exceeds" });
  expect(grid.total).toMatchObject({ value: [235], band: ["exceeds"], score: [own?.score] });
  expect(grid.total.composite).toBe(card.composite.score);
});
