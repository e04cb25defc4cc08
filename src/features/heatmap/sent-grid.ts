import type { TeamGrid } from "./team-grid.ts";

/**
 * A team grid on its way from one thread to another: who is in it as texts side by side, since sixty thousand objects take twice as
 * long to arrive as their texts do.
 */
export interface SentGrid {
  readonly grid: TeamGrid;
  readonly level: string;
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** Takes the rows out. They are all of one level. */
export function sentGrid(grid: TeamGrid): SentGrid {
  const { rows } = grid.members;
  return {
    grid: { ...grid, members: { ...grid.members, rows: [] } },
    level: rows[0]?.level ?? "",
    ids: rows.map(({ id }) => id),
    names: rows.map(({ name }) => name),
  };
}

/** Puts them in again. */
export function receivedGrid({ grid, level, ids, names }: SentGrid): TeamGrid {
  const rows = ids.map((id, at) => ({ level, id, name: names[at] ?? "" }));
  return { ...grid, members: { ...grid.members, rows } };
}
