import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkImport, factRows } from "#tests/import-facts.ts";

const root = join(import.meta.dirname, "..");

/** The facts of a made-up file by the mapping of the product that writes such files. */
async function facts(fixture: string, product: string) {
  const file = readFileSync(join(root, "tests/fixtures/import", fixture));
  const mapping = readFileSync(join(root, `examples/mappings/${product}.yaml`), "utf8");
  return factRows(await checkImport(file, mapping, { fileName: fixture }));
}

test("Amazon Connect: averages over none are nothing, and a day of 23 hours is one", async () => {
  expect(await facts("amazon-connect.csv", "amazon-connect")).toEqual([
    // 180.5 s × 12 = 2166; 10.25 s × 12 = 123; 30 s × 12 = 360.
    {
      day: "2024-03-10",
      agent: "ada@acme.test",
      contacts_handled: 12,
      contacts_abandoned_ringing: 2,
      talk_seconds: 2166,
      hold_seconds: 123,
      acw_seconds: 360,
      transfers: 1,
      busy_seconds: 2649,
      logged_in_seconds: 25_200,
    },
    {
      day: "2024-03-11",
      agent: "ada@acme.test",
      contacts_handled: 0,
      contacts_abandoned_ringing: 1,
      talk_seconds: 0,
      hold_seconds: 0,
      acw_seconds: 0,
      transfers: 0,
      busy_seconds: 0,
      logged_in_seconds: 3600,
    },
  ]);
});

test("Genesys Cloud: milliseconds, blanks for none, a half hour that stands there twice", async () => {
  expect(await facts("genesys-cloud.csv", "genesys-cloud")).toEqual([
    // 3 + 1 offered; 90.5 + 30.5 = 121 s; 10.25 s are 10, 20 s.
    {
      day: "2024-03-13",
      agent: "7f3a",
      channel: "voice",
      contacts_offered: 4,
      contacts_abandoned_ringing: 1,
      contacts_handled: 3,
      talk_seconds: 121,
      hold_seconds: 10,
      acw_seconds: 20,
      transfers: 1,
    },
    {
      day: "2024-03-14",
      agent: "7f3a",
      channel: "chat",
      contacts_offered: 0,
      contacts_abandoned_ringing: 0,
      contacts_handled: 0,
      talk_seconds: 0,
      hold_seconds: 0,
      acw_seconds: 0,
      transfers: 0,
    },
  ]);
});

test("Avaya CMS: totals first, times that begin with their colon, the date in the file's name", async () => {
  expect(await facts("avaya-cms 2024-03-13.txt", "avaya-cms")).toEqual([
    // 125 s × 10 = 1250; 17 s × 10 = 170; 7:30 h = 27,000 s.
    {
      day: "2024-03-13",
      agent: "Lind, Per",
      contacts_handled: 10,
      talk_seconds: 1250,
      acw_seconds: 170,
      hold_seconds: 32,
      transfers: 0,
      logged_in_seconds: 27_000,
    },
    // 45 s × 12 = 540; 30 s × 12 = 360; 8 h = 28,800 s.
    {
      day: "2024-03-13",
      agent: "Okafor, Ada",
      contacts_handled: 12,
      talk_seconds: 540,
      acw_seconds: 360,
      hold_seconds: 120,
      transfers: 1,
      logged_in_seconds: 28_800,
    },
  ]);
});

test("Five9: another zone, a shift over midnight, guarded ids, calls of nobody and calls twice", async () => {
  expect(await facts("five9-call-log.csv", "five9-call-log")).toEqual([
    // 23:58 in Los Angeles is 2:58 in New York, before three: still the day before.
    {
      day: "2024-03-12",
      agent: "00417",
      queue: "Gas",
      contacts_handled: 1,
      talk_seconds: 288,
      hold_seconds: 0,
      acw_seconds: 30,
      wait_seconds: 12,
      transfers: 0,
    },
    // 0:10 there is 3:10 here: the new day. Its after-call work is blank: unknown.
    {
      day: "2024-03-13",
      agent: "00417",
      queue: "Gas",
      contacts_handled: 1,
      talk_seconds: 72,
      hold_seconds: 20,
      wait_seconds: 8,
      transfers: 1,
    },
  ]);
});

test("Zendesk: solved tickets on the day of it; not answered is no bad rating", async () => {
  expect(await facts("zendesk-tickets.csv", "zendesk-tickets")).toEqual([
    // Ticket 92 was never replied to, so that its time is unknown and no 0.
    {
      day: "2024-03-13",
      agent: "Ada Okafor",
      queue: "Refunds",
      solved: 1,
      reopened: 1,
      replies_first: 0,
      surveys_offered: 1,
      surveys_answered: 0,
      surveys_top_box: 0,
    },
    {
      day: "2024-03-13",
      agent: "Ada Okafor",
      queue: "Refunds",
      solved: 1,
      reopened: 0,
      replies_first: 1,
      replies_first_seconds: 720,
      surveys_offered: 1,
      surveys_answered: 1,
      surveys_top_box: 1,
    },
  ]);
});

test("Salesforce: owners printed once, subtotals between them, targets without a time", async () => {
  expect(await facts("salesforce-cases.csv", "salesforce-cases")).toEqual([
    // The first was closed on its day, the second a day late; rated 5 and 4.
    {
      day: "2024-03-13",
      agent: "Ada Okafor",
      solved: 2,
      reopened: 1,
      items_due: 2,
      items_in_time: 1,
      surveys_answered: 2,
      survey_points: 9,
      surveys_top_box: 2,
    },
    {
      day: "2024-03-13",
      agent: "Per Lind",
      solved: 1,
      reopened: 0,
      items_due: 0,
      surveys_answered: 0,
    },
  ]);
});
