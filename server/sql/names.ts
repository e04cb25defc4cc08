import type { DimensionId, MeasureId } from "#src/domain/ids.ts";

// Ids hold small letters, digits and underscores only: they were checked when they were branded. The prefix keeps them
// apart from each other, from the other columns and from the words of SQL, so they need no quotes.

/** The column that holds a dimension: a code of its dictionary. */
export function dimensionName(id: DimensionId): string {
  return `d_${id}`;
}

/** The column that holds a measure. */
export function measureName(id: MeasureId): string {
  return `m_${id}`;
}
