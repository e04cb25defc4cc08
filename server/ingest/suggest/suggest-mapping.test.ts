import { expect, test } from "vitest";
import { checkImport, factRows } from "#tests/import-facts.ts";
import { suggestMapping } from "./suggest-mapping.ts";

const suggest = (file: string, name: string) =>
  suggestMapping(new TextEncoder().encode(file), name);

test("a draft for events imports what it can name", async () => {
  const file = `Call Id,Agent,Date,Topic,Answered (Y/N),Speed of answer in seconds,Talk,Satisfaction rating
1,Ann,2024-01-05,Gas,Y,12,0:02:00,5
2,Ann,2024-01-05,Gas,N,,,
`;
  const mapping = await suggest(file, "01 Calls.csv");
  expect(mapping).toContain("source: 01-calls\n");
  expect(factRows(await checkImport(file, mapping))).toEqual([
    {
      day: "2024-01-05",
      agent: "Ann",
      queue: "Gas",
      contacts_offered: 1,
      contacts_handled: 0,
      surveys_answered: 0,
    },
    {
      day: "2024-01-05",
      agent: "Ann",
      queue: "Gas",
      contacts_offered: 1,
      contacts_handled: 1,
      wait_seconds: 12,
      talk_seconds: 120,
      surveys_answered: 1,
      survey_points: 5,
      surveys_top_box: 1,
    },
  ]);
});

test("a draft for totals; days beyond the twelfth tell day from month", async () => {
  const file =
    "Day;Advisor;Team;Calls handled;Wrap-up\n01/13/2024;Ann;North;12;30\n01/02/2024;Bob;South;9;45\n";
  const mapping = await suggest(file, "totals.csv");
  expect(mapping).toContain('day: { column: "Day", format: "MM/DD/YYYY" }');
  expect(factRows(await checkImport(file, mapping))).toMatchObject([
    { day: "2024-01-02", agent: "Bob", team: "South", contacts_handled: 9, acw_seconds: 45 },
    { day: "2024-01-13", agent: "Ann", team: "North", contacts_handled: 12, acw_seconds: 30 },
  ]);
});

test("what cannot be guessed is left for a person to fill in", async () => {
  const mapping = await suggest("X,Y\n1,2\n", "x.csv");
  expect(mapping).toContain("#   X: 1\n#   Y: 2\n");
  expect(mapping).toContain('agent: "Agent"');
});
