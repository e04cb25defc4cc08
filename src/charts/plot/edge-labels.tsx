import { usePlaces } from "./plot.tsx";
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
  const wanted = labels.map((label) => places.y(label.value));
  const settled = spreadLabels(wanted, LINE_HEIGHT, top + 4, bottom - 6);
  return labels.map((label, at) => (
    <text
      key={label.id}
      x={right + DISTANCE}
      y={settled[at]}
      dominantBaseline="central"
      fontSize={12}
      fill={label.colour ?? "var(--text-muted)"}
    >
      {label.text}
    </text>
  ));
}
