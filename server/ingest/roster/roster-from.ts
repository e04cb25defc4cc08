import { addDays } from "#src/domain/calendar.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { bindColumns, rowReader, type Row } from "../facts/columns.ts";
import type { DayDefaults } from "../facts/day-of-row.ts";
import { misfitInto } from "../facts/misfit-into.ts";
import { refusal } from "../facts/set-aside.ts";
import { FaultReport } from "../fault-report.ts";
import type { RosterMapping } from "../mapping/roster-mapping.ts";
import type { Table } from "../reading/table.ts";
import type { Assignment, RosterDraft, RosterPerson } from "./roster-draft.ts";
import { rosterPlan, type RosterRow } from "./roster-rows.ts";

/** What a roster file came to. */
export interface RosterReading {
  readonly draft: RosterDraft | null;
  readonly rows: number;
  readonly rowsSetAside: number;
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

/** Understands the rows of a roster file. Nothing is stored here. */
export function rosterFrom(
  tables: readonly Table[],
  mapping: RosterMapping,
  context: { readonly fileName: string; readonly defaults: DayDefaults },
): RosterReading {
  const report = new FaultReport();
  const plan = rosterPlan(mapping, context.defaults);
  const bound = tables.map((table) => ({
    table,
    columns: bindColumns(table, plan.columns, mapping.aliases ?? {}, report),
  }));
  if (report.count > 0) return { draft: null, rows: 0, rowsSetAside: 0, report };
  const byPerson = new Map<string, Entry[]>();
  const names = new Map<string, string>();
  let rows = 0;
  let rowsSetAside = 0;
  for (const { table, columns } of bound) {
    const toRow = rowReader(table, columns, mapping, context.fileName);
    for (const raw of table.rows) {
      rows += 1;
      const row = toRow(raw);
      const reading = raw.fault ? [raw.fault] : plan.read(row);
      if (reading === null) continue;
      if ("id" in reading) {
        const entries = byPerson.get(reading.id) ?? [];
        entries.push({ row, entry: reading });
        byPerson.set(reading.id, entries);
        for (const [key, name] of reading.names) names.set(key, name);
      } else {
        rowsSetAside += 1;
        for (const one of reading) misfitInto(report, row, one);
      }
    }
  }
  const rowFaults = report.count;
  const people = [...byPerson].map(([id, entries]): RosterPerson => {
    const latest = entries.reduce((one, other) =>
      other.entry.from >= one.entry.from ? other : one,
    );
    const started = entries.map(({ entry }) => entry.startedOn).filter((one) => one !== null);
    return {
      id,
      name: latest.entry.name,
      startedOn: started.toSorted(compareCodePoints)[0] ?? null,
      assignments: assignmentsOf(entries, mapping.as_of !== undefined, report),
    };
  });
  const refused = refusal(mapping, { rows, rowsSetAside, facts: people.length }, report, rowFaults);
  const ordered = people.toSorted((one, other) => compareCodePoints(one.id, other.id));
  const draft = { source: mapping.source, people: ordered, names };
  return { draft: refused ? null : draft, rows, rowsSetAside, report };
}
