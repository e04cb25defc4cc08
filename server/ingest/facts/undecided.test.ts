import { expect, test } from "vitest";
import { checkImport, factRows, faultPlaces } from "#tests/import-facts.ts";

const events = `kind: facts
source: calls
row: event
day: { column: Date, format: DD/MM/YYYY }
agent: Agent
measures:
  contacts_offered: count
  contacts_handled: { count: rows, where: { column: Answered, equals: Y } }
  talk_seconds: { sum: Talk, as: "mm:ss" }
`;

test("a count that every filled cell passes asks what blank means", async () => {
  const file = "Date,Agent,Answered,Talk\n01/02/2024,Ann,Y,1:00\n01/02/2024,Ann,,1:00\n";
  const result = await checkImport(file, events);
  expect(faultPlaces(result)).toEqual(["blank-undecided"]);
  const stated = events.replace("equals: Y } }", "equals: Y }, blank: zero }");
  const accepted = await checkImport(file, stated);
  expect(factRows(accepted)).toEqual([
    {
      day: "2024-02-01",
      agent: "Ann",
      contacts_offered: 2,
      contacts_handled: 1,
      talk_seconds: 120,
    },
  ]);
});

test("a point that stands before three digits alone asks which sign it is", async () => {
  const mapping = events.replace("mm:ss", "seconds");
  const file = (...talk: readonly string[]) =>
    ["Date,Agent,Answered,Talk", ...talk.map((one) => `01/02/2024,Ann,Y,${one}`)].join("\n");
  const refused = await checkImport(file("1.234", "15", "200.500"), mapping);
  expect(faultPlaces(refused)).toEqual(["decimals-undecided, Talk"]);
  // 1234 s + 15 s + 200500 s, and 1.234 s + 15 s + 200.5 s = 216.734 s.
  const stated = await Promise.all(
    [",", "."].map((sign) =>
      checkImport(
        file("1.234", "15", "200.500"),
        `${mapping}numbers: { decimal: "${sign}" }\n`,
      ).then((result) => factRows(result)[0]?.["talk_seconds"]),
    ),
  );
  expect(stated).toEqual([201_749, 217]);
  // Another number of the file tells: 1.234 s + 2.5 s = 3.734 s; 0.234 is no group of thousands.
  expect(factRows(await checkImport(file("1.234", "2.5"), mapping))).toMatchObject([
    { talk_seconds: 4 },
  ]);
  expect(factRows(await checkImport(file("0.234"), mapping))).toMatchObject([{ talk_seconds: 0 }]);
});

test("days that are all written as midnights ask whether they are dates", async () => {
  const mapping = events.replace(
    "day: { column: Date, format: DD/MM/YYYY }",
    "day: { column: Date, starts: 4 }",
  );
  const file = (...dates: readonly string[]) =>
    ["Date,Agent,Answered,Talk", ...dates.map((one) => `${one},Ann,Y,1:00`)].join("\n");
  const midnights = ["2024-02-01 00:00:00", "2024-02-02 00:00:00"];
  expect(faultPlaces(await checkImport(file(...midnights), mapping))).toEqual([
    "midnights-undecided, Date",
  ]);
  const days = async (text: string, rules: string) =>
    factRows(await checkImport(text, rules)).map((fact) => fact["day"]);
  const cut = mapping.replace("starts", 'matches: "^[^ T]+", starts');
  expect(await days(file(...midnights), cut)).toEqual(["2024-02-01", "2024-02-02"]);
  const times = file(...midnights, "2024-02-02 09:00:00");
  expect(await days(times, mapping)).toEqual(["2024-01-31", "2024-02-01", "2024-02-02"]);
  expect(await days(file(...midnights), mapping.replace("starts: 4", "starts: 0"))).toEqual([
    "2024-02-01",
    "2024-02-02",
  ]);
});
