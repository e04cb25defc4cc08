import fc from "fast-check";
import { describe, expect, test } from "vitest";
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

describe("events", () => {
  test("add up per day and agent; a blank stays out of sums and their counts", async () => {
    // Ann: two answered calls of 2:00 and 1:30, one answered without a talk time, one unanswered.
    const file = `Date,Agent,Answered,Talk
01/02/2024,Ann,Y,2:00
01/02/2024,Ann,Y,1:30
01/02/2024,Ann,Y,
01/02/2024,Ann,N,
02/02/2024,Bob,Y,0:59
`;
    expect(factRows(await checkImport(file, events))).toEqual([
      { day: "2024-02-01", agent: "Ann", contacts_offered: 2, contacts_handled: 1 },
      // 120 + 90 = 210 s over 2 calls: the mean is 105, neither 70 (blank as 0) nor anything else.
      {
        day: "2024-02-01",
        agent: "Ann",
        contacts_offered: 2,
        contacts_handled: 2,
        talk_seconds: 210,
      },
      {
        day: "2024-02-02",
        agent: "Bob",
        contacts_offered: 1,
        contacts_handled: 1,
        talk_seconds: 59,
      },
    ]);
  });

  test("marks that nobody sees make no second person of one", async () => {
    const file = `Date,Agent,Answered,Talk
01/02/2024,Ann,Y,2:00
01/02/2024,\u200BAnn,Y,1:30
\u200E01/02/2024,A\u00ADnn,Y,0:30
`;
    // 120 + 90 + 30 = 240 s
    expect(factRows(await checkImport(file, events))).toEqual([
      {
        day: "2024-02-01",
        agent: "Ann",
        contacts_offered: 3,
        contacts_handled: 3,
        talk_seconds: 240,
      },
    ]);
  });

  const row = fc.tuple(
    fc.constantFrom("01/02/2024", "02/02/2024"),
    fc.constantFrom("Ann", "Bob", "Zoë"),
    fc.constantFrom("Y", "N"),
    fc.constantFrom("", "0:07", "12:34.4", "59:59.9"),
  );
  test("the order of rows changes nothing", async () => {
    const file = (list: readonly (readonly string[])[]) =>
      ["Date,Agent,Answered,Talk", ...list.map((cells) => cells.join(","))].join("\n");
    const orders = fc
      .array(row, { minLength: 1, maxLength: 30 })
      .chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(orders, async ([rows, shuffled]) => {
        const one = await checkImport(file(rows), events);
        const other = await checkImport(file(shuffled), events);
        expect(other.content).toEqual(one.content);
      }),
      { numRuns: 40 },
    );
  });
});

describe("faults", () => {
  test("carry row, column as written, rule and cure; all of a row are told", async () => {
    const file = `date, agent ,ANSWERED,Talk
2024-02-01,,Y,abc
01/02/2024,Total,Y,1:00
31/02/2024,Ann,Y,1:75
01/02/2024,Ann,Y,1:00,extra
`;
    const result = await checkImport(file, events);
    expect(result.content).toBeNull();
    expect(faultPlaces(result)).toEqual([
      "no-agent, row 2, agent",
      "not-a-date, row 2, date",
      "not-a-duration, row 2, Talk",
      "total-row, row 3, agent",
      "not-a-date, row 4, date",
      "not-a-duration, row 4, Talk",
      "ragged-row, row 5",
    ]);
    expect(result.faultsByRule).toMatchObject({ "not-a-date": 2, "ragged-row": 1 });
    expect(result.faults[1]?.message).toContain(
      "“2024-02-01” in column “date” is not a date written DD/MM/YYYY",
    );
  });

  test("a part of a cell is taken by a pattern; a cell that it does not match is a fault", async () => {
    const mapping = events
      .replace("agent: Agent", String.raw`agent: { column: Agent, matches: '\((\d+)\)' }`)
      .replace("format: DD", "matches: '^.{10}', format: DD");
    const row = (agent: string) => `01/02/2024/02/02/2024,${agent},Y,1:00`;
    const file = ["Date,Agent,Answered,Talk", row("Ann (007)"), row("Bob")];
    expect(factRows(await checkImport(file.slice(0, 2).join("\n"), mapping))).toMatchObject([
      { day: "2024-02-01", agent: "007" },
    ]);
    const refused = await checkImport(file.join("\n"), mapping);
    expect(faultPlaces(refused)).toEqual(["no-match, row 3, Agent"]);
    expect(refused.faults[0]?.message).toContain("“Bob” does not match");
  });

  test("lookups, dates and agents that are missing name their column as the file writes it", async () => {
    const mapping = `${events}aliases: { Date: [Day] }
queue: { column: Skill, lookup: { a: A }, otherwise: fault }
`;
    const file = "Day,Agent,Answered,Talk,SKILL\n,,Y,1:00,b\n1.2.24,Ann,Y,1:00,a\n";
    const { faults } = await checkImport(file, mapping);
    expect(faults.map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ["no-agent", 2, "Agent"],
      ["no-day", 2, "Day"],
      ["not-in-lookup", 2, "SKILL"],
      ["not-a-date", 3, "Day"],
    ]);
    expect(faults[3]?.message).toContain("in column “Day”");
  });

  test("a month in another language asks for the language", async () => {
    const mapping = events.replace("DD/MM/YYYY", "D MMM YYYY");
    const file = "Date,Agent,Answered,Talk\n5 Okt 2024,Ann,Y,1:00\n";
    const { faults } = await checkImport(file, mapping);
    expect(faults[0]?.message).toContain("or the `day.language` of its month");
    const stated = mapping.replace("YYYY }", "YYYY, language: de }");
    expect(factRows(await checkImport(file, stated))).toMatchObject([{ day: "2024-10-05" }]);
  });

  test("what lies inside a field that is null in every item is blank, not missing", async () => {
    const mapping = `kind: facts
source: tickets
row: event
day: { column: day }
agent: who.name
measures:
  solved: count
  surveys_top_box: { count: rows, where: { column: rating.score, equals: good } }
`;
    const items = (rating: unknown) =>
      JSON.stringify([{ day: "2024-02-01", who: { name: "Ann" }, rating }]);
    expect(factRows(await checkImport(items(null), mapping))).toEqual([
      { day: "2024-02-01", agent: "Ann", solved: 1 },
    ]);
    expect(faultPlaces(await checkImport(items("good"), mapping))).toEqual([
      "no-such-column, rating.score",
    ]);
  });

  test("a missing column lists what there is and what was meant", async () => {
    const result = await checkImport(
      "Date,Agent_name,Answered,Talk\n",
      `${events}queue: Skill grp\n`,
    );
    expect(faultPlaces(result)).toEqual(["no-such-column, Agent", "no-such-column, Skill grp"]);
    expect(result.faults[0]?.message).toContain(
      "There is no column “Agent”; the file has “Date”, “Agent_name”, “Answered”, “Talk”; closest: “Agent_name”",
    );
  });

  test("a header that stands elsewhere is one fault, not one for each column", async () => {
    const title = "Calls of February,,,\nDate,Agent,Answered,Talk\n01/02/2024,Ann,Y,1:00\n";
    const result = await checkImport(title, events);
    expect(faultPlaces(result)).toEqual(["no-such-column"]);
    expect(result.faults[0]?.message).toContain(
      "in the header, which has “Calls of February”. Say by `file.header` in which row",
    );
  });

  test.each([
    ["1,5", "", 'state `numbers: { decimal: "," }`'],
    ["1.5", 'numbers: { decimal: "," }\n', 'state `numbers: { decimal: "." }`'],
    ["one", "", "name it under `blanks`"],
  ])("%j names what would make it a number", async (talk, numbers, cure) => {
    const mapping = `${events.replace("mm:ss", "minutes")}${numbers}`;
    const file = `Date,Agent,Answered,Talk\n01/02/2024,Ann,Y,"${talk}"\n`;
    const { faults } = await checkImport(file, mapping);
    expect(faults.map(({ rule }) => rule)).toEqual(["not-a-number"]);
    expect(faults[0]?.message).toContain(cure);
  });

  test.each(["1e309", "nan", "Infinity", "12,34", "1.5.2", "0x10", "--5", "1e"])(
    "%s is no number",
    async (text) => {
      const mapping = `kind: facts
source: s
row: day
day: { column: D, format: YYYY-MM-DD }
agent: A
measures: { sales: { sum: N } }`;
      const result = await checkImport(`D;A;N\n2024-01-01;Ann;${text}\n`, mapping);
      expect(faultPlaces(result)).toEqual(["not-a-number, row 2, N"]);
    },
  );

  test("bad rows are set aside where the mapping says so, up to a share", async () => {
    const rows = Array.from({ length: 19 }, () => "01/02/2024,Ann,Y,1:00");
    const file = ["Date,Agent,Answered,Talk", ...rows, "01/02/2024,Ann,Y,?"].join("\n");
    const aside = await checkImport(file, `${events}faults: set-aside\n`);
    expect([aside.rows, aside.rowsSetAside, aside.faultCount]).toEqual([20, 1, 1]);
    expect(factRows(aside)).toMatchObject([{ contacts_offered: 19, talk_seconds: 19 * 60 }]);
    const strict = await checkImport(file, `${events}faults: set-aside\nset_aside_at_most: 0.01\n`);
    expect(strict.content).toBeNull();
    expect(faultPlaces(strict)).toContain("too-many-set-aside");
  });
});

describe("event ids", () => {
  const mapping = `${events}unique: Id\n`;
  const file = (last: string) =>
    `Id,Date,Agent,Answered,Talk\n1,01/02/2024,Ann,Y,1:00\n2,01/02/2024,Ann,Y,2:00\n${last}\n`;

  test("an identical repeat counts once", async () => {
    const result = await checkImport(file("1,01/02/2024,Ann,Y,1:00"), mapping);
    expect(factRows(result)).toMatchObject([{ contacts_offered: 2, talk_seconds: 180 }]);
  });

  test("a differing repeat is a fault unless one is to be kept", async () => {
    const changed = file("1,01/02/2024,Ann,Y,9:00");
    expect(faultPlaces(await checkImport(changed, mapping))).toEqual(["repeated-id, row 4, Id"]);
    const keep = (which: string) => `${events}unique: { column: Id, keep: ${which} }\n`;
    expect(factRows(await checkImport(changed, keep("first")))).toMatchObject([
      { talk_seconds: 180 },
    ]);
    // The last one takes the first one's place: 540 + 120.
    expect(factRows(await checkImport(changed, keep("last")))).toMatchObject([
      { talk_seconds: 660 },
    ]);
  });
});
