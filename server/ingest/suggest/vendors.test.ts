import { expect, test } from "vitest";
import { checkImport, factRows } from "#tests/import-facts.ts";
import { suggestMapping } from "./suggest-mapping.ts";

const suggest = (file: string, name: string) =>
  suggestMapping(new TextEncoder().encode(file), name);

test.each([
  [
    "an agent summary with averages (Genesys)",
    `Interval Start,Agent Id,Agent Name,Queue Name,Media Type,Offered,Answered,Avg Handle,Avg Talk,Transfer %
2024-03-13 00:00,7,Ana,Gas,voice,42,40,0:05:12,0:04:00,7.5%
2024-03-14 00:00,8,Ben,Gas,voice,10,8,0:06:00,0:05:00,25%
`,
    // 5:12 is 312 s, times 40 answered 12,480; 7.5 % of 40 are 3, 25 % of 8 are 2.
    [
      {
        day: "2024-03-13",
        agent: "7",
        queue: "Gas",
        channel: "voice",
        contacts_offered: 42,
        contacts_handled: 40,
        busy_seconds: 12_480,
        talk_seconds: 9600,
        transfers: 3,
      },
      {
        day: "2024-03-14",
        agent: "8",
        queue: "Gas",
        channel: "voice",
        contacts_offered: 10,
        contacts_handled: 8,
        busy_seconds: 2880,
        talk_seconds: 2400,
        transfers: 2,
      },
    ],
  ],
  [
    "sums by agent and day (Avaya)",
    `Date,Agent Name,Login ID,Split/Skill,ACD Calls,ACD Time,ACW Time,Hold Time,Staffed Time,Trans Out
03/13/2024,Ana,2001,Sales,12,1:02:03,10:00,2:30,8:00:00,1
`,
    [
      {
        day: "2024-03-13",
        agent: "Ana",
        queue: "Sales",
        contacts_handled: 12,
        talk_seconds: 3723,
        acw_seconds: 600,
        hold_seconds: 150,
        logged_in_seconds: 28_800,
        transfers: 1,
      },
    ],
  ],
  [
    "capital letters, and a group that is a team (Five9)",
    `DATE,AGENT NAME,AGENT GROUP,CAMPAIGN,CALLS,HANDLE TIME,TALK TIME,AFTER CALL WORK TIME,LOGIN TIME
2024/03/13,Ana,North,Billing,5,00:25:00,00:20:00,00:05:00,07:30:00
`,
    [
      {
        day: "2024-03-13",
        agent: "Ana",
        team: "North",
        queue: "Billing",
        contacts_handled: 5,
        busy_seconds: 1500,
        talk_seconds: 1200,
        acw_seconds: 300,
        logged_in_seconds: 27_000,
      },
    ],
  ],
  [
    "tickets with times in minutes (Zendesk)",
    `Ticket ID,Assignee name,Ticket solved - Date,Ticket group,Ticket channel,First reply time (min),Satisfaction score
91,Ana,2024-03-13,Refunds,Email,12,5
92,Ana,2024-03-13,Refunds,Email,,
`,
    [
      {
        day: "2024-03-13",
        agent: "Ana",
        queue: "Refunds",
        channel: "Email",
        contacts_offered: 1,
        replies_first_seconds: 720,
        surveys_answered: 1,
        survey_points: 5,
        surveys_top_box: 1,
      },
      {
        day: "2024-03-13",
        agent: "Ana",
        queue: "Refunds",
        channel: "Email",
        contacts_offered: 1,
        surveys_answered: 0,
      },
    ],
  ],
  [
    "averages beside times of an agent, with what was not answered (Amazon Connect)",
    `Agent,StartInterval,EndInterval,Contacts handled,Agent non-response,Average agent interaction time,Average after contact work time,Agent on contact time,Online time
ana@acme.test,2024-03-13T00:00:00.000-04:00,2024-03-14T00:00:00.000-04:00,12,2,180.5,30,2526,28800
`,
    // 180.5 s × 12 are 2166 s, 30 s × 12 are 360 s.
    [
      {
        day: "2024-03-13",
        agent: "ana@acme.test",
        contacts_handled: 12,
        contacts_abandoned_ringing: 2,
        talk_seconds: 2166,
        acw_seconds: 360,
        busy_seconds: 2526,
        logged_in_seconds: 28_800,
      },
    ],
  ],
  [
    "counts named by what was done, and times that no day would hold if they were seconds (Genesys Cloud)",
    `Interval Start;Interval End;Agent Id;Agent Name;Alert;Alert - No Answer;Answer;Handle;Total Talk;Avg Handle
3/13/24 2:00 PM;3/13/24 2:30 PM;a7;Ana;3;1;2;2;90500;62000
3/13/24 2:30 PM;3/13/24 3:00 PM;a7;Ana;1;;1;1;30500;93000
`,
    // 90.5 s + 30.5 s = 121 s talking; 62 s × 2 + 93 s = 217 s busy. Whether the blank means none, the draft leaves open.
    [
      {
        day: "2024-03-13",
        agent: "a7",
        contacts_offered: 3,
        contacts_abandoned_ringing: 1,
        contacts_handled: 2,
        talk_seconds: 91,
        busy_seconds: 124,
      },
      {
        day: "2024-03-13",
        agent: "a7",
        contacts_offered: 1,
        contacts_handled: 1,
        talk_seconds: 31,
        busy_seconds: 93,
      },
    ],
  ],
  [
    "a log of calls with its time in a column of its own, of which some are nobody's (Five9)",
    `CALL ID,DATE,TIME,CAMPAIGN,AGENT,AGENT NAME,DISPOSITION,TALK TIME,TRANSFERS
300000000000000001,03/13/2024,11:58:03 PM,Main,00417,Ana,Sale,00:04:48,0
300000000000000002,03/13/2024,1:00:00 AM,Main,[None],[None],Abandon,,0
`,
    [
      {
        day: "2024-03-13",
        agent: "00417",
        queue: "Main",
        contacts_offered: 1,
        talk_seconds: 288,
        transfers: 0,
      },
    ],
  ],
  [
    "a branch's day, with what stands for no value (bank)",
    `Teller ID,Name,Business date,Customers served,Avg wait,Referrals made,Referrals accepted
00037,Ana,2024-03-13,20,2:30,N/A,N/A
00037,Ana,2024-03-14,10,1:00,3,2
`,
    // 150 s × 20 = 3000 s; 60 s × 10 = 600 s. N/A is unknown, and no 0.
    [
      { day: "2024-03-13", agent: "00037", visits_served: 20, lobby_wait_seconds: 3000 },
      {
        day: "2024-03-14",
        agent: "00037",
        visits_served: 10,
        lobby_wait_seconds: 600,
        referrals_made: 3,
        referrals_accepted: 2,
      },
    ],
  ],
  [
    "German words",
    `Datum;Mitarbeiter;Team;Warteschlange;Anrufe;Gesprächszeit;Nachbearbeitung
13.03.2024;Ana;Nord;Strom;12;0:30:00;0:06:00
`,
    [
      {
        day: "2024-03-13",
        agent: "Ana",
        team: "Nord",
        queue: "Strom",
        contacts_handled: 12,
        talk_seconds: 1800,
        acw_seconds: 360,
      },
    ],
  ],
])("a draft understands %s", async (_, file, facts) => {
  const mapping = await suggest(file, "export.csv");
  const rows = factRows(await checkImport(file, mapping));
  expect(rows).toHaveLength(facts.length);
  for (const fact of facts) expect(rows).toContainEqual(fact);
});

test("a report with titles, two rows of header, no date but in the file's name, and its totals first (Avaya)", async () => {
  const file = [
    "Split/Skill Agent Summary Daily",
    "",
    "Date:\t3/13/2024",
    "",
    "\tACD\tAvg\tStaffed\t% Agent Occup",
    "Agent Name\tCalls\tACD Time\tTime\tw/ACW",
    "Totals\t22\t:00\t:00\t50.00%",
    "Ana\t12\t:45\t8:00:00\t61.00%",
    "Ben\t10\t2:05\t7:30:00\t48.00%",
  ].join("\n");
  const mapping = await suggest(file, "agent summary 2024-03-13.txt");
  expect(mapping).toContain("file: { header: [5,6] }");
  expect(mapping).toContain(
    "day: { from: file, matches: '\\d{4}-\\d{2}-\\d{2}', format: YYYY-MM-DD }",
  );
  expect(mapping).toContain('agent: { column: "Agent Name", skip: ["Totals"] }');
  expect(mapping).toContain(
    'talk_seconds: { sum: "Avg ACD Time", as: "mm:ss", times: "ACD Calls" }',
  );
});

test("a report that prints its owners once, with subtotals between them (Salesforce)", async () => {
  const file = `Case Owner  ↑,Case Number,Closed Date,Reopened?
Ana,00001028,2024-03-13,0
,00001029,2024-03-13,1
,00001030,2024-03-14,0
Subtotal,Count,3,
Ben,00001031,2024-03-14,0
,00001032,2024-03-14,0
Subtotal,Count,2,
`;
  const mapping = await suggest(file, "Übersicht.csv");
  expect(mapping).toContain("source: ubersicht\n");
  expect(mapping).toContain('fill_down: ["Case Owner ↑"]\nrow: event\nunique: "Case Number"\n');
  expect(mapping).toContain('day: { column: "Closed Date", format: "iso" }');
  expect(mapping).toContain('agent: { column: "Case Owner ↑", skip: ["Subtotal"] }');
});
