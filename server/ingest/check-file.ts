import type { Fault } from "#src/contract/batch.ts";
import type { CheckJob, CheckedContent, CheckResult } from "./check-job.ts";
import { factsFrom } from "./facts/facts-from.ts";
import { FaultReport } from "./fault-report.ts";
import { checkFactsMapping } from "./mapping/check-facts-mapping.ts";
import type { FactsMapping } from "./mapping/facts-mapping.ts";
import { readMapping } from "./mapping/mapping.ts";
import type { RosterMapping } from "./mapping/roster-mapping.ts";
import type { DocumentFault } from "./mapping/yaml-document.ts";
import { UnreadableFile } from "./reading/cell.ts";
import { readTables } from "./reading/read-tables.ts";
import { checkRosterMapping } from "./roster/check-roster-mapping.ts";
import { rosterFrom } from "./roster/roster-from.ts";
import type { Visited } from "./rows/visit-rows.ts";

function resultOf(
  source: string | null,
  report: FaultReport,
  content: CheckedContent | null,
  { rows, rowsSetAside, rowsLeftOut }: Visited = { rows: 0, rowsSetAside: 0, rowsLeftOut: 0 },
): CheckResult {
  return {
    source,
    rows,
    rowsSetAside,
    rowsLeftOut,
    faultCount: report.count,
    faultsByRule: Object.fromEntries(report.byRule),
    faults: report.faults,
    content,
  };
}

/** A mapping's faults, told with the name of its file, line and column. */
function ofMapping(name: string | undefined, faults: readonly DocumentFault[]): Fault[] {
  const mapping = name === undefined ? "Mapping" : `Mapping ${name}`;
  return faults.map(({ line, column, path, rule, message }) => {
    const place = `${mapping}, line ${line}, column ${column}${path && ` (${path})`}`;
    return { row: null, column: null, rule, message: `${place}: ${message}` };
  });
}

function refused(source: string | null, faults: readonly Fault[]): CheckResult {
  const report = new FaultReport();
  for (const fault of faults) report.add(fault);
  return resultOf(source, report, null);
}

async function checkWith(
  mapping: FactsMapping | RosterMapping,
  job: CheckJob,
  onProgress: (rows: number) => void,
): Promise<CheckResult> {
  const tables = await readTables(job.bytes, mapping.file ?? {});
  const { fileName, defaults, measures } = job;
  switch (mapping.kind) {
    case "facts": {
      const read = factsFrom(tables, mapping, { fileName, measures, defaults, onProgress });
      const content = read.draft && { kind: "facts" as const, draft: read.draft };
      return resultOf(mapping.source, read.report, content, read);
    }
    case "roster": {
      const read = rosterFrom(tables, mapping, { fileName, defaults });
      const content = read.draft && { kind: "roster" as const, draft: read.draft };
      return resultOf(mapping.source, read.report, content, read);
    }
  }
}

/** Reads a file by its mapping, from bytes to facts or people. Never throws for what the file or the mapping holds. */
export async function checkFile(
  job: CheckJob,
  onProgress: (rows: number) => void,
): Promise<CheckResult> {
  const read = readMapping(job.mapping);
  if ("faults" in read) return refused(job.source, ofMapping(job.mappingName, read.faults));
  const { document, places } = read;
  if (document.kind === "definitions") {
    const message = `${job.mappingName ?? "This"} is a definitions file, not a mapping: import it by itself.`;
    return refused(job.source, [{ row: null, column: null, rule: "not-a-mapping", message }]);
  }
  const mapping = job.source === null ? document : { ...document, source: job.source };
  const faults =
    mapping.kind === "facts"
      ? checkFactsMapping(mapping, places, job.measures)
      : checkRosterMapping(mapping, places, job.measures);
  if (faults.length > 0) return refused(mapping.source, ofMapping(job.mappingName, faults));
  try {
    return await checkWith(mapping, job, onProgress);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { rule, message } = error;
    return refused(mapping.source, [{ row: null, column: null, rule, message }]);
  }
}
