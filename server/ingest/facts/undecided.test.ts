import { expect, test } from "vitest";
import { checkImport, factRows, faultPlaces } from "#tests/import-facts.ts";

/** A mapping of calls, one a row. */
const callsWith = ({ day = "{ column: Date }", as = "seconds", answered = "", more = "" }) =>
  `{ kind: facts, source: calls, row: event, day: ${day}, agent: Agent, ${more}
measures: {
  contacts_handled: { count: rows, where: { column: Answered, equals: Y }${answered} },
  talk_seconds: { sum: Talk, as: "${as}" } } }`;

const fileOf = (...rows: readonly string[]) => ["Date,Agent,Answered,Talk", ...rows].join("\n");

test("a count that every filled cell passes asks what blank means", async () => {
  const file = fileOf("2024-02-01,Ann,Y,60", "2024-02-01,Ann,,60");
  expect(faultPlaces(await checkImport(file, callsWith({})))).toEqual(["blank-undecided"]);
  expect(factRows(await checkImport(file, callsWith({ answered: ", blank: zero" })))).toEqual([
    { day: "2024-02-01", agent: "Ann", contacts_handled: 1, talk_seconds: 120 },
  ]);
});

test("a point that stands before three digits alone asks which sign it is", async () => {
  const talkIn = async (talk: readonly string[], more = "") => {
    const file = fileOf(...talk.map((one) => `2024-02-01,Ann,Y,${one}`));
    const result = await checkImport(file, callsWith({ more }));
    return result.content === null ? faultPlaces(result) : factRows(result)[0]?.["talk_seconds"];
  };
  const seconds = ["1.234", "15", "200.500"];
  expect(await talkIn(seconds)).toEqual(["decimals-undecided, Talk"]);
  // 1234 s + 15 s + 200500 s, and 1.234 s + 15 s + 200.5 s = 216.734 s.
  expect(await talkIn(seconds, 'numbers: { decimal: "," },')).toBe(201_749);
  expect(await talkIn(seconds, 'numbers: { decimal: "." },')).toBe(217);
  // Another number of the file tells: 1.234 s + 2.5 s = 3.734 s. 0.234 is no group of thousands.
  expect(await talkIn(["1.234", "2.5"])).toBe(4);
  expect(await talkIn(["0.234"])).toBe(0);
});

test("days that are all written as midnights ask whether they are dates", async () => {
  const daysOf = async (day: string, ...times: readonly string[]) => {
    const file = fileOf(...times.map((time) => `${time},Ann,Y,60`));
    const result = await checkImport(file, callsWith({ day }));
    return result.content === null
      ? faultPlaces(result)
      : factRows(result).map((fact) => fact["day"]);
  };
  const midnights = ["2024-02-01 00:00:00", "2024-02-02 00:00:00"];
  const dates = ["2024-02-01", "2024-02-02"];
  const fromFour = "{ column: Date, starts: 4 }";
  expect(await daysOf(fromFour, ...midnights)).toEqual(["midnights-undecided, Date"]);
  const cut = '{ column: Date, starts: 4, matches: "^[^ T]+" }';
  expect(await daysOf(cut, ...midnights)).toEqual(dates);
  expect(await daysOf("{ column: Date }", ...midnights)).toEqual(dates);
  // A time of its own shows that the others are times too.
  expect(await daysOf(fromFour, ...midnights, "2024-02-02 09:00:00")).toEqual([
    "2024-01-31",
    "2024-02-01",
    "2024-02-02",
  ]);
});
