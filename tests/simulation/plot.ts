/** A small picture of evidence: lines and dots over two axes. */
export interface Plot {
  /** Name of its file, without the ending. */
  readonly id: string;
  /** What it shows, in a sentence: also its text for those who cannot see it. */
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Where values should lie, as a band across the picture; null without one. */
  readonly band: readonly [low: number, high: number] | null;
  readonly series: readonly Series[];
}

export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Drawn by logarithm; linear where absent. */
  readonly log?: boolean;
}

export interface Series {
  readonly name: string;
  readonly draw: "line" | "dots" | "dashes";
  /** Ours in the accent colour, the naive rule's in a second one, plain for the rest. */
  readonly ink: "ours" | "naive" | "plain";
  readonly points: readonly (readonly [x: number, y: number])[];
}
