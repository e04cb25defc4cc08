/** One thing a chart shows: as it is read, and as a spreadsheet wants it. */
export interface ChartCell {
  /** In the reader's language, with its unit. */
  readonly text: string;
  /** Unrounded and without a unit; null when there is none. */
  readonly raw: string | number | null;
}

export interface ChartColumn {
  readonly id: string;
  /** In the reader's language. */
  readonly name: string;
  readonly numeric?: boolean;
}

export interface ChartRow {
  readonly id: string;
  /** As many as there are columns; the first names the row. */
  readonly cells: readonly ChartCell[];
  /** Whether it stands out, like “you”. */
  readonly marked?: boolean;
}

/** All that a chart shows, as a table: for its table view, and for the file it can be saved to. */
export interface ChartData {
  /** What the table holds, in one sentence. */
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

/** A cell that is words and no number. */
export function words(text: string): ChartCell {
  return { text, raw: text };
}

/** A row whose cells are made when they are first read: of hundreds of rows some tens are in view. */
export function rowWhenRead(id: string, make: () => readonly ChartCell[]): ChartRow {
  let made: readonly ChartCell[] | null = null;
  return {
    id,
    get cells() {
      made ??= make();
      return made;
    },
  };
}
