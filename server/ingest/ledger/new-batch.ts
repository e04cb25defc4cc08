import type { Batch } from "#src/contract/batch.ts";
import type { Upload } from "#server/services.ts";
import type { CheckResult } from "../check-job.ts";
import { daysCovered } from "./days-covered.ts";

/** A batch as it stands when its file has just come in. */
export function newBatch(
  id: string,
  upload: Pick<Upload, "fileName" | "bytes" | "source">,
  { kind, sha256, receivedAt }: Pick<Batch, "kind" | "sha256" | "receivedAt">,
): Batch {
  return {
    id,
    sequence: null,
    kind,
    source: upload.source ?? "",
    fileName: upload.fileName,
    bytes: upload.bytes.byteLength,
    sha256,
    receivedAt,
    status: "checking",
    rows: 0,
    rowsSetAside: 0,
    rowsLeftOut: 0,
    facts: 0,
    factsReplaced: 0,
    firstDay: null,
    lastDay: null,
    agents: 0,
    faultCount: 0,
    faultsByRule: {},
    faults: [],
  };
}

/** The batch with what checking its file found. */
export function checkedBatch(batch: Batch, result: CheckResult): Batch {
  const { rows, rowsSetAside, rowsLeftOut, faultCount, faultsByRule, faults, content } = result;
  const source = result.source ?? batch.source;
  const counts = { rows, rowsSetAside, rowsLeftOut, faultCount, faultsByRule };
  const found = { source, ...counts, faults: [...faults] };
  // Of a refused file no row is kept, so none is set aside either.
  if (content === null) return { ...batch, ...found, rowsSetAside: 0, status: "refused" };
  switch (content.kind) {
    case "facts": {
      const { draft } = content;
      return {
        ...batch,
        ...found,
        kind: "facts",
        facts: draft.length,
        agents: new Set(draft.agent).size,
        ...daysCovered([draft]),
      };
    }
    case "roster": {
      const { draft } = content;
      return {
        ...batch,
        ...found,
        kind: "roster",
        facts: draft.people.length,
        agents: draft.people.length,
      };
    }
  }
}

/** The batch refused for faults of the file as a whole. */
export function refusedBatch(batch: Batch, faults: Batch["faults"]): Batch {
  const faultsByRule: Record<string, number> = {};
  for (const { rule } of faults) faultsByRule[rule] = (faultsByRule[rule] ?? 0) + 1;
  return {
    ...batch,
    status: "refused",
    faultCount: faults.length,
    faultsByRule,
    faults: faults.slice(0, 200),
  };
}
