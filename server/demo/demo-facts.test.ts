import { describe, expect, test } from "vitest";
import type { Day } from "#src/domain/ids.ts";
import { columnOf, sourceOf, sumOf } from "#tests/fact-batch.ts";
import type { FactBatch } from "../metrics-store.ts";
import { calendarDay } from "./calendar-day.ts";
import { demoFacts } from "./demo-facts.ts";
import { demoParameters, type DemoParameters } from "./demo-parameters.ts";

const anchor = "2026-11-21" as Day;
const small: DemoParameters = {
  ...demoParameters(anchor, 24),
  firstDay: "2026-10-01" as Day,
  size: { sites: 2, teamsPerSite: 5, seatsPerTeam: 6 },
};

/** Every row as text, so that rows can be compared whole. */
function rowsOf(batch: FactBatch): string[] {
  return batch.day.map((day, row) =>
    [
      day,
      batch.agent[row],
      batch.queue[row],
      ...[...batch.dimensions.values()].map((values) => values[row]),
      ...[...batch.measures.values()].map((values) => values[row]),
    ].join(" "),
  );
}

async function fingerprint(batches: readonly FactBatch[]): Promise<string> {
  const text = batches.flatMap((batch) => [batch.source, ...rowsOf(batch)]).join("\n");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(digest).slice(0, 8).join("-");
}

function isPossible(measure: string, value: number): boolean {
  if (Number.isNaN(value)) return true;
  return Number.isSafeInteger(value) && (value >= 0 || measure === "sentiment_points");
}

describe("the same parameters", () => {
  test("give the same facts", async () => {
    expect(await fingerprint(demoFacts(small))).toBe(await fingerprint(demoFacts(small)));
  });

  test("give the facts that an earlier release gave, or else the demo of a ledger changes under it", async () => {
    expect(await fingerprint(demoFacts(small))).toBe("129-69-155-137-218-43-160-137");
  });

  test("with another seed give others", async () => {
    const other = demoFacts({ ...small, seed: small.seed + 1 });
    expect(await fingerprint(other)).not.toBe(await fingerprint(demoFacts(small)));
  });
});

describe("a longer range", () => {
  test("is its parts one after the other", () => {
    const earlier = demoFacts({ ...small, lastDay: "2026-10-20" as Day });
    const later = demoFacts({ ...small, firstDay: "2026-10-21" as Day });
    for (const batch of demoFacts(small)) {
      const parts = [earlier, later].flatMap((part) => rowsOf(sourceOf(part, batch.source)));
      expect(rowsOf(batch)).toEqual(parts);
    }
  });

  test("of a larger organisation holds the facts of the smaller one", () => {
    const larger = demoFacts({ ...small, size: { sites: 3, teamsPerSite: 6, seatsPerTeam: 7 } });
    for (const batch of demoFacts(small)) {
      const rows = new Set(rowsOf(sourceOf(larger, batch.source)));
      expect(rowsOf(batch).filter((row) => !rows.has(row))).toEqual([]);
    }
  });

  test("has keys that occur once", () => {
    for (const batch of demoFacts(small)) {
      const keys = batch.day.map((day, row) => `${day} ${batch.agent[row]} ${batch.queue[row]}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe("every fact", () => {
  const batches = demoFacts(small);
  const operations = sourceOf(batches, "operations");
  const surveys = sourceOf(batches, "surveys");

  test("is of whole numbers, none below zero but sentiment", () => {
    const faults = batches.flatMap(({ measures }) =>
      [...measures].flatMap(([name, values]) =>
        values.some((value) => !isPossible(name, value)) ? [name] : [],
      ),
    );
    expect(faults).toEqual([]);
  });

  test.each([
    ["contacts_handled", "contacts_offered"],
    ["transfers", "contacts_handled"],
    ["contacts_short", "contacts_handled"],
    ["repeat_within_7d", "contacts_handled"],
    ["resolved_first", "resolution_checked"],
    ["resolution_checked", "contacts_handled"],
    ["answered_in_target", "contacts_offered"],
    ["sales", "sales_eligible"],
    ["solved", "contacts_handled"],
    ["reopened", "solved"],
    ["busy_seconds", "on_queue_seconds"],
    ["on_queue_seconds", "logged_in_seconds"],
    ["logged_in_seconds", "worked_seconds"],
    ["adherence_exception_seconds", "scheduled_seconds"],
    ["days_reported", "days_expected"],
  ])("of operations has %s within %s", (part, whole) => {
    const wholes = columnOf(operations, whole);
    expect(columnOf(operations, part).findIndex((value, row) => value > (wholes[row] ?? NaN))).toBe(
      -1,
    );
  });

  test.each([
    ["surveys_answered", "surveys_offered"],
    ["surveys_top_box", "surveys_answered"],
    ["promoters", "surveys_top_box"],
  ])("of surveys has %s within %s", (part, whole) => {
    const wholes = columnOf(surveys, whole);
    expect(columnOf(surveys, part).findIndex((value, row) => value > (wholes[row] ?? NaN))).toBe(
      -1,
    );
  });

  test("has talk, hold and after-contact work that add up to the busy time", () => {
    const busy = columnOf(operations, "busy_seconds");
    const hold = columnOf(operations, "hold_seconds");
    const wrapUp = columnOf(operations, "acw_seconds");
    const parts = [...columnOf(operations, "talk_seconds")].map(
      (talk, row) => talk + (hold[row] ?? NaN) + (wrapUp[row] ?? NaN),
    );
    expect(parts.findIndex((sum, row) => !Number.isNaN(sum) && sum !== busy[row])).toBe(-1);
  });

  test("has squared handle times no less than equal contacts would give", () => {
    const busy = columnOf(operations, "busy_seconds");
    const handled = columnOf(operations, "contacts_handled");
    const fault = columnOf(operations, "handle_seconds_squared").findIndex(
      (squares, row) => squares < (busy[row] ?? 0) ** 2 / Math.max(1, handled[row] ?? 0),
    );
    expect(fault).toBe(-1);
  });
});

test("a day that is still going on has fewer contacts and no evening", () => {
  const friday = "2026-11-20" as Day;
  const handledBy = (lastDayHour: number) => {
    const day = demoFacts({ ...small, firstDay: friday, lastDay: friday, lastDayHour });
    return sumOf(sourceOf(day, "operations"), ["contacts_handled"]);
  };
  const [early, noon, whole] = [handledBy(7), handledBy(12), handledBy(24)];
  expect(early).toBe(0);
  expect(noon).toBeGreaterThan(0.2 * whole);
  expect(noon).toBeLessThan(0.6 * whole);
});

test("the calendar knows weekdays and the clock changes", () => {
  // 2026-03-29 and 2026-10-25 are the last Sundays of their months; 1970-01-01 was a Thursday.
  expect(calendarDay("2026-03-29" as Day)).toMatchObject({ weekday: 7, extraHours: -1 });
  expect(calendarDay("2026-10-25" as Day)).toMatchObject({ weekday: 7, extraHours: 1 });
  expect(calendarDay("2026-03-31" as Day).followsShortNight).toBe(true);
  expect(calendarDay("1970-01-01" as Day)).toMatchObject({ weekday: 4, week: 0, month: 1 });
});
