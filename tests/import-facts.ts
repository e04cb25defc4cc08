import { BASE_MEASURES, type Measure } from "#src/domain/measures.ts";
import { checkFile } from "#server/ingest/check-file.ts";
import type { CheckResult } from "#server/ingest/check-job.ts";
import type { DayDefaults } from "#server/ingest/rows/day-of-row.ts";

export interface ImportOptions {
  readonly fileName?: string;
  readonly mappingName?: string;
  readonly defaults?: Partial<DayDefaults>;
  readonly source?: string;
  readonly measures?: readonly Measure[];
}

/** Checks a file against a mapping as the importer does, with settings that a test may change. */
export function checkImport(
  file: string | Uint8Array,
  mapping: string,
  {
    fileName = "file.csv",
    mappingName,
    defaults,
    source,
    measures = BASE_MEASURES,
  }: ImportOptions = {},
): Promise<CheckResult> {
  const job = {
    bytes: typeof file === "string" ? new TextEncoder().encode(file) : file,
    fileName,
    mapping,
    mappingName,
    source: source ?? null,
    measures,
    defaults: { zone: "UTC", dayStartHour: 0, weekStart: 1 as const, ...defaults },
  };
  return checkFile(job, () => {});
}

/** Facts as plain rows, unknown measures left out, so that a test can state them by hand. */
export function factRows(result: CheckResult): Record<string, string | number>[] {
  if (result.content?.kind !== "facts") {
    throw new Error(`refused: ${result.faults.map(({ message }) => message).join("; ")}`);
  }
  const { draft } = result.content;
  return Array.from({ length: draft.length }, (_, index) => {
    const row: Record<string, string | number> = {
      day: draft.day[index] ?? "",
      agent: draft.agent[index] ?? "",
    };
    const queue = draft.queue[index] ?? "";
    if (queue !== "") row["queue"] = queue;
    for (const [name, values] of draft.dimensions) {
      const value = values[index] ?? null;
      if (value !== null) row[name] = value;
    }
    for (const [name, values] of draft.measures) {
      const value = values[index] ?? Number.NaN;
      if (!Number.isNaN(value)) row[name] = value;
    }
    return row;
  });
}

/** The rules a refused file broke, in order, with the row and column of each. */
export function faultPlaces(result: CheckResult): string[] {
  return result.faults.map(({ row, column, rule }) =>
    [rule, row === null ? [] : `row ${row}`, column ?? []].flat().join(", "),
  );
}
