import type { Measure } from "#src/domain/measures.ts";
import { FaultReport } from "../fault-report.ts";
import type { FactsMapping } from "../mapping/facts-mapping.ts";
import type { Table } from "../reading/table.ts";
import type { DayDefaults } from "../rows/day-of-row.ts";
import { isRefused } from "../rows/set-aside.ts";
import { visitRows, type Visited } from "../rows/visit-rows.ts";
import { FactCollector } from "./fact-collector.ts";
import type { FactDraft } from "./fact-draft.ts";
import { draftOf } from "./fact-groups.ts";
import { factPlan } from "./fact-plan.ts";

/** What a file came to. */
export interface FactsReading extends Visited {
  /** Null when the file is refused. */
  readonly draft: FactDraft | null;
  readonly report: FaultReport;
}

export interface FactsContext {
  readonly fileName: string;
  /** The measures there are, with their units. */
  readonly measures: readonly Pick<Measure, "id" | "unit">[];
  readonly defaults: DayDefaults;
  readonly onProgress?: (rows: number) => void;
}

/** Understands the rows of a file. Nothing is stored here; a fault leaves nothing behind. */
export function factsFrom(
  tables: readonly Table[],
  mapping: FactsMapping,
  { fileName, measures, defaults, onProgress }: FactsContext,
): FactsReading {
  const report = new FaultReport();
  const plan = factPlan(mapping, measures, defaults);
  const collector = new FactCollector(mapping, plan);
  const visited = visitRows(
    tables,
    { columns: plan.columns, mapping, fileName, report, ...(onProgress && { onProgress }) },
    (row) => collector.take(row),
  );
  const rowFaults = report.count;
  const facts = collector.finish(report);
  if (isRefused(mapping, { ...visited, rowFaults, results: facts.length }, report)) {
    return { ...visited, report, draft: null };
  }
  const draft = draftOf(facts, {
    source: mapping.source,
    grain: plan.grain,
    weekStart: plan.defaults.weekStart,
    dimensions: [...plan.dimensions.keys()],
    measures: [...plan.measures.keys(), ...plan.combined.keys()],
    names: collector.names,
  });
  return { ...visited, report, draft };
}
