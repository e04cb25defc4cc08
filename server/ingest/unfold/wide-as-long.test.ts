import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkImport } from "#tests/import-facts.ts";

describe("a wide sheet is what its rows would be", () => {
  const agents = ["Ana", "Ben", "Zoë"];
  const days = ["2024-03-01", "2024-03-02", "2024-03-03"];
  const amount = fc.option(fc.integer({ min: 0, max: 99 }), { nil: "" });
  const figures = fc.record({ agent: fc.nat(2), day: fc.nat(2), calls: amount, aht: amount });
  const sheets = fc.uniqueArray(figures, {
    selector: ({ agent, day }) => `${agent} ${day}`,
    minLength: 1,
  });
  const shared = `kind: facts
source: s
row: day
day: { column: Day }
agent: Agent
measures:
  contacts_handled: { sum: Calls }
  busy_seconds: { sum: AHT, as: seconds, times: Calls }
`;
  type Sheet = readonly {
    agent: number;
    day: number;
    calls: string | number;
    aht: string | number;
  }[];
  const cell = (sheet: Sheet, agent: number, day: number) =>
    sheet.find((one) => one.agent === agent && one.day === day) ?? { calls: "", aht: "" };
  const csv = (rows: readonly (readonly (string | number)[])[]) =>
    rows.map((cells) => cells.join(",")).join("\n");

  test.each<[string, string, (sheet: Sheet) => string]>([
    [
      "figures side by side",
      "unfold: { columns: '(\\d{4}-\\d\\d-\\d\\d)', header: Day }",
      (sheet) =>
        csv([
          ["Agent", ...days.flatMap((day) => [`Calls ${day}`, `AHT ${day}`])],
          ...agents.map((name, agent) => [
            name,
            ...days.flatMap((_, day) => {
              const { calls, aht } = cell(sheet, agent, day);
              return [calls, aht];
            }),
          ]),
        ]),
    ],
    [
      "figures below each agent",
      "unfold: { columns: '^2024', header: Day, cell: { column: Figure } }\nfill_down: [Agent]",
      (sheet) =>
        csv([
          ["Agent", "Figure", ...days],
          ...agents.flatMap((name, agent) => [
            [name, "Calls", ...days.map((_, day) => cell(sheet, agent, day).calls)],
            ["", "AHT", ...days.map((_, day) => cell(sheet, agent, day).aht)],
          ]),
        ]),
    ],
    [
      "a block for each figure, agents side by side",
      "unfold: { except: [], header: Agent, cell: { column: Figure } }\nfill_down: [Figure]",
      (sheet) =>
        csv([
          ["Figure", "Day", ...agents],
          ...(["aht", "calls"] as const).flatMap((figure) =>
            days.map((date, day) => [
              day > 0 ? "" : figure,
              date,
              ...agents.map((_, agent) => cell(sheet, agent, day)[figure]),
            ]),
          ),
        ]),
    ],
  ])("%s", async (_, unfold, wide) => {
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const rows = sheet.filter(({ calls, aht }) => calls !== "" || aht !== "");
        fc.pre(rows.length > 0);
        const long = csv([
          ["Agent", "Day", "Calls", "AHT"],
          ...rows.map(({ agent, day, calls, aht }) => [
            agents[agent] ?? "",
            days[day] ?? "",
            calls,
            aht,
          ]),
        ]);
        const one = await checkImport(long, shared);
        const other = await checkImport(wide(sheet), `${shared}${unfold}\n`);
        expect(other.content).toEqual(one.content);
        expect(other.rows).toBe(one.rows);
      }),
      { numRuns: 60 },
    );
  });
});
