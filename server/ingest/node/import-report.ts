import type { Batch, Fault } from "#src/contract/batch.ts";

/** How many faults the command prints; the server keeps more. */
const PRINTED = 50;

const WORDS: Readonly<Record<Batch["status"], string>> = {
  checking: "Checking",
  applying: "Accepted, its facts are being applied",
  accepted: "Accepted",
  "accepted-with-set-aside": "Accepted, with rows set aside",
  "dry-run": "Would be accepted (dry run: nothing was kept)",
  refused: "Refused: nothing was kept",
};

/** A fault with its place before it; one of the whole file, or of its mapping, says itself what it is about. */
function faultLine({ row, sheet, column, message, rule }: Fault): string {
  const place = [
    sheet === undefined ? [] : `sheet “${sheet}”`,
    row === null ? [] : `row ${row}`,
    column === null ? [] : `column “${column}”`,
  ].flat();
  return `  ${place.length === 0 ? "" : `${place.join(", ")}: `}${message} [${rule}]`;
}

function faultLines({ faults, faultCount, faultsByRule }: Batch): string[] {
  if (faultCount === 0) return [];
  const listed = faults.slice(0, PRINTED);
  const more = faultCount - listed.length;
  const rules = Object.entries(faultsByRule).toSorted(([, one], [, other]) => other - one);
  return [
    "",
    ...listed.map(faultLine),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    "",
    ...rules.map(([rule, count]) => `  ${String(count).padStart(8)}  ${rule}`),
  ];
}

const COUNTED: Readonly<Record<Batch["kind"], string>> = {
  facts: "facts",
  demo: "facts",
  roster: "people",
  definitions: "definitions",
};

function rowsOf({ rows, rowsLeftOut, rowsSetAside }: Batch): string {
  const parts = [
    ...(rowsLeftOut > 0 ? [`${rowsLeftOut} left out by the mapping`] : []),
    ...(rowsSetAside > 0 ? [`${rowsSetAside} set aside`] : []),
  ];
  return `${rows}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}`;
}

function summary(batch: Batch): [string, string][] {
  const { kind, firstDay, lastDay, factsReplaced } = batch;
  return [
    ["batch", batch.sequence === null ? "–" : String(batch.sequence)],
    ["kind", kind],
    ["source", batch.source || "–"],
    ["rows", rowsOf(batch)],
    [COUNTED[kind], String(batch.facts)],
    ...(factsReplaced > 0
      ? ([
          [
            "replaced",
            `${factsReplaced} of earlier files of this source, with the same day, agent and queue`,
          ],
        ] as [string, string][])
      : []),
    ...(kind === "facts" || kind === "demo"
      ? ([["agents", String(batch.agents)]] as [string, string][])
      : []),
    ...(firstDay === null ? [] : ([["days", `${firstDay} to ${lastDay}`]] as [string, string][])),
    ["faults", String(batch.faultCount)],
  ];
}

/** What became of a file, in words, for a terminal. */
export function importReport(batch: Batch, isRepeat: boolean): string {
  const head = isRepeat
    ? `Imported before, on ${batch.receivedAt}: nothing changed`
    : WORDS[batch.status];
  const width = Math.max(...summary(batch).map(([name]) => name.length));
  return [
    `${batch.fileName}: ${head}.`,
    ...summary(batch).map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    ...faultLines(batch),
    "",
  ].join("\n");
}
