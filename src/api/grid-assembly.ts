import { GridFault } from "#src/contract/grid-fault.ts";
import type { RowGroups } from "#src/contract/row-groups.ts";
import type { Grid } from "./read-grid.ts";

/** A heat map of everybody, under the own rows of the groups that they lie in. */
export interface WholeGrid extends Grid {
  /** How many rows, from the first, are the groups' own. */
  readonly heads: number;
}

/** Sixty thousand people by a quarter of days, and half as much again: 330 MB. */
const MOST_CELLS = 8_000_000;

const NUMBERS = ["value", "sample", "score", "adjusted", "distance"] as const;

/**
 * Puts the pages of a grid together as they come, in arrays that have room for all from the start, so that nothing is copied
 * twice. Groups' own rows, when there are groups, come first.
 */
export class GridAssembly {
  readonly #first: Grid;
  readonly #heads: Grid | null;
  readonly #rows: Grid["rows"];
  readonly #numbers: Readonly<Record<(typeof NUMBERS)[number], Float64Array>>;
  readonly #band: Uint8Array;
  #groups: RowGroups | null;
  #more = true;

  /** `mostCells` is how many there is room for; the rows beyond are left out. */
  constructor(first: Grid, heads: Grid | null, mostCells = MOST_CELLS) {
    this.#first = first;
    this.#heads = heads;
    this.#rows = [...(heads?.rows ?? [])];
    this.#groups = first.groups && { ...first.groups, units: [], of: [], several: 0 };
    const width = first.columns.length;
    const most = this.#rows.length + first.total;
    const room = Math.min(most, Math.floor(mostCells / Math.max(1, width))) * width;
    const numbers = () => new Float64Array(room);
    this.#numbers = {
      value: numbers(),
      sample: numbers(),
      score: numbers(),
      adjusted: numbers(),
      distance: numbers(),
    };
    this.#band = new Uint8Array(room);
    if (heads) this.#put(heads, 0);
    this.add(first);
  }

  /** Whether another page follows, and there is room for it. */
  get wantsMore(): boolean {
    const width = this.#first.columns.length;
    return this.#more && this.#rows.length * width < this.#band.length;
  }

  /** Adds the next page. Throws a GridFault when the facts have changed since the first. */
  add(page: Grid): void {
    const { asOf, columns } = this.#first;
    if (page.asOf.version !== asOf.version || page.columns.length !== columns.length) {
      throw new GridFault("The facts changed while the grid was read.");
    }
    const room = this.#band.length / Math.max(1, columns.length) - this.#rows.length;
    const rows = page.rows.slice(0, room);
    this.#put(page, this.#rows.length);
    for (const row of rows) this.#rows.push(row);
    this.#groups &&= page.groups && joined(this.#groups, page.groups, rows.length);
    this.#more = page.more || rows.length < page.rows.length;
  }

  /** All that has come. */
  grid(): WholeGrid {
    const cells = this.#rows.length * this.#first.columns.length;
    const { value, sample, score, adjusted, distance } = this.#numbers;
    return {
      ...this.#first,
      rows: [...this.#rows],
      more: this.#more,
      groups: this.#groups,
      heads: this.#heads?.rows.length ?? 0,
      value: value.subarray(0, cells),
      sample: sample.subarray(0, cells),
      score: score.subarray(0, cells),
      adjusted: adjusted.subarray(0, cells),
      distance: distance.subarray(0, cells),
      band: this.#band.subarray(0, cells),
    };
  }

  #put(page: Grid, row: number): void {
    const start = row * this.#first.columns.length;
    const room = this.#band.length - start;
    for (const name of NUMBERS) this.#numbers[name].set(page[name].subarray(0, room), start);
    this.#band.set(page.band.subarray(0, room), start);
  }
}

/** The groups of two pages as those of one, whose units are numbered in the order in which they came. */
function joined(known: RowGroups, { units, of, several }: RowGroups, rows: number): RowGroups {
  const all = [...known.units];
  const places = new Map(all.map(({ id }, place) => [id, place]));
  for (const unit of units) {
    if (places.has(unit.id)) continue;
    places.set(unit.id, all.length);
    all.push(unit);
  }
  const here = of.slice(0, rows).map((unit) => places.get(units[unit ?? -1]?.id ?? "") ?? null);
  return { ...known, units: all, of: [...known.of, ...here], several: known.several + several };
}
