import type { Measure } from "#src/domain/measures.ts";
import { FaultReport } from "../fault-report.ts";
import type { FactsMapping } from "../mapping/facts-mapping.ts";
import { cellText } from "../reading/cell.ts";
import type { Table } from "../reading/table.ts";
import { bindColumns, rowReader, type Row } from "./columns.ts";
import type { DayDefaults } from "./day-of-row.ts";
import type { FactDraft } from "./fact-draft.ts";
import { draftOf, FactGroups, type Contribution } from "./fact-groups.ts";
import { factPlan } from "./fact-plan.ts";
import { finishFacts } from "./finish-facts.ts";
import { BlankWatch } from "./blank-watch.ts";
import { misfitInto } from "./misfit-into.ts";
import type { Misfit } from "./misfit.ts";
import { readFactRow } from "./read-fact-row.ts";
import { RepeatedTotals, Repeats, type RepeatReading } from "./repeats.ts";
import { refusal } from "./set-aside.ts";

/** What a file came to. */
export interface FactsReading {
  /** Null when the file is refused. */
  readonly draft: FactDraft | null;
  readonly rows: number;
  readonly rowsSetAside: number;
  readonly report: FaultReport;
}

export interface FactsContext {
  readonly fileName: string;
  /** The measures there are, with their units. */
  readonly measures: readonly Pick<Measure, "id" | "unit">[];
  readonly defaults: DayDefaults;
  readonly onProgress?: (rows: number) => void;
}

const PROGRESS_EVERY = 5000;

/** Understands the rows of a file. Nothing is stored here; a fault leaves nothing behind. */
export function factsFrom(
  tables: readonly Table[],
  mapping: FactsMapping,
  context: FactsContext,
): FactsReading {
  const report = new FaultReport();
  const plan = factPlan(mapping, context.measures, context.defaults);
  const bound = tables.map((table) => ({
    table,
    columns: bindColumns(table, plan.columns, mapping.aliases ?? {}, report),
  }));
  if (report.count > 0) return { draft: null, rows: 0, rowsSetAside: 0, report };

  const groups = new FactGroups();
  const names = new Map<string, string>();
  const blanks = new BlankWatch();
  const { unique } = mapping;
  const repeats =
    unique === undefined
      ? null
      : new Repeats(
          typeof unique === "string" ? unique : unique.column,
          typeof unique === "string" ? "fault" : unique.keep,
        );
  const isTotals = mapping.row !== "event" && mapping.combine === undefined;
  const totals = isTotals ? new RepeatedTotals() : null;
  let rows = 0;
  let rowsSetAside = 0;

  function take(row: Row, contribution: Contribution): Misfit | null {
    const repeat: RepeatReading = repeats?.read(row, contribution) ?? { kind: "new" };
    if (repeat.kind === "repeat") return null;
    if (repeat.kind === "misfit") return repeat.misfit;
    const repeated = totals?.read(row, contribution);
    if (repeated) return repeated;
    if (repeat.kind === "instead") groups.remove(repeat.of);
    groups.add(contribution);
    blanks.see(plan, contribution);
    const name = plan.nameColumn === null ? "" : cellText(row.cell(plan.nameColumn));
    if (name !== "") names.set(contribution.agent, name);
    return null;
  }

  function misfitsOf(row: Row): readonly Misfit[] {
    const reading = readFactRow(row, plan);
    switch (reading.kind) {
      case "left out":
        return [];
      case "misfits":
        return reading.misfits;
      case "row": {
        const wrong = take(row, reading.contribution);
        return wrong ? [wrong] : [];
      }
    }
  }

  for (const { table, columns } of bound) {
    const toRow = rowReader(table, columns, mapping, context.fileName);
    for (const raw of table.rows) {
      rows += 1;
      if (rows % PROGRESS_EVERY === 0) context.onProgress?.(rows);
      const row = toRow(raw);
      const misfits = raw.fault ? [raw.fault] : misfitsOf(row);
      if (misfits.length > 0) rowsSetAside += 1;
      for (const one of misfits) misfitInto(report, row, one);
    }
  }
  const rowFaults = report.count;
  blanks.tell(report);
  const facts = finishFacts(groups, plan, report);
  const refused = refusal(mapping, { rows, rowsSetAside, facts: facts.length }, report, rowFaults);
  const draft = draftOf(facts, {
    source: mapping.source,
    grain: plan.grain,
    weekStart: plan.defaults.weekStart,
    dimensions: [...plan.dimensions.keys()],
    measures: [...plan.measures.keys(), ...plan.combined.keys()],
    names,
  });
  return { draft: refused ? null : draft, rows, rowsSetAside, report };
}
