import type { RowGroups } from "#src/contract/row-groups.ts";
import { rowKey, type GridRow } from "./grid-reader.ts";

interface Named {
  readonly level: string;
  readonly id: string;
  readonly name: string;
}

/**
 * Puts the rows of groups, as far as they are known, before those that lie in them. `at` says for each row where it stands in
 * the answer that the groups belong to.
 */
export function groupedRows(
  heads: readonly Named[],
  rows: readonly Named[],
  groups: RowGroups | null,
  at: (row: number) => number = (row) => row,
): readonly GridRow[] {
  if (!groups) return rows.map(gridRow);
  const known = new Set(heads.map(({ id }) => id));
  const sizes = new Map<string, number>();
  const members = rows.map((row, place): GridRow => {
    const unit = groups.units[groups.of[at(place)] ?? -1];
    if (!unit || !known.has(unit.id)) return gridRow(row);
    sizes.set(unit.id, (sizes.get(unit.id) ?? 0) + 1);
    return { ...gridRow(row), group: rowKey({ level: groups.level, id: unit.id }) };
  });
  return [
    ...heads.map((head) => ({ ...gridRow(head), size: sizes.get(head.id) ?? 0 })),
    ...members,
  ];
}

function gridRow(row: Named): GridRow {
  return { id: rowKey(row), label: row.name, subject: row };
}
