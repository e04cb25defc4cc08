import { addDays } from "#src/domain/calendar.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import type { Row } from "../rows/columns.ts";
import type { DayDefaults } from "../rows/day-of-row.ts";
import { misfitInto } from "../rows/misfit-into.ts";
import { isRefused } from "../rows/set-aside.ts";
import { visitRows, type Visited } from "../rows/visit-rows.ts";
import { FaultReport } from "../fault-report.ts";
import type { RosterMapping } from "../mapping/roster-mapping.ts";
import type { Table } from "../reading/table.ts";
import type { Assignment, RosterDraft, RosterPerson } from "./roster-draft.ts";
import { rosterPlan, type RosterRow } from "./roster-rows.ts";

/** What a roster file came to. */
export interface RosterReading extends Visited {
  /** Null when the file is refused. */
  readonly draft: RosterDraft | null;
  readonly report: FaultReport;
}

interface Entry {
  readonly row: Row;
  readonly entry: RosterRow;
}

const same = (one: RosterRow, other: RosterRow) =>
  JSON.stringify([one.from, one.to, one.dimensions]) ===
  JSON.stringify([other.from, other.to, other.dimensions]);

/** Puts a person's rows in order. Snapshots last until the next one; dated assignments must not overlap. */
function assignmentsOf(
  entries: readonly Entry[],
  areSnapshots: boolean,
  report: FaultReport,
): Assignment[] {
  const ordered = entries.toSorted((one, other) =>
    compareCodePoints(one.entry.from, other.entry.from),
  );
  const assignments: Assignment[] = [];
  for (const [index, { row, entry }] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next && same(entry, next.entry)) continue;
    const overlaps = next && (entry.to === null || entry.to >= next.entry.from);
    const mayCut = areSnapshots && next && next.entry.from > entry.from;
    if (overlaps && !mayCut) {
      misfitInto(report, next.row, {
        rule: "overlapping-assignments",
        message: `${entry.id} stands somewhere else already from ${entry.from} to ${entry.to ?? "now"} (row ${row.row}): end that assignment before ${next.entry.from}, or correct the dates.`,
      });
      continue;
    }
    const to = mayCut ? addDays(next.entry.from, -1) : entry.to;
    assignments.push({ from: entry.from, to, dimensions: entry.dimensions });
  }
  return assignments;
}

function personOf(id: string, entries: readonly Entry[], assignments: Assignment[]): RosterPerson {
  const latest = entries.reduce((one, other) => (other.entry.from >= one.entry.from ? other : one));
  const started = entries.map(({ entry }) => entry.startedOn).filter((one) => one !== null);
  const [startedOn = null] = started.toSorted(compareCodePoints);
  return { id, name: latest.entry.name, startedOn, assignments };
}

/** Understands the rows of a roster file. Nothing is stored here. */
export function rosterFrom(
  tables: readonly Table[],
  mapping: RosterMapping,
  { fileName, defaults }: { readonly fileName: string; readonly defaults: DayDefaults },
): RosterReading {
  const report = new FaultReport();
  const plan = rosterPlan(mapping, defaults);
  const byPerson = new Map<string, Entry[]>();
  const names = new Map<string, string>();
  const visit = { columns: plan.columns, mapping, fileName, report };
  const visited = visitRows(tables, visit, (row) => {
    const reading = plan.read(row);
    if (reading === null) return "left out";
    if (!("id" in reading)) return reading;
    const entries = byPerson.get(reading.id) ?? [];
    entries.push({ row, entry: reading });
    byPerson.set(reading.id, entries);
    for (const [key, name] of reading.names) names.set(key, name);
    return "taken";
  });
  const rowFaults = report.count;
  const areSnapshots = mapping.as_of !== undefined;
  const people = [...byPerson]
    .map(([id, entries]) => personOf(id, entries, assignmentsOf(entries, areSnapshots, report)))
    .toSorted((one, other) => compareCodePoints(one.id, other.id));
  const refused = isRefused(mapping, { ...visited, rowFaults, results: people.length }, report);
  return { ...visited, report, draft: refused ? null : { source: mapping.source, people, names } };
}
