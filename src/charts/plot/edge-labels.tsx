import { FONT_SIZE, usePlaces } from "./plot.tsx";
import { spreadLabels } from "./spread-labels.ts";

/** A name at the right edge of a plot, beside the line it belongs to. */
export interface EdgeLabel {
  readonly id: string;
  readonly value: number;
  readonly text: string;
  /** A CSS colour; text like any other unless told. */
  readonly colour?: string;
}

const LINE_HEIGHT = 15;
const DISTANCE = 8;

/** Names lines where they end, so that nobody has to match a legend. */
export function EdgeLabels({ labels }: { readonly labels: readonly EdgeLabel[] }) {
  const places = usePlaces();
  if (!places) return null;
  const { right, top, bottom } = places.area;
  // A line that leaves the plot before its edge has no end to be named at.
  const ending = labels.filter(({ value }) => {
    const y = places.y(value);
    return y >= top - 1 && y <= bottom + 1;
  });
  const wanted = ending.map((label) => places.y(label.value));
  const settled = spreadLabels(wanted, LINE_HEIGHT, top + 4, bottom - 6);
  return ending.map((label, at) => (
    <text
      key={label.id}
      x={right + DISTANCE}
      y={settled[at]}
      dominantBaseline="central"
      fontSize={FONT_SIZE}
      fill={label.colour ?? "var(--text-muted)"}
    >
      {label.text}
    </text>
  ));
}
